import type { Rulebook } from '../../policy/rulebook.js'
import type { Ports } from '../shared/ports.js'
import { POLICY_NAME, DEFAULT_RULEBOOK } from './defaults.js'

/** Returns the rulebook for a plan. Plans with the same policies share one. */
export type RulebookLoader = (plan: string) => Promise<Rulebook>

/** Creates a loader that reads the policies found from a plan upward, and the one given on the command line. */
export function createRulebookLoader(policyFile: string | undefined, ports: Ports): RulebookLoader {
  const byFiles = new Map<string, Promise<Rulebook>>()
  return async (plan) => {
    const foundPolicies = await ports.files.findUpward(plan, POLICY_NAME)
    if (foundPolicies.length === 0 && policyFile === undefined) return DEFAULT_RULEBOOK
    const key = foundPolicies.join('\n')
    const rulebook = byFiles.get(key) ?? composeRulebook(plan, policyFile, ports)
    byFiles.set(key, rulebook)
    return rulebook
  }
}

/** Most repositories have no policy, so the policy code is loaded only when there is one. */
async function composeRulebook(plan: string, policyFile: string | undefined, ports: Ports): Promise<Rulebook> {
  const { loadEffectivePolicy } = await import('./effective.js')
  return (await loadEffectivePolicy(plan, policyFile, ports)).rulebook
}

/** For a command that works on one plan. */
export function loadRulebook(plan: string, ports: Ports): Promise<Rulebook> {
  return createRulebookLoader(undefined, ports)(plan)
}
