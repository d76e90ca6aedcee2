import { userError } from '../../errors.js'
import { commandLine } from '../../plan/command-line.js'
import { migrationEdits, type Step, STEPS, type WrittenEdit } from '../../plan/migrate.js'
import { isRecord } from '../../plan/read/normalize.js'
import { PLAN_VERSION } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { policyEdits } from '../../policy/migrate.js'
import { POLICY_VERSION } from '../../policy/read.js'
import { clean } from '../../text/sanitize.js'
import { unifiedDiff } from '../../text/unified-diff.js'
import { spanOf } from '../../yaml/locate.js'
import { migrateText } from '../../yaml/migrate-text.js'
import { parseSource } from '../../yaml/parse.js'
import { planNamed } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'

export interface MigrateOptions {
  /** A plan or a policy; by default this project's plan. */
  readonly file: string | undefined
  /** Only report whether there is something to do. */
  readonly check: boolean
  /** Only show it. */
  readonly dryRun: boolean
}

/** A kind of file whose format has versions. */
interface Format {
  readonly name: 'plan' | 'policy'
  /** The key that holds the version. */
  readonly key: 'mlplan' | 'mlplan_policy'
  readonly newest: number
  /** Everything that changes since a version; `undefined` where no way is known. */
  readonly edits: (data: unknown, from: number) => readonly WrittenEdit[] | undefined
}

/**
 * Upgrades a plan or a policy to the format this program knows, and shows what that changes. Nothing else in the file
 * moves. 1: with `check`, the file is older. The steps are a parameter for tests of formats that never were.
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
  const format = formatOf(before, steps, newest)
  const from = versionIn(file, before, format)
  if (from === format.newest) return sayNewest(file, format, ports)
  if (options.check) return sayOlder(file, from, format, options, ports)
  if (options.dryRun) {
    out.result(unifiedDiff(file, before, migrated(file, before, format)))
    return 0
  }
  const after = await files.change(file, (now) => {
    before = present(file, now)
    return migrated(file, before, format)
  })
  /* Somebody else may have upgraded it meanwhile. */
  if (after === before) return sayNewest(file, format, ports)
  out.result(unifiedDiff(file, before, after))
  const signoffs = format.name === 'plan' ? " Existing sign-offs aren't affected." : ''
  out.talk(`Upgraded ${file} from ${format.name} format ${from} to ${format.newest}.${signoffs}\n`)
  return 0
}

function sayNewest(file: string, { name, newest }: Format, { out }: Ports): number {
  out.talk(`${file} already has the newest ${name} format, ${newest}.\n`)
  return 0
}

function sayOlder(file: string, from: number, format: Format, options: MigrateOptions, { out }: Ports): number {
  const command = commandLine('migrate', [], { file, isNamed: options.file !== undefined })
  out.talk(
    `${file} has ${format.name} format ${from}; the newest is ${format.newest}. Run \`${command}\` to upgrade.\n`,
  )
  return 1
}

function present(file: string, text: string | undefined): string {
  if (text !== undefined) return text
  throw userError('no-such-file', `File not found: ${file}.`, 'Run `mlplan init` to write a plan.')
}

function formatOf(text: string, steps: readonly Step[], newest: number): Format {
  const { data } = parseSource(text)
  if (isRecord(data) && Object.hasOwn(data, 'mlplan_policy')) {
    return { name: 'policy', key: 'mlplan_policy', newest: POLICY_VERSION, edits: policyEdits }
  }
  return { name: 'plan', key: 'mlplan', newest, edits: (_, from) => migrationEdits(from, newest, steps) }
}

/** Older files are not read as plans: the format of today does not know their keys. */
function versionIn(file: string, text: string, { name, key, newest, edits }: Format): number {
  const source = parseSource(text)
  if (source.trouble) {
    const { line, column } = spanOf(source, source.trouble.range)
    throw refused(`${file}:${line}:${column}: ${source.trouble.message}`, source.trouble.help)
  }
  const stranger =
    name === 'plan' ? readPlan(source.data).troubles.find(({ kind }) => kind === 'not-a-plan') : undefined
  if (stranger) throw refused(`${file}: ${stranger.message}`, stranger.help)
  const version = isRecord(source.data) ? source.data[key] : undefined
  const help = `Add the version as the first key, such as \`${key}: ${newest}\`.`
  if (version === undefined || version === null) throw refused(`${file} doesn't state its ${name} format.`, help)
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw refused(`${file}: \`${key}: ${clean(JSON.stringify(version))}\` isn't a ${name} format.`, help)
  }
  if (version > newest) {
    throw refused(
      `${file} has ${name} format ${version}; this version of mlplan supports formats up to ${newest}.`,
      'Upgrade mlplan.',
    )
  }
  if (version < newest && edits(source.data, version) === undefined) {
    throw refused(
      `${file} has ${name} format ${version}; this version of mlplan can't upgrade the file to ${newest}.`,
      'Run `mlplan migrate` from an older release first, then from this release.',
    )
  }
  return version
}

function refused(message: string, help: string): Error {
  return userError('refused', `${message} Nothing was written.`, help)
}

/** All of it, or nothing. */
function migrated(file: string, text: string, format: Format): string {
  const edits = format.edits(parseSource(text).data, versionIn(file, text, format)) ?? []
  const result = migrateText(text, edits)
  if ('text' in result) return result.text
  throw refused(`${file}: ${result.refused}`, 'Change the file by hand, then run `mlplan migrate` again.')
}
