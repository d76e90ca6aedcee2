import { userError } from '../../errors.js'
import type { Answers } from '../../interview/answers.js'
import type { Step } from '../../interview/merge.js'
import { commandLine } from '../../plan/command-line.js'
import { jsonSchemaText } from '../../plan/schema/json-schema.js'
import { readPlan, type Reading } from '../../plan/read/read.js'
import { applyEdits, type Edit, editedData, newPlanText } from '../../yaml/edit/apply-edits.js'
import type { Expected } from '../../yaml/edit/data.js'
import { parseSource } from '../../yaml/parse.js'
import { refuseUnreadable } from '../shared/change-plan.js'
import type { InitOptions } from './init.js'
import type { Ports } from '../shared/ports.js'

/** The plan on which an interview works: what is on disk, and what is to be. */
export interface Draft {
  readonly file: string
  /** The text it began with; empty for a new plan. */
  readonly before: string
  readonly text: () => string
  readonly answers: () => Answers
  /** Changes the text in memory. */
  readonly apply: (edits: readonly Edit[]) => void
  /** The same in many steps, each made for the plan as the one before has left it. */
  readonly applyInTurn: (steps: readonly Step[]) => void
  /** Brings it to disk, unless somebody else has changed the file meanwhile. */
  readonly save: () => Promise<void>
}

const SCHEMA = '.mlplan/mlproject.schema.json'

/** A section, or one person's questions, are of a plan that is there. */
export async function refuseElsewhere({ file, section, for: role }: InitOptions, { files }: Ports): Promise<void> {
  if ((section === undefined && role === undefined) || (await files.kind(file)) !== undefined) return
  const plans = await files.findPlans('.')
  if (plans.length === 0) return
  const help = `Name the plan, such as \`${commandLine('init', [], { file: plans[0] ?? '', isNamed: true })}\`.`
  throw userError('no-such-file', `File not found: ${file}. Plans found: ${plans.slice(0, 4).join(', ')}.`, help)
}

export async function openDraft(file: string, ports: Ports, isDry: boolean): Promise<Draft> {
  if ((await ports.files.kind(file)) === 'folder') {
    throw userError(
      'not-a-file',
      `${file} is a folder, not a file.`,
      `Name a plan file, such as ${file}/mlproject.yaml.`,
    )
  }
  let onDisk = await ports.files.read(file)
  const isNew = onDisk === undefined || onDisk.trim() === ''
  const before = isNew ? '' : (onDisk ?? '')
  if (!isNew) refuseUnreadable(file, before, ports)
  const beginning = isNew ? firstEdits(ports.today, await ports.git.remoteUrl(file)) : []
  let text = isNew ? newPlanText(SCHEMA) : before
  let read = readAnswers(text)
  let isBegun = !isNew

  const apply = (edits: readonly Edit[]): void => {
    if (edits.length === 0) return
    text = edited(text, isBegun ? edits : [...beginning, ...edits])
    isBegun = true
    read = readAnswers(text)
  }
  const applyInTurn = (steps: readonly Step[]): void => {
    apply(editsOf(steps, editedData(read.raw, isBegun ? [] : beginning), ports.today))
  }
  const save = async (): Promise<void> => {
    if (isDry || !isBegun || text === onDisk) return
    /* Whoever else of us writes it waits meanwhile: what is compared is what is written over. */
    const saved = await ports.files.change(file, (now) => {
      if (now !== onDisk) throw changedMeanwhile(file)
      return text
    })
    if (isNew && (onDisk === undefined || onDisk.trim() === '')) await writeSchema(file, ports)
    onDisk = saved
  }
  return { file, before, text: () => (isBegun ? text : before), answers: () => read, apply, applyInTurn, save }
}

/** What a new plan says before anybody is asked. */
function firstEdits(today: string, remote: string | undefined): Edit[] {
  return [
    { kind: 'set', path: ['project', 'stage'], value: 'kickoff' },
    { kind: 'set', path: ['project', 'started_on'], value: today },
    ...(remote === undefined ? [] : [{ kind: 'set', path: ['links', 'code'], value: remote } as const]),
  ]
}

/** What all steps come to, reckoned without the text, which takes long to change and is changed once. */
function editsOf(steps: readonly Step[], before: Expected, today: string): readonly Edit[] {
  const edits: Edit[] = []
  let expected = before
  for (const step of steps) {
    /* Then the text says no as well, and why. */
    if ('refused' in expected) break
    const next = step(answersIn(expected.data), today)
    edits.push(...next)
    expected = editedData(expected.data, next)
  }
  return edits
}

function readAnswers(text: string): Answers & Reading {
  return answersIn(parseSource(text).data)
}

function answersIn(data: unknown): Answers & Reading {
  return { ...readPlan(data), raw: data }
}

function edited(text: string, edits: readonly Edit[]): string {
  const result = applyEdits(text, edits)
  if ('text' in result) return result.text
  throw userError('refused', result.refused, 'Change the file by hand, then run `mlplan init` again to resume.')
}

function changedMeanwhile(file: string): Error {
  return userError(
    'changed-on-disk',
    `Another program changed ${file} during the interview. The last answer wasn't saved, and nothing was overwritten.`,
    'Run `mlplan init` again to resume from the current file.',
  )
}

async function writeSchema(file: string, { files }: Ports): Promise<void> {
  const path = files.join(files.folderOf(file), SCHEMA)
  const schema = jsonSchemaText()
  if ((await files.read(path)) !== schema) await files.write(path, schema)
}
