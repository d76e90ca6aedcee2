import { renderPolicy } from '../../policy/policy-page.js'
import { loadEffectivePolicy } from './effective.js'
import { locateInPolicy } from './load.js'
import { resolvePlan } from '../shared/plans.js'
import type { Ports } from '../shared/ports.js'

export interface PolicyOptions {
  readonly plan: string | undefined
  /** From the command line, as for lint. */
  readonly policy: string | undefined
}

/** Prints the effective policy for a plan, and the file and line that each setting comes from. */
export async function policy(options: PolicyOptions, ports: Ports): Promise<number> {
  const plan = await resolvePlan(options.plan, ports)
  const { effective, layers, rulebook } = await loadEffectivePolicy(plan, options.policy, ports)
  const text = renderPolicy({
    plan,
    effective,
    rules: rulebook.rules,
    formatSource: ({ layer, path }) => {
      const loadedLayer = layers.find(({ file }) => file === layer.file)
      return loadedLayer ? `${layer.file}:${locateInPolicy(loadedLayer, path).line}` : layer.file
    },
  })
  ports.out.stdout(text)
  return 0
}
