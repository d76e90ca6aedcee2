import { renderPolicy } from '../../policy/policy-page.js'
import { policyFor } from './effective.js'
import { spanOf } from './load.js'
import { planNamed } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'

export interface PolicyOptions {
  readonly plan: string | undefined
  /** Given on the command line, as to lint. */
  readonly policy: string | undefined
}

/** Prints what an organization says about a plan, and where each line of it comes from. */
export async function policy(options: PolicyOptions, ports: Ports): Promise<number> {
  const plan = await planNamed(options.plan, ports)
  const { effective, layers, rulebook } = await policyFor(plan, options.policy, ports)
  const text = renderPolicy({
    plan,
    effective,
    rules: rulebook.rules,
    lineOf: ({ layer, path }) => {
      const loaded = layers.find(({ file }) => file === layer.file)
      return loaded ? `${layer.file}:${spanOf(loaded, path).line}` : layer.file
    },
  })
  ports.out.result(text)
  return 0
}
