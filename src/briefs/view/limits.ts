import { capitalize } from '../../text/capitalize.js'
import { formatBeyondBreakEven, formatSuccess } from '../../worksheet/tasks/baseline.js'
import { type Path, isSamePath } from '../../plan/path.js'
import { toPath, path } from '../../plan/typed-path.js'
import { getComparedAlternative } from '../../worksheet/net-value.js'
import { getWorksheet } from '../../worksheet/worksheet.js'
import { type Nouns, getNouns } from '../nouns.js'
import { type TemplateValue, toTemplateValue, type BriefContext } from '../template-value.js'
import { describeMissingInput } from './figures.js'
import { formatBreakEven } from './stress.js'
import { SHARES, asTyped, findDigitsApart } from '../../text/figures/format-apart.js'
import { formatCounts } from '../../text/figures/natural-frequency.js'
import { roundShare } from '../../text/figures/round.js'

/** How much worse than expected the model may be before the project loses money. */

type FormatLimit = (limit: string, isBelow: boolean, nouns: Nouns) => string
const { assistant, forecast, ranking, routing } = path.economics
const fewerOrMore = (isBelow: boolean) => (isBelow ? 'fewer' : 'more')

/* Expected model results, and the sentence that follows "if" for the break-even value of each. */
const LIMIT_SENTENCES: readonly (readonly [at: Path, isCount: boolean, beyond: FormatLimit])[] = [
  [
    toPath(path.expectations.precision),
    true,
    (limit, isBelow, { cases, acted }) => `${fewerOrMore(isBelow)} than ${limit} ${cases} ${acted} are the right ones`,
  ],
  [
    toPath(routing.accuracy),
    true,
    (limit, isBelow, { cases }) => `${fewerOrMore(isBelow)} than ${limit} ${cases} the model handles are right`,
  ],
  [
    toPath(forecast.expected_error),
    false,
    (limit, isBelow) => `the forecast error is ${isBelow ? 'below' : 'above'} ${limit}`,
  ],
  [
    toPath(ranking.expected_gain),
    false,
    (limit, isBelow) => `the gain of the new order is ${isBelow ? 'below' : 'above'} ${limit}`,
  ],
  [
    toPath(assistant.resolution_rate),
    true,
    (limit, isBelow, { cases }) => `${fewerOrMore(isBelow)} than ${limit} ${cases} the assistant handles are resolved`,
  ],
  [
    toPath(assistant.acceptance_rate),
    true,
    (limit, isBelow) => `${fewerOrMore(isBelow)} than ${limit} drafts are used`,
  ],
  [
    toPath(assistant.harm_rate),
    true,
    (limit, isBelow, { cases }) =>
      `an answer does harm in ${fewerOrMore(isBelow)} than ${limit} ${cases} the assistant handles`,
  ],
]

/** Where the project starts to lose money, including operating cost and compared with today's process. */
export function describeLimits(context: BriefContext): readonly TemplateValue[] {
  const { value, breakEvens } = getWorksheet(context.plan).business
  if (value === undefined) return [describeMissingInput(context)]
  const sentences = LIMIT_SENTENCES.flatMap(([path, isCount, formatLimit]) => {
    const breakEven = breakEvens.find((item) => isSamePath(item.path, path))
    if (!breakEven) return []
    const limit = isCount
      ? formatCountLimit(breakEven.likely, breakEven.breakEvenValue)
      : formatBreakEven(context, breakEven)[1]
    const condition = formatLimit(limit, breakEven.breakEvenValue < breakEven.likely, getNouns(context.plan))
    return value < 0
      ? [
          toTemplateValue(
            `The project would ${formatSuccess(breakEven.alternative, 'infinitive')} if ${condition}, all else equal`,
          ),
        ]
      : [toTemplateValue(`${capitalize(formatBeyondBreakEven(breakEven.alternative))} if ${condition}`)]
  })
  if (value < 0)
    return [toTemplateValue(`As planned, ${formatBeyondBreakEven(getComparedAlternative(context.plan))}`), ...sentences]
  return sentences.length === 0
    ? [toTemplateValue('No change in a model error rate alone turns the value into a loss')]
    : sentences
}

/** The limit as a count out of the same total as the expected value: `14 of every 100`. */
function formatCountLimit(likely: number, limit: number): string {
  const digits = findDigitsApart(SHARES, asTyped(likely), limit)
  const { counts, of } = formatCounts([likely, roundShare(limit, digits)])
  return `${counts[1] ?? ''} of every ${of}`
}
