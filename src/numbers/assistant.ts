import { finiteOrUndefined, toFinite } from './finite.js'

/** A model that answers without a person. Money is per case; rates are shares of all cases in 0..1. */
export interface Assistant {
  /** Of a case handled by a person. */
  readonly humanCost: number
  /** Share of cases resolved without a person and not reopened a few days later. */
  readonly resolutionRate: number
  readonly inferenceCost: number
  readonly harmRate: number
  /** Of one harmful answer. */
  readonly harmCost: number
  /** Share of answers that are wrong but harmless, so the customer contacts staff again. */
  readonly reworkRate: number
  /** Of one such contact. */
  readonly reworkCost: number
}

/**
 * The same assistant with its share of a fixed cost in each case, so that what it must reach and may harm is worked out
 * after that cost.
 */
export function withCostPerCase<T extends { readonly inferenceCost: number }>(assistant: T, cost: number): T {
  return { ...assistant, inferenceCost: toFinite(assistant.inferenceCost + cost) }
}

/** The value per case, compared with people alone. */
export function valuePerCase(assistant: Assistant): number {
  return toFinite(computeSavingsBeforeHarm(assistant) - toFinite(assistant.harmRate * assistant.harmCost))
}

/** The resolution rate above which it pays off; above 1 if no rate does. `undefined` if people cost nothing. */
export function breakEvenResolutionRate(assistant: Omit<Assistant, 'resolutionRate'>): number | undefined {
  const { humanCost, inferenceCost, harmRate, harmCost, reworkRate, reworkCost } = assistant
  if (!(humanCost > 0)) return undefined
  return finiteOrUndefined((inferenceCost + harmRate * harmCost + reworkRate * reworkCost) / humanCost)
}

/**
 * The harm rate up to which it pays off; above 1 if every rate does. `undefined` if harm costs nothing, or if it
 * wouldn't pay off even without harm.
 */
export function tolerableHarmRate(assistant: Omit<Assistant, 'harmRate'>): number | undefined {
  return computeTolerableHarmRate(computeSavingsBeforeHarm(assistant), assistant.harmCost)
}

/** A model whose drafts a person reviews. Money is per case; rates are shares in 0..1. */
export interface DraftingAssistant {
  /** Of all cases, the share in which people review the draft at all. */
  readonly adoption: number
  /** Of the drafts reviewed, the share that is accepted. */
  readonly acceptanceRate: number
  /** By an accepted draft, compared with writing without one. */
  readonly minutesSaved: number
  /** To review a draft, accepted or not. */
  readonly reviewMinutes: number
  readonly costPerMinute: number
  /** Paid for every case, reviewed or not. */
  readonly inferenceCost: number
  /** Of all cases, the share in which harm gets past the reviewer. */
  readonly harmRate: number
  readonly harmCost: number
}

/** The value per case, compared with no drafts. */
export function draftingValuePerCase(assistant: DraftingAssistant): number {
  return toFinite(computeDraftSavings(assistant) - toFinite(assistant.harmRate * assistant.harmCost))
}

/**
 * The acceptance rate above which drafts pay off; above 1 if no rate does. `undefined` if an accepted draft saves
 * nothing.
 */
export function draftingBreakEvenAcceptanceRate(
  assistant: Omit<DraftingAssistant, 'acceptanceRate'>,
): number | undefined {
  const { adoption, minutesSaved, reviewMinutes, costPerMinute, inferenceCost, harmRate, harmCost } = assistant
  const costPerUse = adoption * costPerMinute
  if (!(costPerUse > 0 && minutesSaved > 0)) return undefined
  return finiteOrUndefined((reviewMinutes + (inferenceCost + harmRate * harmCost) / costPerUse) / minutesSaved)
}

/** Like `tolerableHarmRate`: rare but expensive harm can turn a good drafting assistant into a loss too. */
export function draftingTolerableHarmRate(assistant: Omit<DraftingAssistant, 'harmRate'>): number | undefined {
  return computeTolerableHarmRate(computeDraftSavings(assistant), assistant.harmCost)
}

function computeSavingsBeforeHarm(assistant: Omit<Assistant, 'harmRate'>): number {
  const { humanCost, resolutionRate, inferenceCost, reworkRate, reworkCost } = assistant
  return toFinite(toFinite(toFinite(resolutionRate * humanCost) - inferenceCost) - toFinite(reworkRate * reworkCost))
}

function computeDraftSavings(assistant: Omit<DraftingAssistant, 'harmRate'>): number {
  const { adoption, acceptanceRate, minutesSaved, reviewMinutes, costPerMinute, inferenceCost } = assistant
  const minutes = toFinite(toFinite(acceptanceRate * minutesSaved) - reviewMinutes)
  return toFinite(toFinite(adoption * toFinite(minutes * costPerMinute)) - inferenceCost)
}

function computeTolerableHarmRate(savings: number, harmCost: number): number | undefined {
  return savings >= 0 && harmCost > 0 ? finiteOrUndefined(savings / harmCost) : undefined
}
