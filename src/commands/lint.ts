import { userError } from '../errors.js'
import { LAW_PACKS } from '../law/packs.js'
import { fails, type LintRun, type PlanReport, type Strictness } from '../lint/finding.js'
import type { Stage } from '../plan/stage.js'
import { RULES } from '../rules/index.js'
import { VERSION } from '../version.js'
import { judge } from './judge.js'
import { type Output, writeOutputs } from './lint-outputs.js'
import { plansNamed } from './plans.js'
import type { Ports } from './ports.js'

export interface LintOptions extends Strictness {
  readonly paths: readonly string[]
  readonly stage: Stage | undefined
  readonly outputs: readonly Output[]
}

/** Judges plans. 0: nothing at or above the failing level; 1: something is. */
export async function lint(options: LintOptions, ports: Ports): Promise<number> {
  const files = await plansNamed(options.paths, ports)
  const plans: PlanReport[] = []
  const done = files.length > 20 ? ports.out.progress(`Judging ${files.length} plans`) : undefined
  for (const file of files) {
    const text = await ports.files.read(file)
    if (text === undefined) throw userError('no-such-file', `${file} is gone.`, 'Run it again.')
    plans.push(await judge(file, text, options.stage, ports))
  }
  done?.()
  const run: LintRun = { asOf: ports.today, toolVersion: VERSION, rules: RULES, law: LAW_PACKS, plans }
  await writeOutputs(run, options, options.outputs, ports)
  return plans.some((plan) => fails(plan, options.failOn, options.clock)) ? 1 : 0
}
