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
  const range = getJudgedValue(evaluation)?.net.combined
  return (expectations?.shared_figures ?? []).flatMap(
    ({ id, value_per_year: value, shared_with: sharedWith, correction }) =>
      value === undefined || correction !== undefined || !range
        ? []
        : [
            {
              id,
              value,
              sharedWith,
              verdict: range.low >= value ? 'supported' : range.high < value ? 'too_high' : 'not_shown',
            } as const,
          ],
  )
}
