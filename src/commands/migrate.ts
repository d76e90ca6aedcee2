import { userError } from '../errors.js'
import { editsIn, mentionsIn, type MigrationEdit, type Step, STEPS, stepsBetween } from '../plan/migrate.js'
import { isRecord } from '../plan/normalize.js'
import { commandLine } from '../plan/command-line.js'
import { PLAN_VERSION } from '../plan/plan.js'
import { readPlan } from '../plan/read.js'
import { clean } from '../report/clean.js'
import { unifiedDiff } from '../report/diff.js'
import { applyEdits, type Edit, type Edited } from '../source/edit.js'
import { spanOf } from '../source/locate.js'
import { parseSource } from '../source/parse.js'
import { planNamed } from './plans.js'
import type { Ports } from './ports.js'

export interface MigrateOptions {
  /** The plan; without it, the one of this project. */
  readonly file: string | undefined
  /** Only say whether there is something to do. */
  readonly check: boolean
  /** Only show it. */
  readonly dryRun: boolean
}

/**
 * Brings a plan to the form this program knows, and shows what that changes. Nothing else in the file moves. 1: with
 * `check`, the plan is older. The way is a parameter for the tests, since the form has not changed yet.
 */
export async function migrate(
  options: MigrateOptions,
  ports: Ports,
  steps: readonly Step[] = STEPS,
  newest: number = PLAN_VERSION,
): Promise<number> {
  const { files, out } = ports
  const file = await planNamed(options.file, ports)
  let before = present(file, await files.read(file))
  const way = wayOf(file, before, steps, newest)
  if (way.from === newest) return sayNewest(file, newest, ports)
  if (options.check) return sayOlder(file, way.from, newest, options, ports)
  if (options.dryRun) {
    out.result(unifiedDiff(file, before, migrated(file, before, steps, newest)))
    return 0
  }
  const after = await files.change(file, (now) => {
    before = present(file, now)
    return migrated(file, before, steps, newest)
  })
  /* Somebody else may have brought it there meanwhile. */
  if (after === before) return sayNewest(file, newest, ports)
  out.result(unifiedDiff(file, before, after))
  out.talk(
    `${file} went from version ${way.from} of the form to version ${newest}. Agreements stay as they were: nobody has to sign again because of it.\n`,
  )
  return 0
}

function sayNewest(file: string, newest: number, { out }: Ports): number {
  out.talk(`${file} is written for version ${newest} of the form, the newest this mlplan knows.\n`)
  return 0
}

function sayOlder(file: string, from: number, newest: number, options: MigrateOptions, { out }: Ports): number {
  const command = commandLine('migrate', [], { file, isNamed: options.file !== undefined })
  out.talk(
    `${file} is written for version ${from} of the form; this mlplan knows version ${newest}. To bring it there, run \`${command}\`.\n`,
  )
  return 1
}

function present(file: string, text: string | undefined): string {
  if (text !== undefined) return text
  throw userError('no-such-file', `There is no ${file}.`, 'Write one with `mlplan init`.')
}

interface Way {
  readonly from: number
  readonly steps: readonly Step[]
}

/** Older plans are not read as plans: the form of today would not know their keys. */
function wayOf(file: string, text: string, steps: readonly Step[], newest: number): Way {
  const source = parseSource(text)
  if (source.trouble) {
    const { line, column } = spanOf(source, source.trouble.range)
    throw refused(`${file}:${line}:${column}: ${source.trouble.message}`, source.trouble.help)
  }
  const stranger = readPlan(source.data).troubles.find(({ kind }) => kind === 'not-a-plan')
  if (stranger) throw refused(`${file}: ${stranger.message}`, stranger.help)
  const from = versionIn(file, source.data, newest)
  const found = stepsBetween(from, newest, steps)
  if (found) return { from, steps: found }
  throw refused(
    `${file} is written for version ${from} of the form, from which this mlplan knows no way to version ${newest}.`,
    'Run `mlplan migrate` of an older release first, then this one.',
  )
}

function versionIn(file: string, data: unknown, newest: number): number {
  const version = isRecord(data) ? data['mlplan'] : undefined
  const help = `Write the version as the first key, such as \`mlplan: ${newest}\`.`
  if (version === undefined || version === null) {
    throw refused(`${file} does not say which version of the form it is written for.`, help)
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw refused(`${file}: \`mlplan: ${clean(JSON.stringify(version))}\` is not a version of the form.`, help)
  }
  if (version <= newest) return version
  throw refused(
    `${file} is written for version ${version} of the form; this mlplan knows version ${newest}.`,
    'Use a newer mlplan.',
  )
}

function refused(message: string, help: string): Error {
  return userError('refused', `${message} Nothing was written.`, help)
}

/** All steps, or none: the text is written when the last of them has been made. */
function migrated(file: string, text: string, steps: readonly Step[], newest: number): string {
  const way = wayOf(file, text, steps, newest)
  const result = applied(text, way, newest)
  if ('text' in result) return result.text
  throw refused(`${file}: ${result.refused}`, 'Change it by hand, then run `mlplan migrate` again.')
}

function applied(text: string, way: Way, newest: number): Edited {
  let now = text
  const edits = way.steps.flatMap((step) => step.edits)
  for (const edit of edits) {
    const result = applyEdits(now, asEdits(editsIn(dataOf(now), edit)))
    if ('refused' in result) return result
    now = result.text
    const [left] = editsIn(dataOf(now), edit)
    if (left) return { refused: `\`${left.path.join('.')}\` cannot be told from another item; give each its own id.` }
  }
  const mentions = mentionsIn(dataOf(now), way.from, way.steps)
  return applyEdits(now, [...asEdits(mentions), { kind: 'set', path: ['mlplan'], value: newest }])
}

function dataOf(text: string): unknown {
  return parseSource(text).data
}

function asEdits(edits: readonly MigrationEdit[]): readonly Edit[] {
  return edits.map((edit) => (edit.kind === 'set' ? { kind: 'set', path: edit.path, value: edit.to } : edit))
}
