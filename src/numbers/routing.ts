import { finiteOrUndefined, toFinite } from './finite.js'

/** Items assigned to one of many classes, by people or by a model. Money is per item. */
export interface RoutingInputs {
  /** Items per year, or per any other time that the result is for. */
  readonly items: number
  /** Of assigning one item by hand, without the cost of errors. */
  readonly manualCost: number
  /** Of one item assigned wrongly, by a person or the model. */
  readonly errorCost: number
  /** Of the items assigned by hand, the share assigned wrongly; 0..1. */
  readonly humanErrorRate: number
  /** Of all items, the share that the model assigns alone; 0..1. People assign the rest. */
  readonly coverage: number
  /** Of those, the share that it assigns correctly; 0..1. */
  readonly accuracy: number
  /** Of running the model, for each item that it assigns alone; 0 if it is left out. */
  readonly operatingCostPerItem?: number | undefined
}

export interface RoutingValue {
  /** Manual work and its errors. */
  readonly currentCost: number
  /** Before the operating cost of the model. */
  readonly costWithModel: number
  readonly savings: number
  /**
   * The error rate, among the items the model assigns alone, at which nothing is saved after its operating cost. Can be
   * above 1: then even a model that is always wrong would save money. Negative if even a perfect model wouldn't.
   * `undefined` if errors cost nothing.
   */
  readonly breakEvenErrorRate: number | undefined
}

/** Compares the model with people, whose errors count too, and not with perfection. */
export function computeRoutingValue({
  items,
  manualCost,
  errorCost,
  humanErrorRate,
  coverage,
  accuracy,
  operatingCostPerItem = 0,
}: RoutingInputs): RoutingValue {
  const manualCostPerItem = toFinite(manualCost + toFinite(humanErrorRate * errorCost))
  const modelCostPerItem = toFinite((1 - accuracy) * errorCost)
  const currentCost = toFinite(items * manualCostPerItem)
  const costWithModel = toFinite(
    items * toFinite(toFinite(coverage * modelCostPerItem) + toFinite((1 - coverage) * manualCostPerItem)),
  )
  return {
    currentCost,
    costWithModel,
    savings: toFinite(currentCost - costWithModel),
    breakEvenErrorRate:
      errorCost > 0 ? finiteOrUndefined((manualCostPerItem - operatingCostPerItem) / errorCost) : undefined,
  }
}
