import { defined, held } from './finite.js'

/** A model that answers by itself. Money is per case, rates are shares of all cases in 0..1. */
export interface Assistant {
  /** Of a case handled by a person. */
  readonly humanCost: number
  /** Solved without a person, and not back a few days later. */
  readonly resolvedRate: number
  readonly inferenceCost: number
  readonly harmRate: number
  /** Of one harmful answer. */
  readonly harmCost: number
  /** Wrong but harmless: the customer comes back. */
  readonly reworkRate: number
  /** Of one such return. */
  readonly reworkCost: number
}

/** Money per case that there is more than with people alone. */
export function valuePerCase(assistant: Assistant): number {
  return held(saved(assistant) - held(assistant.harmRate * assistant.harmCost))
}

/** The resolved rate from which it pays; above 1 if none does. `undefined` if people cost nothing. */
export function breakEvenResolvedRate(assistant: Omit<Assistant, 'resolvedRate'>): number | undefined {
  const { humanCost, inferenceCost, harmRate, harmCost, reworkRate, reworkCost } = assistant
  if (!(humanCost > 0)) return undefined
  return defined((inferenceCost + harmRate * harmCost + reworkRate * reworkCost) / humanCost)
}

/**
 * The harm rate up to which it pays; above 1 if any does. `undefined` if harm costs nothing, and if it would not pay even
 * without harm.
 */
export function tolerableHarmRate(assistant: Omit<Assistant, 'harmRate'>): number | undefined {
  return tolerable(saved(assistant), assistant.harmCost)
}

/** A model that drafts what a person reads and decides about. Money is per case, rates are shares in 0..1. */
export interface DraftingAssistant {
  /** Of all cases, the share in which people look at the draft at all. */
  readonly adoption: number
  /** Of the drafts looked at, the share that is used. */
  readonly acceptance: number
  /** By a draft that is used, against writing without one. */
  readonly minutesSaved: number
  /** To read a draft, used or not. */
  readonly reviewMinutes: number
  readonly costPerMinute: number
  /** Paid for every case, looked at or not. */
  readonly inferenceCost: number
  /** Of all cases, the share in which harm gets past the person who reads. */
  readonly harmRate: number
  readonly harmCost: number
}

/** Money per case that there is more than without drafts. */
export function assistValuePerCase(assistant: DraftingAssistant): number {
  return held(savedByDrafts(assistant) - held(assistant.harmRate * assistant.harmCost))
}

/** The share of drafts used from which they pay; above 1 if none does. `undefined` if a used draft saves nothing. */
export function assistBreakEvenAcceptance(assistant: Omit<DraftingAssistant, 'acceptance'>): number | undefined {
  const { adoption, minutesSaved, reviewMinutes, costPerMinute, inferenceCost, harmRate, harmCost } = assistant
  const costPerUse = adoption * costPerMinute
  if (!(costPerUse > 0 && minutesSaved > 0)) return undefined
  return defined((reviewMinutes + (inferenceCost + harmRate * harmCost) / costPerUse) / minutesSaved)
}

/** As `tolerableHarmRate`: a rare harm that is dear can turn a good assistant into a loss here too. */
export function assistTolerableHarmRate(assistant: Omit<DraftingAssistant, 'harmRate'>): number | undefined {
  return tolerable(savedByDrafts(assistant), assistant.harmCost)
}

function saved(assistant: Omit<Assistant, 'harmRate'>): number {
  const { humanCost, resolvedRate, inferenceCost, reworkRate, reworkCost } = assistant
  return held(held(held(resolvedRate * humanCost) - inferenceCost) - held(reworkRate * reworkCost))
}

function savedByDrafts(assistant: Omit<DraftingAssistant, 'harmRate'>): number {
  const { adoption, acceptance, minutesSaved, reviewMinutes, costPerMinute, inferenceCost } = assistant
  const minutes = held(held(acceptance * minutesSaved) - reviewMinutes)
  return held(held(adoption * held(minutes * costPerMinute)) - inferenceCost)
}

function tolerable(savedBeforeHarm: number, harmCost: number): number | undefined {
  return savedBeforeHarm >= 0 && harmCost > 0 ? defined(savedBeforeHarm / harmCost) : undefined
}
