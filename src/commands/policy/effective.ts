import { compose, type Effective } from '../../policy/compose.js'
import { type Rulebook, rulebookOf } from '../../policy/rulebook.js'
import { RULES } from '../../rules/index.js'
import { lawOf } from './law.js'
import { type LoadedLayer, policiesFor, refuseTroubles } from './load.js'
import type { Ports } from '../shared/ports.js'
import { USUAL } from './rulebook.js'

/** All policies that hold for a plan, laid upon each other; one that weakens what another has locked stops the run. */
export async function policyFor(
  plan: string,
  given: string | undefined,
  ports: Ports,
): Promise<{ readonly layers: readonly LoadedLayer[]; readonly effective: Effective; readonly rulebook: Rulebook }> {
  const layers = await policiesFor(plan, given, ports)
  const { effective, conflicts } = compose(layers, RULES)
  refuseTroubles(
    conflicts.flatMap((conflict) => {
      const layer = layers.find(({ file }) => file === conflict.layer.file)
      return layer ? [{ ...conflict, layer }] : []
    }),
  )
  return { layers, effective, rulebook: rulebookOf(effective, USUAL, await lawOf(effective, layers, ports)) }
}
