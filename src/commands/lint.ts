import { userError } from '../errors.js'
import { fails, type FailOn, type LintRun } from '../lint/finding.js'
import { lintPlan } from '../lint/run.js'
import type { Stage } from '../plan/stage.js'
import { renderJson } from '../report/json.js'
import { renderPretty } from '../report/pretty.js'
import { RULES } from '../rules/index.js'
import { VERSION } from '../version.js'
import { plansNamed } from './plans.js'
import type { Ports } from './ports.js'

export interface LintOptions {
  readonly paths: readonly string[]
  readonly stage: Stage | undefined
  readonly failOn: FailOn
  readonly format: 'pretty' | 'json'
}

/** Judges plans. 0: nothing at or above the failing level; 1: something is. */
export async function lint(options: LintOptions, ports: Ports): Promise<number> {
  const files = await plansNamed(options.paths, ports)
  const plans: LintRun['plans'][number][] = []
  const done = files.length > 20 ? ports.out.progress(`Judging ${files.length} plans`) : undefined
  for (const file of files) {
    const text = await ports.files.read(file)
    if (text === undefined) throw userError('no-such-file', `${file} is gone.`, 'Run it again.')
    plans.push(lintPlan(file, text, { today: ports.today, stage: options.stage, rules: RULES }))
  }
  done?.()
  const run: LintRun = { asOf: ports.today, toolVersion: VERSION, plans }
  ports.out.result(options.format === 'json' ? renderJson(run, options.failOn) : renderPretty(run, ports.out.look))
  return plans.some((plan) => fails(plan, options.failOn)) ? 1 : 0
}
