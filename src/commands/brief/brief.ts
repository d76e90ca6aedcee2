import { readFoundFile } from '../shared/found-file.js'
import { type Audience, AUDIENCES } from '../../briefs/audiences.js'
import { type AudienceChoice, chooseAudiences } from '../../briefs/choose-audiences.js'
import { parseBriefDate } from '../../briefs/footer.js'
import type { BriefInput } from '../../briefs/render.js'
import { userError } from '../../errors.js'
import { isUnreadable } from '../../lint/finding.js'
import { lintPlan } from '../../lint/lint-plan.js'
import { joinWith } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import type { Plan } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { type Picture, createPicture } from '../../picture/picture.js'
import { groupBy } from '../../text/sort-and-group.js'
import { wrapParagraph } from '../../text/wrap.js'
import { createUnifiedDiff } from '../../text/unified-diff.js'
import { renderLintPretty } from '../../lint/formats/pretty.js'
import { parseSource } from '../../yaml/parse.js'
import { VERSION } from '../../version.js'
import { createBriefInput, renderBriefOrThrow } from './input.js'
import { resolvePlan } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { loadRulebook } from '../policy/rulebook.js'
import { addUserTemplates } from './own-templates.js'

export interface BriefOptions {
  /** Empty: those of people who are named and asked at this stage. */
  readonly audiences: readonly string[]
  /** Write the briefs of all audiences. */
  readonly all?: boolean
  readonly plan?: string
  readonly outputDir?: string
  readonly stdout: boolean
  readonly list: boolean
  readonly check: boolean
  readonly templates?: string
}

type Templates = ReadonlyMap<string, string>

/** Writes the briefs. Exit code 1: the plan can't be read, or with `--check` a written brief is outdated. */
export async function brief(options: BriefOptions, ports: Ports, shippedTemplates: Templates): Promise<number> {
  if (options.list) return listAudiences(ports)
  const namedAudiences = resolveAudiences(options)
  const file = await resolvePlan(options.plan, ports)
  const text = await readFoundFile(file, ports)
  const rulebook = await loadRulebook(file, ports)
  const report = lintPlan(file, text, { today: ports.today, ...rulebook })
  if (isUnreadable(report)) {
    const lintReport = { asOf: ports.today, toolVersion: VERSION, ...rulebook, plans: [report] }
    ports.out.stderr(renderLintPretty(lintReport, ports.out.stderrStyle))
    return 1
  }
  const templates = await addUserTemplates(shippedTemplates, options.templates, ports)
  const folder = options.outputDir ?? ports.files.join(ports.files.parentFolder(file), 'briefs')
  const { plan } = readPlan(parseSource(text).data)
  const picture = createPicture(plan)
  const choice = await chooseBriefs(plan, namedAudiences, folder, ports)
  const { audiences } = choice
  const createBrief = (audience: Audience, today: string): BriefOutput => ({
    file: ports.files.join(folder, `${audience.id}.md`),
    ...renderAudience(
      createBriefInput(plan, lintPlan(file, text, { today, ...rulebook }), today, { templates, picture }),
      audience,
    ),
  })
  const addPicture = (briefs: readonly BriefOutput[]) => [
    ...briefs,
    ...listPictureFiles(briefs, picture, folder, ports),
  ]
  if (options.check) return checkOutdated(audiences, createBrief, addPicture, ports)
  const briefs = audiences.map((audience) => createBrief(audience, ports.today))
  for (const output of briefs) if (output.lengthWarning) ports.out.stderr(`${output.lengthWarning}\n`)
  if (!options.stdout) await writeFiles(addPicture(briefs), ports)
  else ports.out.stdout(briefs.map((output) => output.text).join('\n'))
  printLeftOut(choice.leftOut, ports)
  return 0
}

interface ChosenBriefs {
  readonly audiences: readonly Audience[]
  readonly leftOut: readonly AudienceChoice[]
}

/** Without names, the briefs that somebody is asked to read now, and those that were written before: none goes stale. */
async function chooseBriefs(
  plan: Plan,
  namedAudiences: readonly Audience[] | undefined,
  folder: string,
  { files, today }: Ports,
): Promise<ChosenBriefs> {
  if (namedAudiences !== undefined) return { audiences: namedAudiences, leftOut: [] }
  const choices = await Promise.all(
    chooseAudiences(plan, today).map(async (choice) => {
      const isWritten = (await files.kind(files.join(folder, `${choice.audience.id}.md`))) !== undefined
      return isWritten ? { ...choice, leftOut: undefined } : choice
    }),
  )
  return {
    audiences: choices.filter(({ leftOut }) => leftOut === undefined).map(({ audience }) => audience),
    leftOut: choices.filter(({ leftOut }) => leftOut !== undefined),
  }
}

function printLeftOut(leftOut: readonly AudienceChoice[], { out }: Ports): void {
  if (leftOut.length === 0) return
  const groups = groupBy(leftOut, ({ leftOut: reason }) => reason)
  const parts = [...groups].map(
    ([reason, group]) => `${joinWith(group.map(({ audience }) => audience.id))} (${reason})`,
  )
  const text = `Left out: ${parts.join('; ')}. Name an audience to write its brief, or use --all.`
  out.stderr(`${wrapParagraph(text, out.stderrStyle.width, '', '')}\n`)
}

interface OutputFile {
  readonly file: string
  readonly text: string
}

interface BriefOutput extends OutputFile {
  readonly lengthWarning?: string
}

/**
 * The picture is written if one of the briefs shows it. A plan that no longer has a picture leaves the old file in
 * place, as it does with briefs.
 */
function listPictureFiles(
  briefs: readonly BriefOutput[],
  picture: Picture | undefined,
  folder: string,
  ports: Ports,
): readonly OutputFile[] {
  if (!picture || !briefs.some(({ text }) => text.includes(`](${picture.file})`))) return []
  return [{ file: ports.files.join(folder, picture.file), text: picture.svg }]
}

function listAudiences(ports: Ports): number {
  const width = Math.max(...AUDIENCES.map((audience) => audience.id.length))
  ports.out.stdout(AUDIENCES.map((audience) => `${audience.id.padEnd(width)}  ${audience.title}\n`).join(''))
  return 0
}

/** The audiences that the options name; `undefined` if they leave the choice to mlplan. */
function resolveAudiences({ audiences: names, all = false }: BriefOptions): readonly Audience[] | undefined {
  if (all && names.length > 0)
    throw userError('bad-option', `--all can't be combined with ${joinWith(names)}.`, 'Remove --all, or the names.')
  if (all) return AUDIENCES
  if (names.length === 0) return undefined
  return names.map((name) => {
    const audience = AUDIENCES.find((audience) => audience.id === name)
    if (audience) return audience
    const ids = AUDIENCES.map((audience) => audience.id)
    const closest = nearest(name, ids)
    throw userError(
      'bad-option',
      `No brief for audience "${name}".`,
      closest ? `Did you mean ${closest}?` : `Use ${joinWith(ids, 'or')}.`,
    )
  })
}

function renderAudience(input: BriefInput, audience: Audience): Omit<BriefOutput, 'file'> {
  const { markdown: text, wordCount, excessWords } = renderBriefOrThrow(input, audience)
  if (excessWords === undefined) return { text }
  const lengthWarning = `warning: ${audience.id}.md has ${wordCount} words, ${excessWords} over its limit of ${wordCount - excessWords}.`
  return { text, lengthWarning }
}

async function writeFiles(outputFiles: readonly OutputFile[], ports: Ports): Promise<void> {
  for (const { file, text } of outputFiles) {
    if ((await ports.files.read(file)) === text) ports.out.stderr(`${file} is up to date.\n`)
    else {
      await ports.files.write(file, text)
      ports.out.stderr(`Wrote ${file}.\n`)
    }
  }
}

/**
 * Compares the written briefs with the plan as of the date they were written: a brief is outdated when the plan has
 * changed, not because a day has passed.
 */
async function checkOutdated(
  audiences: readonly Audience[],
  createBrief: CreateBrief,
  addPicture: (briefs: readonly BriefOutput[]) => readonly OutputFile[],
  ports: Ports,
): Promise<number> {
  const readWritten = async (file: string) => (await ports.files.read(file)) ?? ''
  const briefs = await Promise.all(
    audiences.map(async (audience) => {
      const current = await readWritten(createBrief(audience, ports.today).file)
      return createBrief(audience, parseBriefDate(current) ?? ports.today)
    }),
  )
  const diffs = await Promise.all(
    addPicture(briefs).map(async ({ file, text }) => ({
      file,
      diff: createUnifiedDiff(file, await readWritten(file), text),
    })),
  )
  const outdated = diffs.filter(({ diff }) => diff !== '')
  if (outdated.length === 0) return 0
  ports.out.stdout(outdated.map(({ diff }) => diff).join(''))
  const [verb, pronoun] = outdated.length === 1 ? ['is', 'it'] : ['are', 'them']
  ports.out.stderr(
    `${joinWith(outdated.map(({ file }) => file))} ${verb} outdated. Run \`mlplan brief\` to update ${pronoun}.\n`,
  )
  return 1
}

type CreateBrief = (audience: Audience, today: string) => BriefOutput
