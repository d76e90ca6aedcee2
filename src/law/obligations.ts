import { isBlank } from '../plan/blank.js'
import { isRecord } from '../plan/read/normalize.js'
import { parsePath, type Path } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { FACT_NAMES, getFacts, type LawFacts } from './facts.js'
import type { ObligationAnswer, Obligation, LawPack, ThresholdName } from './pack.js'
import { selectPacks } from './packs.js'

export interface PackObligation {
  readonly pack: LawPack
  readonly obligation: Obligation
}

export function selectPacksForPlan(plan: Plan, packs: readonly LawPack[]): readonly LawPack[] {
  return selectPacks(plan.project?.jurisdictions, packs, plan.legal?.organization)
}

/** Lists the obligations of a plan, whatever their dates. One that depends on a missing answer is left out. */
export function listObligations(plan: Plan, packs: readonly LawPack[]): readonly PackObligation[] {
  const facts = getFacts(plan)
  return selectPacksForPlan(plan, packs).flatMap((pack) =>
    (pack.duties ?? []).filter((duty) => isConcerned(duty, facts)).map((obligation) => ({ pack, obligation })),
  )
}

function isConcerned({ concerns: groups }: Obligation, facts: LawFacts): boolean {
  if (groups === undefined) return true
  return groups.some((group) =>
    FACT_NAMES.every((name) => {
      const accepted = group[name]
      const answer = facts[name]
      return accepted === undefined || (answer !== undefined && accepted.includes(answer))
    }),
  )
}

/** Returns the verb for what is asked: a law "requires", guidance "calls for". */
export function chooseVerb(obligations: readonly PackObligation[]): string {
  return obligations.every(({ obligation: duty }) => duty.firm) ? 'requires' : 'calls for'
}

/** Finds the lowest threshold that any of the packs sets; `undefined` if none does. */
export function findLowestThreshold(name: ThresholdName, packs: readonly LawPack[]): number | undefined {
  const limits = packs.map(({ thresholds }) => thresholds?.[name]).filter((limit) => limit !== undefined)
  return limits.length === 0 ? undefined : Math.min(...limits)
}

/** Whether a plan addresses an obligation. `not-enough` includes the plan's answer, to be shown. */
export type ObligationVerdict =
  { readonly kind: 'met' | 'missing' } | { readonly kind: 'not-enough'; readonly answer: string }

export function judgeAnswer(answer: ObligationAnswer, plan: Plan): ObligationVerdict {
  const value = getValue(plan, getAnswerPath(answer))
  if (isBlank(value) || (Array.isArray(value) && value.length === 0)) return { kind: 'missing' }
  const { at_least, accepts, includes, not_by } = answer
  const figure = isRecord(value) ? value['likely'] : value
  const answers = Array.isArray(value) ? value.map(String) : [String(figure)]
  const holder = plan.people?.find(({ id }) => id === value)
  const isNotEnough =
    (at_least !== undefined && !(typeof figure === 'number' && figure >= at_least)) ||
    (accepts !== undefined && !answers.every((item) => accepts.includes(item))) ||
    (includes !== undefined && !includes.every((item) => answers.includes(item))) ||
    (not_by !== undefined && holder?.roles?.some((role) => not_by.includes(role)) === true)
  return isNotEnough ? { kind: 'not-enough', answer: answers.join(', ') } : { kind: 'met' }
}

export function getAnswerPath({ at }: ObligationAnswer): Path {
  return parsePath(at)
}
