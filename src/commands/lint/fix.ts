import { userError } from '../../errors.js'
import type { Mended, Mending } from '../../lint/apply-fixes.js'
import type { Stage } from '../../plan/stage.js'
import { clean } from '../../text/sanitize.js'
import { plural } from '../../lint/counts.js'
import type { Ports } from '../shared/ports.js'
import { rulebooks } from '../policy/rulebook.js'
import { withTexts } from '../shared/overlay-files.js'

export interface FixOptions {
  /** Fix what is safe to fix, then lint the rest. */
  readonly fix?: boolean
  /** Only show how; what is judged then is what would be. */
  readonly dryRun?: boolean
  readonly stage: Stage | undefined
  /** The policy of an organization; it outranks what stands in the repository. */
  readonly policy?: string | undefined
}

/** Refused before anything is written. */
export function refuseHalfFix({ fix, dryRun }: FixOptions, hasOutputs: boolean, writesBaseline: boolean): void {
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

/** Fixes the files, or only shows how. Gives back the world in which they are fixed. */
export async function fixPlans(files: readonly string[], options: FixOptions, ports: Ports): Promise<Ports> {
  if (!options.fix) return ports
  const [{ mended }, { unifiedDiff }] = await Promise.all([
    import('../../lint/apply-fixes.js'),
    import('../../text/unified-diff.js'),
  ])
  const bookOf = rulebooks(options.policy, ports)
  const texts = new Map<string, string>()
  for (const file of files) {
    const how = { today: ports.today, stage: options.stage, ...(await bookOf(file)) }
    let result: Mended = { text: '', done: [], left: [] }
    const mend = (text: string | undefined): string => {
      if (text === undefined)
        throw userError('no-such-file', `${file} has just been deleted or moved.`, 'Run the command again.')
      result = mended(file, text, how)
      return result.text
    }
    if (options.dryRun) {
      const before = await ports.files.read(file)
      texts.set(file, mend(before))
      ports.out.result(unifiedDiff(file, before ?? '', result.text))
    } else await ports.files.change(file, mend)
    ports.out.talk(told(file, result, options.dryRun === true))
  }
  return withTexts(texts, ports)
}

function told(file: string, { done, left }: Mended, isDry: boolean): string {
  if (done.length === 0 && left.length === 0) return ''
  const shown = clean(file)
  const head = isDry
    ? `${shown}: would fix ${plural(done.length, 'problem')}`
    : `${shown}: fixed ${plural(done.length, 'problem')}`
  const lines = [
    `${head}${done.length === 0 ? '.' : ':'}`,
    ...done.map((one) => `  ${lineOf(one)}`),
    ...left.map(
      (one) => `  Not fixed: ${lineOf(one)}. Reason: ${clean(one.because)}. If the change is correct, make it by hand.`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** Lines are those of the file as it was. */
function lineOf({ fix, line }: Mending): string {
  return `line ${line}: ${clean(fix.what)}`
}
