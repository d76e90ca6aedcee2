/**
 * Cases with a score and an outcome, one a row, as typed arrays so that ten million fit. All columns are of one length.
 * Scores are finite, weights and counts 0 or more, amounts 0 or more.
 */
export interface ScoredCases {
  readonly score: Float64Array
  /** 1 for a positive, 0 for a negative. */
  readonly outcome: Uint8Array
  /** What one case counts for; 1 if missing. A case of weight 0 is no case. */
  readonly weight?: Float64Array | undefined
  /** How many cases a row stands for; 1 if missing. Each of them has the weight of the row. */
  readonly count?: Float64Array | undefined
  readonly amount?: Float64Array | undefined
  /** 1 where today's process acts. */
  readonly current?: Uint8Array | undefined
  /** The number of the group that the row belongs to, from 0. */
  readonly group?: Uint32Array | undefined
}
