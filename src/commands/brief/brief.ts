import { type Audience, AUDIENCES } from '../../briefs/audiences.js'
import { dayIn } from '../../briefs/footer.js'
import type { BriefInput } from '../../briefs/render.js'
import { userError } from '../../errors.js'
import { isUnreadable } from '../../lint/finding.js'
import { lintPlan } from '../../lint/run.js'
import { listed } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import { readPlan } from '../../plan/read/read.js'
import { type Picture, pictureOf } from '../../picture/picture.js'
import { unifiedDiff } from '../../text/unified-diff.js'
import { renderPretty } from '../../lint/formats/pretty.js'
import { parseSource } from '../../yaml/parse.js'
import { VERSION } from '../../version.js'
import { briefInput, renderedBrief } from './input.js'
import { planNamed } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'
import { rulebookFor } from '../policy/rulebook.js'
import { withOwnTemplates } from './own-templates.js'

export interface BriefOptions {
  readonly audiences: readonly string[]
  readonly plan?: string
  readonly outputDir?: string
  readonly stdout: boolean
  readonly list: boolean
  readonly check: boolean
  readonly templates?: string
}

type Templates = ReadonlyMap<string, string>

/** Writes the briefs. 1: the plan can't be read, or with `--check` a written brief is outdated. */
export async function brief(options: BriefOptions, ports: Ports, shipped: Templates): Promise<number> {
  if (options.list) return list(ports)
  const audiences = audiencesNamed(options.audiences)
  const file = await planNamed(options.plan, ports)
  const text = (await ports.files.read(file)) ?? ''
  const book = await rulebookFor(file, ports)
  const report = lintPlan(file, text, { today: ports.today, ...book })
  if (isUnreadable(report)) {
    ports.out.talk(
      renderPretty({ asOf: ports.today, toolVersion: VERSION, ...book, plans: [report] }, ports.out.lookOfTalk),
    )
    return 1
  }
  const templates = await withOwnTemplates(shipped, options.templates, ports)
  const folder = options.outputDir ?? ports.files.join(ports.files.folderOf(file), 'briefs')
  const { plan } = readPlan(parseSource(text).data)
  const picture = pictureOf(plan)
  const briefOn = (audience: Audience, today: string): Brief => ({
    file: ports.files.join(folder, `${audience.id}.md`),
    ...rendered(briefInput(plan, lintPlan(file, text, { today, ...book }), today, { templates, picture }), audience),
  })
  const withPicture = (briefs: readonly Brief[]) => [...briefs, ...pictureBeside(briefs, picture, folder, ports)]
  if (options.check) return check(audiences, briefOn, withPicture, ports)
  const briefs = audiences.map((audience) => briefOn(audience, ports.today))
  for (const one of briefs) if (one.tooLong) ports.out.talk(`${one.tooLong}\n`)
  if (!options.stdout) return write(withPicture(briefs), ports)
  ports.out.result(briefs.map((one) => one.text).join('\n'))
  return 0
}

interface Handout {
  readonly file: string
  readonly text: string
}

interface Brief extends Handout {
  readonly tooLong?: string
}

/** Written where one of the briefs shows it; a plan that has none any more leaves the old one, as it does a brief. */
function pictureBeside(
  briefs: readonly Brief[],
  picture: Picture | undefined,
  folder: string,
  ports: Ports,
): readonly Handout[] {
  if (!picture || !briefs.some(({ text }) => text.includes(`](${picture.file})`))) return []
  return [{ file: ports.files.join(folder, picture.file), text: picture.svg }]
}

function list(ports: Ports): number {
  const widest = Math.max(...AUDIENCES.map((audience) => audience.id.length))
  ports.out.result(AUDIENCES.map((audience) => `${audience.id.padEnd(widest)}  ${audience.title}\n`).join(''))
  return 0
}

function audiencesNamed(names: readonly string[]): readonly Audience[] {
  if (names.length === 0) return AUDIENCES
  return names.map((name) => {
    const audience = AUDIENCES.find((one) => one.id === name)
    if (audience) return audience
    const ids = AUDIENCES.map((one) => one.id)
    const near = nearest(name, ids)
    throw userError(
      'bad-option',
      `No brief for audience "${name}".`,
      near ? `Did you mean ${near}?` : `Use ${listed(ids, 'or')}.`,
    )
  })
}

function rendered(input: BriefInput, audience: Audience): Omit<Brief, 'file'> {
  const { markdown: text, words, overLength } = renderedBrief(input, audience)
  if (overLength === undefined) return { text }
  const tooLong = `warning: ${audience.id}.md has ${words} words, ${overLength} over its limit of ${words - overLength}.`
  return { text, tooLong }
}

async function write(handouts: readonly Handout[], ports: Ports): Promise<number> {
  for (const { file, text } of handouts) {
    if ((await ports.files.read(file)) === text) ports.out.talk(`${file} is up to date.\n`)
    else {
      await ports.files.write(file, text)
      ports.out.talk(`Wrote ${file}.\n`)
    }
  }
  return 0
}

/**
 * Compares what is written with what the plan says now, as on the day it was written: a brief is stale when the plan
 * has changed, not because a night has passed.
 */
async function check(
  audiences: readonly Audience[],
  briefOn: BriefOn,
  withPicture: (briefs: readonly Brief[]) => readonly Handout[],
  ports: Ports,
): Promise<number> {
  const written = async (file: string) => (await ports.files.read(file)) ?? ''
  const briefs = await Promise.all(
    audiences.map(async (audience) => {
      const present = await written(briefOn(audience, ports.today).file)
      return briefOn(audience, dayIn(present) ?? ports.today)
    }),
  )
  const diffs = await Promise.all(
    withPicture(briefs).map(async ({ file, text }) => ({ file, diff: unifiedDiff(file, await written(file), text) })),
  )
  const stale = diffs.filter(({ diff }) => diff !== '')
  if (stale.length === 0) return 0
  ports.out.result(stale.map(({ diff }) => diff).join(''))
  const [are, them] = stale.length === 1 ? ['is', 'it'] : ['are', 'them']
  ports.out.talk(`${listed(stale.map(({ file }) => file))} ${are} outdated. Run \`mlplan brief\` to update ${them}.\n`)
  return 1
}

type BriefOn = (audience: Audience, today: string) => Brief
