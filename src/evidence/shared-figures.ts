import type { Range } from '../numbers/ranges.js'
import type { Plan } from '../plan/plan.js'
import type { Evaluation } from './types.js'
import { getJudgedValue } from './verdicts.js'

/** A value that people outside the plan were given, and whether the measured value supports it. */
export interface ComparedSharedFigure {
  readonly id: string
  readonly value: number
  readonly sharedWith: string | undefined
  /** `too_high` if the whole interval of what was measured is below it. */
  readonly verdict: 'supported' | 'too_high' | 'not_shown'
}

/** Compares yearly amounts that were shared with the measured value; what was corrected is left out. */
export function compareShared(
  { expectations }: Plan,
  evaluation: Omit<Evaluation, 'verdicts' | 'warnings'>,
): readonly ComparedSharedFigure[] {
  const ranges = listJudgedRanges(evaluation)
  return (expectations?.shared_figures ?? []).flatMap(
    ({ id, value_per_year: value, shared_with: sharedWith, correction }) =>
      value === undefined || correction !== undefined || ranges.length === 0
        ? []
        : [
            {
              id,
              value,
              sharedWith,
              verdict: ranges.every(({ low }) => low >= value)
                ? 'supported'
                : ranges.every(({ high }) => high < value)
                  ? 'too_high'
                  : 'not_shown',
            } as const,
          ],
  )
}

/** The value at each base rate that counts: where the file has another one than the plan, at both. */
function listJudgedRanges(evaluation: Omit<Evaluation, 'verdicts' | 'warnings'>): readonly Range[] {
  const { differs, classMix, atPlanned } = evaluation.baseRate
  const values = [
    getJudgedValue(evaluation),
    ...(differs && classMix !== 'resampled' ? [atPlanned?.feasibleValue] : []),
  ]
  return values.flatMap((value) => (value === undefined ? [] : [value.net.combined]))
}
