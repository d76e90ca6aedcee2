import { userError } from '../errors.js'
import { type Clock, fails, type FailOn, type LintRun } from '../lint/finding.js'
import type { Stage } from '../plan/stage.js'
import { renderJson } from '../report/json.js'
import { renderPretty } from '../report/pretty.js'
import { VERSION } from '../version.js'
import { judge } from './judge.js'
import { plansNamed } from './plans.js'
import type { Ports } from './ports.js'

export interface LintOptions {
  readonly paths: readonly string[]
  readonly stage: Stage | undefined
  readonly failOn: FailOn
  readonly format: 'pretty' | 'json'
  /** What is done about findings that fell due by themselves; without it they fail like any other. */
  readonly clock?: Clock
}

/** Judges plans. 0: nothing at or above the failing level; 1: something is. */
export async function lint(options: LintOptions, ports: Ports): Promise<number> {
  const files = await plansNamed(options.paths, ports)
  const plans: LintRun['plans'][number][] = []
  const done = files.length > 20 ? ports.out.progress(`Judging ${files.length} plans`) : undefined
  for (const file of files) {
    const text = await ports.files.read(file)
    if (text === undefined) throw userError('no-such-file', `${file} is gone.`, 'Run it again.')
    plans.push(await judge(file, text, options.stage, ports))
  }
  done?.()
  const run: LintRun = { asOf: ports.today, toolVersion: VERSION, plans }
  const { failOn, clock = 'fail', format } = options
  ports.out.result(
    format === 'json' ? renderJson(run, failOn, clock) : renderPretty(run, ports.out.look, { failOn, clock }),
  )
  return plans.some((plan) => fails(plan, failOn, clock)) ? 1 : 0
}
