import { userError } from '../../errors.js'
import type { Answers } from '../../interview/answers.js'
import { createForgottenPeopleEdits } from '../../interview/people.js'
import type { EditStep } from '../../interview/page/merge-answers.js'
import { formatCommandLine } from '../../plan/command-line.js'
import { formatJsonSchema } from '../../plan/json-schema.js'
import { readPlan, type ReadResult } from '../../plan/read/read.js'
import { applyEdits, computeEditedData, newPlanText } from '../../yaml/edit/apply-edits.js'
import type { Edit } from '../../yaml/edit/types.js'
import type { ExpectedData } from '../../yaml/edit/data.js'
import { parseSource } from '../../yaml/parse.js'
import { refuseUnreadable } from '../shared/change-plan.js'
import type { InitOptions, Draft } from './types.js'
import type { Ports } from '../shared/ports.js'

const SCHEMA_FILE = '.mlplan/mlproject.schema.json'

/** `--section`, `--for`, and `--with` are for a plan that exists, so a file name that doesn't exist is a mistake. */
export async function refuseUnknownPlan(
  { file, section, for: role, with: people = [] }: InitOptions,
  { files }: Ports,
): Promise<void> {
  const needsPlan = section !== undefined || role !== undefined || people.length > 0
  if (!needsPlan || (await files.kind(file)) !== undefined) return
  const plans = await files.findPlans('.')
  if (plans.length === 0) return
  const help = `Name the plan, such as \`${formatCommandLine('init', [], { file: plans[0] ?? '', isNamed: true })}\`.`
  throw userError('no-such-file', `File not found: ${file}. Plans found: ${plans.slice(0, 4).join(', ')}.`, help)
}

export async function openDraft(file: string, ports: Ports, isDryRun: boolean): Promise<Draft> {
  await refuseFolder(file, ports)
  let onDisk = await ports.files.read(file)
  const isNew = onDisk === undefined || onDisk.trim() === ''
  const before = isNew ? '' : (onDisk ?? '')
  if (!isNew) refuseUnreadable(file, before, ports)
  const initialEdits = isNew ? createInitialEdits(ports.today, await ports.git.remoteUrl(file)) : []
  let text = isNew ? newPlanText(SCHEMA_FILE) : before
  let currentAnswers = parseAnswers(isNew ? applyEditsOrThrow(text, initialEdits) : text)
  let isStarted = !isNew

  const apply = (edits: readonly Edit[]): void => {
    if (edits.length === 0) return
    const { plan } = currentAnswers
    text = applyEditsOrThrow(text, isStarted ? edits : [...initialEdits, ...edits])
    isStarted = true
    currentAnswers = parseAnswers(text)
    apply(createForgottenPeopleEdits(plan, currentAnswers))
  }
  const applySteps = (steps: readonly EditStep[]): void =>
    apply(computeEdits(steps, computeEditedData(currentAnswers.raw, isStarted ? [] : initialEdits), ports.today))
  const save = async (): Promise<void> => {
    if (isDryRun || !isStarted || text === onDisk) return
    /* Other mlplan processes wait during `change`, so the text that is compared is the text that is overwritten. */
    const saved = await ports.files.change(file, (current) => {
      if (current !== onDisk) throw changedOnDiskError(file)
      return text
    })
    if (isNew && (onDisk === undefined || onDisk.trim() === '')) await writeSchema(file, ports)
    onDisk = saved
  }
  const getText = (): string => (isStarted ? text : before)
  return { file, before, text: getText, answers: () => currentAnswers, apply, applySteps, save }
}

async function refuseFolder(file: string, ports: Ports): Promise<void> {
  if ((await ports.files.kind(file)) !== 'folder') return
  throw userError('not-a-file', `${file} is a folder, not a file.`, `Name a plan file, such as ${file}/mlproject.yaml.`)
}

/** What a new plan contains before the first question. */
function createInitialEdits(today: string, remote: string | undefined): Edit[] {
  return [
    { kind: 'set', path: ['project', 'stage'], value: 'kickoff' },
    { kind: 'set', path: ['project', 'started_on'], value: today },
    ...(remote === undefined ? [] : [{ kind: 'set', path: ['links', 'code'], value: remote } as const]),
  ]
}

/** The edits of all steps, computed on data instead of text: changing the text is slow, so it is changed once. */
function computeEdits(steps: readonly EditStep[], before: ExpectedData, today: string): readonly Edit[] {
  const edits: Edit[] = []
  let expected = before
  for (const step of steps) {
    /* Applying these edits to the text fails too, with the reason. */
    if ('refused' in expected) break
    const next = step(toAnswers(expected.data), today)
    edits.push(...next)
    expected = computeEditedData(expected.data, next)
  }
  return edits
}

function parseAnswers(text: string): Answers & ReadResult {
  return toAnswers(parseSource(text).data)
}

function toAnswers(data: unknown): Answers & ReadResult {
  return { ...readPlan(data), raw: data }
}

function applyEditsOrThrow(text: string, edits: readonly Edit[]): string {
  const result = applyEdits(text, edits)
  if ('text' in result) return result.text
  throw userError('refused', result.refused, 'Change the file by hand, then run `mlplan init` again to resume.')
}

function changedOnDiskError(file: string): Error {
  return userError(
    'changed-on-disk',
    `Another program changed ${file} during the interview. The last answer wasn't saved, and nothing was overwritten.`,
    'Run `mlplan init` again to resume from the current file.',
  )
}

async function writeSchema(file: string, { files }: Ports): Promise<void> {
  const path = files.join(files.parentFolder(file), SCHEMA_FILE)
  const schema = formatJsonSchema()
  if ((await files.read(path)) !== schema) await files.write(path, schema)
}
