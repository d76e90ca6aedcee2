import { type Path, samePath } from '../../plan/path.js'
import { pathOf, place } from '../../plan/typed-path.js'
import { rounded } from '../../text/format-numbers.js'
import { worksheetOf } from '../../worksheet/worksheet.js'
import { countsAlike } from '../natural-frequency.js'
import { type Nouns, nounsOf } from '../nouns.js'
import { type Said, saying, type Telling } from '../template-value.js'
import { missingFigure } from './figures.js'
import { showBoth } from './stress.js'

/** How much worse than expected the model may be before the project loses money. */

type Beyond = (limit: string, isBelow: boolean, nouns: Nouns) => string
const { assistant, forecast, ranking, routing } = place.economics
const fewer = (isBelow: boolean) => (isBelow ? 'fewer' : 'more')

/* What is expected of the model, and how a limit to it reads after "if". */
const EXPECTED: readonly (readonly [at: Path, isCount: boolean, beyond: Beyond])[] = [
  [
    pathOf(place.expectations.precision),
    true,
    (limit, isBelow, { cases, acted }) => `${fewer(isBelow)} than ${limit} ${cases} ${acted} are the right ones`,
  ],
  [
    pathOf(routing.accuracy),
    true,
    (limit, isBelow, { cases }) => `${fewer(isBelow)} than ${limit} ${cases} the model handles are right`,
  ],
  [
    pathOf(forecast.expected_error),
    false,
    (limit, isBelow) => `the forecast error is ${isBelow ? 'below' : 'above'} ${limit}`,
  ],
  [
    pathOf(ranking.expected_gain),
    false,
    (limit, isBelow) => `the gain of the new order is ${isBelow ? 'below' : 'above'} ${limit}`,
  ],
  [
    pathOf(assistant.resolution_rate),
    true,
    (limit, isBelow, { cases }) => `${fewer(isBelow)} than ${limit} ${cases} are resolved`,
  ],
  [pathOf(assistant.acceptance_rate), true, (limit, isBelow) => `${fewer(isBelow)} than ${limit} drafts are used`],
  [
    pathOf(assistant.harm_rate),
    true,
    (limit, isBelow, { cases }) => `an answer does harm in ${fewer(isBelow)} than ${limit} ${cases}`,
  ],
]

/** Where the project starts to lose money, today's process and the operating cost counted in. */
export function limits(telling: Telling): readonly Said[] {
  const { value, turns } = worksheetOf(telling.plan).business
  if (value === undefined) return [missingFigure(telling)]
  const found = EXPECTED.flatMap(([path, isCount, beyond]) => {
    const turn = turns.find((one) => samePath(one.path, path))
    if (!turn) return []
    const limit = isCount ? countOf(turn.likely, turn.at) : showBoth(telling, path, turn.likely, turn.at)[1]
    const words = beyond(limit, turn.at < turn.likely, nounsOf(telling.plan))
    return value < 0
      ? [saying(`The project would pay off if ${words}, all else equal`)]
      : [saying(`The project loses money if ${words}`)]
  })
  if (value < 0) return [saying('As planned, the project loses money'), ...found]
  return found.length === 0 ? [saying('No change in a model error rate alone turns the value into a loss')] : found
}

/** Out of the same number as what is expected: `14 of every 100`. */
function countOf(likely: number, at: number): string {
  const { of, counts } = countsAlike([likely, rounded(at)])
  return `${counts[1] ?? ''} of every ${of}`
}
