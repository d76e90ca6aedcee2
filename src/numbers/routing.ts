import { defined, held } from './finite.js'

/** Cases that are assigned to one of many places, by people or by a model. Money is per item. */
export interface Routing {
  /** Items in the time the money is for. */
  readonly items: number
  /** Of assigning one by hand, without what its mistakes cost. */
  readonly manualCost: number
  /** Of one assigned wrongly, by whomever. */
  readonly errorCost: number
  /** Of those assigned by hand, the share that goes wrong; 0..1. */
  readonly humanErrorRate: number
  /** Of all, the share the model assigns alone; 0..1. The rest stays with people. */
  readonly coverage: number
  /** Of those, the share it assigns rightly; 0..1. */
  readonly accuracy: number
}

export interface RoutingMoney {
  /** Work by hand and its mistakes. */
  readonly costToday: number
  /** Before the run cost of the model. */
  readonly costWithModel: number
  readonly saving: number
  /**
   * The share of mistakes among the items the model assigns alone at which nothing is saved. May be above 1: then even
   * chance would pay. `undefined` if mistakes cost nothing.
   */
  readonly breakEvenErrorRate: number | undefined
}

/** The model is compared with people as they are, mistakes included, never with perfection. */
export function routingMoney({
  items,
  manualCost,
  errorCost,
  humanErrorRate,
  coverage,
  accuracy,
}: Routing): RoutingMoney {
  const byHand = held(manualCost + held(humanErrorRate * errorCost))
  const byModel = held((1 - accuracy) * errorCost)
  const costToday = held(items * byHand)
  const costWithModel = held(items * held(held(coverage * byModel) + held((1 - coverage) * byHand)))
  return {
    costToday,
    costWithModel,
    saving: held(costToday - costWithModel),
    breakEvenErrorRate: errorCost > 0 ? defined(byHand / errorCost) : undefined,
  }
}
