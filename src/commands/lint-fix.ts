import { userError } from '../errors.js'
import type { Mended, Mending } from '../lint/mend.js'
import type { Stage } from '../plan/stage.js'
import { clean } from '../report/clean.js'
import { plural } from '../report/counts.js'
import type { Ports } from './ports.js'
import { rulebooks } from './rulebook.js'
import { withTexts } from './unsaved.js'

export interface FixOptions {
  /** Mend what is certain, before judging what is left. */
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
    const help = 'Put --fix beside it; without it lint writes nothing anyway.'
    throw userError('bad-option', '--dry-run shows what --fix would do.', help)
  }
  if (hasOutputs) {
    const help = 'Leave one of them out: with --dry-run the change is shown instead of the report.'
    throw userError('bad-option', '--dry-run and --format do not go together.', help)
  }
  if (writesBaseline) {
    throw userError(
      'bad-option',
      'A baseline would be written, and --dry-run writes nothing.',
      'Leave one of them out.',
    )
  }
}

/** Mends the files, or only shows how. Gives back the world in which they are mended. */
export async function fixPlans(files: readonly string[], options: FixOptions, ports: Ports): Promise<Ports> {
  if (!options.fix) return ports
  const [{ mended }, { unifiedDiff }] = await Promise.all([import('../lint/mend.js'), import('../report/diff.js')])
  const bookOf = rulebooks(options.policy, ports)
  const texts = new Map<string, string>()
  for (const file of files) {
    const how = { today: ports.today, stage: options.stage, ...(await bookOf(file)) }
    let result: Mended = { text: '', done: [], left: [] }
    const mend = (text: string | undefined): string => {
      if (text === undefined) throw userError('no-such-file', `${file} is gone.`, 'Run it again.')
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
  const head = isDry ? `${shown}: ${plural(done.length, 'thing')} would be mended` : `${shown}: ${done.length} mended`
  const lines = [
    `${head}${done.length === 0 ? '.' : ':'}`,
    ...done.map((one) => `  ${lineOf(one)}`),
    ...left.map((one) => `  Left alone: ${lineOf(one)}; ${clean(one.because)}. Do it by hand, if it is right.`),
  ]
  return `${lines.join('\n')}\n`
}

/** Lines are those of the file as it was. */
function lineOf({ fix, line }: Mending): string {
  return `line ${line}: ${clean(fix.what)}`
}
