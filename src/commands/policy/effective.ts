import { mergePolicies } from '../../policy/compose.js'
import type { EffectivePolicy } from '../../policy/types.js'
import { type Rulebook, createRulebook } from '../../policy/rulebook.js'
import { RULES } from '../../rules/index.js'
import { loadLawPacks } from './law.js'
import { type LoadedLayer, loadPolicyLayers, refusePolicyErrors } from './load.js'
import type { Ports } from '../shared/ports.js'
import { DEFAULT_RULEBOOK } from './defaults.js'

/** The merged policies for a plan. A policy that weakens a setting that another policy has locked stops the run. */
export async function loadEffectivePolicy(
  plan: string,
  policyFile: string | undefined,
  ports: Ports,
): Promise<{
  readonly layers: readonly LoadedLayer[]
  readonly effective: EffectivePolicy
  readonly rulebook: Rulebook
}> {
  const layers = await loadPolicyLayers(plan, policyFile, ports)
  const { effective, conflicts } = mergePolicies(layers, RULES)
  refusePolicyErrors(
    conflicts.flatMap((conflict) => {
      const layer = layers.find(({ file }) => file === conflict.layer.file)
      return layer ? [{ ...conflict, layer }] : []
    }),
  )
  return {
    layers,
    effective,
    rulebook: createRulebook(effective, DEFAULT_RULEBOOK, await loadLawPacks(effective, layers, ports)),
  }
}
