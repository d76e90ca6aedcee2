import { readFoundFile, requireFoundText } from '../shared/found-file.js'
import { userError } from '../../errors.js'
import { formatCommandLine } from '../../plan/command-line.js'
import { listMigrationEdits, MIGRATIONS, type UpgradeEdit } from '../../plan/migrate.js'
import type { FormatMigration } from '../../plan/migrations/types.js'
import { isRecord } from '../../plan/read/normalize.js'
import { PLAN_VERSION } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { listPolicyEdits } from '../../policy/migrate.js'
import { POLICY_VERSION } from '../../policy/read.js'
import { sanitize } from '../../text/sanitize.js'
import { createUnifiedDiff } from '../../text/unified-diff.js'
import { createSpan } from '../../yaml/locate.js'
import { migrateText } from '../../yaml/migrate-text.js'
import { parseSource } from '../../yaml/parse.js'
import { resolvePlan } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'

export interface MigrateOptions {
  /** A plan or a policy; by default this project's plan. */
  readonly file: string | undefined
  /** Only report whether the file is outdated. */
  readonly check: boolean
  /** Only show the changes. */
  readonly dryRun: boolean
}

/** A kind of file whose format has versions. */
interface VersionedFormat {
  readonly name: 'plan' | 'policy'
  /** The key that holds the version. */
  readonly key: 'mlplan' | 'mlplan_policy'
  readonly newest: number
  /** All edits since a version; `undefined` if there is no migration from that version. */
  readonly edits: (data: unknown, from: number) => readonly UpgradeEdit[] | undefined
}

/**
 * Upgrades a plan or a policy to the current format and shows the changes. Nothing else in the file moves. Exit code 1:
 * with `check`, the file is older. `steps` is a parameter so that tests can use formats that never existed.
 */
export async function migrate(
  options: MigrateOptions,
  ports: Ports,
  steps: readonly FormatMigration[] = MIGRATIONS,
  newest: number = PLAN_VERSION,
): Promise<number> {
  const { files, out } = ports
  const file = await resolvePlan(options.file, ports)
  let before = await readFoundFile(file, ports)
  const format = detectFileFormat(before, steps, newest)
  const from = readVersion(file, before, format)
  if (from === format.newest) return printUpToDate(file, format, ports)
  if (options.check) return printOutdated(file, from, format, options, ports)
  if (options.dryRun) {
    out.stdout(createUnifiedDiff(file, before, upgradeText(file, before, format)))
    return 0
  }
  const after = await files.change(file, (current) => {
    before = requireFoundText(file, current)
    return upgradeText(file, before, format)
  })
  /* Another process may have upgraded the file meanwhile. */
  if (after === before) return printUpToDate(file, format, ports)
  out.stdout(createUnifiedDiff(file, before, after))
  const signoffs = format.name === 'plan' ? " Existing sign-offs aren't affected." : ''
  out.stderr(`Upgraded ${file} from ${format.name} format ${from} to ${format.newest}.${signoffs}\n`)
  return 0
}

function printUpToDate(file: string, { name, newest }: VersionedFormat, { out }: Ports): number {
  out.stderr(`${file} already has the newest ${name} format, ${newest}.\n`)
  return 0
}

function printOutdated(
  file: string,
  from: number,
  format: VersionedFormat,
  options: MigrateOptions,
  { out }: Ports,
): number {
  const command = formatCommandLine('migrate', [], { file, isNamed: options.file !== undefined })
  out.stderr(
    `${file} has ${format.name} format ${from}; the newest is ${format.newest}. Run \`${command}\` to upgrade.\n`,
  )
  return 1
}

function detectFileFormat(text: string, steps: readonly FormatMigration[], newest: number): VersionedFormat {
  const { data } = parseSource(text)
  if (isRecord(data) && Object.hasOwn(data, 'mlplan_policy')) {
    return { name: 'policy', key: 'mlplan_policy', newest: POLICY_VERSION, edits: listPolicyEdits }
  }
  return { name: 'plan', key: 'mlplan', newest, edits: (_, from) => listMigrationEdits(from, newest, steps) }
}

/** The version is read from the raw data: the current format doesn't know the keys of older ones. */
function readVersion(file: string, text: string, { name, key, newest, edits }: VersionedFormat): number {
  const source = parseSource(text)
  if (source.error) {
    const { line, column } = createSpan(source, source.error.range)
    throw createRefusal(`${file}:${line}:${column}: ${source.error.message}`, source.error.help)
  }
  const notAPlan = name === 'plan' ? readPlan(source.data).errors.find(({ kind }) => kind === 'not-a-plan') : undefined
  if (notAPlan) throw createRefusal(`${file}: ${notAPlan.message}`, notAPlan.help)
  const version = isRecord(source.data) ? source.data[key] : undefined
  const help = `Add the version as the first key, such as \`${key}: ${newest}\`.`
  if (version === undefined || version === null) throw createRefusal(`${file} doesn't state its ${name} format.`, help)
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw createRefusal(`${file}: \`${key}: ${sanitize(JSON.stringify(version))}\` isn't a ${name} format.`, help)
  }
  if (version > newest) {
    throw createRefusal(
      `${file} has ${name} format ${version}; this version of mlplan supports formats up to ${newest}.`,
      'Upgrade mlplan.',
    )
  }
  if (version < newest && edits(source.data, version) === undefined) {
    throw createRefusal(
      `${file} has ${name} format ${version}; this version of mlplan can't upgrade the file to ${newest}.`,
      'Run `mlplan migrate` from an older release first, then from this release.',
    )
  }
  return version
}

function createRefusal(message: string, help: string): Error {
  return userError('refused', `${message} Nothing was written.`, help)
}

/** Applies all edits or none. */
function upgradeText(file: string, text: string, format: VersionedFormat): string {
  const edits = format.edits(parseSource(text).data, readVersion(file, text, format)) ?? []
  const result = migrateText(text, edits)
  if ('text' in result) return result.text
  throw createRefusal(`${file}: ${result.refused}`, 'Change the file by hand, then run `mlplan migrate` again.')
}
