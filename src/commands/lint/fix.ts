import { requireFoundText } from '../shared/found-file.js'
import { userError } from '../../errors.js'
import type { FixResult, LocatedFix } from '../../lint/apply-fixes.js'
import type { Stage } from '../../plan/stage.js'
import { sanitize } from '../../text/sanitize.js'
import type { Ports } from '../shared/ports.js'
import { createRulebookLoader } from '../policy/rulebook.js'
import { overlayFiles } from '../shared/overlay-files.js'
import { pluralize } from '../../text/pluralize.js'

export interface FixOptions {
  /** Fix what is safe to fix, then lint the rest. */
  readonly fix?: boolean
  /** Only show the changes; the report is about the plan after the fix. */
  readonly dryRun?: boolean
  readonly stage: Stage | undefined
  /** An organization's policy; overrides the policies in the repository. */
  readonly policy?: string | undefined
}

/** Called before anything is written. */
export function refuseDryRunConflicts({ fix, dryRun }: FixOptions, hasOutputs: boolean, writesBaseline: boolean): void {
  if (!dryRun) return
  if (!fix) {
    const help = "Add --fix, or remove --dry-run. Without --fix, lint doesn't change plans."
    throw userError('bad-option', '--dry-run needs --fix.', help)
  }
  if (hasOutputs) {
    const help = 'Remove --dry-run or --format. With --dry-run, lint shows the changes instead of the report.'
    throw userError('bad-option', "--dry-run and --format can't be combined.", help)
  }
  if (writesBaseline) {
    throw userError(
      'bad-option',
      "--dry-run writes nothing, so it can't be combined with writing a baseline.",
      'Remove one of the two options.',
    )
  }
}

/** Fixes the files, or with --dry-run shows the changes. Returns ports whose files are fixed. */
export async function fixPlans(files: readonly string[], options: FixOptions, ports: Ports): Promise<Ports> {
  if (!options.fix) return ports
  const [{ applyFixes }, { createUnifiedDiff }] = await Promise.all([
    import('../../lint/apply-fixes.js'),
    import('../../text/unified-diff.js'),
  ])
  const getRulebook = createRulebookLoader(options.policy, ports)
  const texts = new Map<string, string>()
  for (const file of files) {
    const lintOptions = { today: ports.today, stage: options.stage, ...(await getRulebook(file)) }
    let result: FixResult = { text: '', applied: [], skipped: [] }
    const fixText = (text: string | undefined): string => {
      result = applyFixes(file, requireFoundText(file, text), lintOptions)
      return result.text
    }
    if (options.dryRun) {
      const before = await ports.files.read(file)
      texts.set(file, fixText(before))
      ports.out.stdout(createUnifiedDiff(file, before ?? '', result.text))
    } else await ports.files.change(file, fixText)
    ports.out.stderr(formatFixReport(file, result, options.dryRun === true))
  }
  return overlayFiles(texts, ports)
}

function formatFixReport(file: string, { applied, skipped }: FixResult, isDryRun: boolean): string {
  if (applied.length === 0 && skipped.length === 0) return ''
  const name = sanitize(file)
  const heading = isDryRun
    ? `${name}: would fix ${pluralize(applied.length, 'problem')}`
    : `${name}: fixed ${pluralize(applied.length, 'problem')}`
  const lines = [
    `${heading}${applied.length === 0 ? '.' : ':'}`,
    ...applied.map((appliedFix) => `  ${formatFix(appliedFix)}`),
    ...skipped.map(
      (skippedFix) =>
        `  Not fixed: ${formatFix(skippedFix)}. Reason: ${sanitize(skippedFix.reason)}. If the change is correct, make it by hand.`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** Line numbers are those of the file before the fix. */
function formatFix({ fix, line }: LocatedFix): string {
  return `line ${line}: ${sanitize(fix.description)}`
}
