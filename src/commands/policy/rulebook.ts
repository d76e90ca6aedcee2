import { LAW_PACKS } from '../../law/packs.js'
import type { Rulebook } from '../../policy/rulebook.js'
import { RULES } from '../../rules/index.js'
import { USUAL_LIMITS } from '../../rules/shared/limits.js'
import type { Ports } from '../shared/ports.js'

export const POLICY_NAME = 'mlplan.policy.yaml'

/** What plans are judged by where no organization says otherwise. */
export const USUAL: Rulebook = { rules: RULES, limits: USUAL_LIMITS, law: LAW_PACKS }

/** Gives the rulebook for a plan; a run over many plans asks for many of them, which mostly share one. */
export type Rulebooks = (plan: string) => Promise<Rulebook>

/** By the policies found from a plan upward, and the one given on the command line. */
export function rulebooks(given: string | undefined, ports: Ports): Rulebooks {
  const byFiles = new Map<string, Promise<Rulebook>>()
  return async (plan) => {
    const found = await ports.files.upward(plan, POLICY_NAME)
    if (found.length === 0 && given === undefined) return USUAL
    const key = found.join('\n')
    const known = byFiles.get(key) ?? composed(plan, given, ports)
    byFiles.set(key, known)
    return known
  }
}

/** Most repositories have no policy, so what reads one is loaded when there is one. */
async function composed(plan: string, given: string | undefined, ports: Ports): Promise<Rulebook> {
  const { policyFor } = await import('./effective.js')
  return (await policyFor(plan, given, ports)).rulebook
}

/** For a command that works on one plan. */
export function rulebookFor(plan: string, ports: Ports): Promise<Rulebook> {
  return rulebooks(undefined, ports)(plan)
}
