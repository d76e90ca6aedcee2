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

/** How much worse than expected the model may be before the project loses money. */

type FormatLimit = (limit: string, isBelow: boolean, nouns: Nouns) => string
const { assistant, forecast, ranking, routing } = path.economics
const lessOrMore = (isBelow: boolean) => (isBelow ? 'less' : 'more')

/* Expected model results, and the sentence that follows "if" for the break-even value of each. */
const LIMIT_SENTENCES: readonly (readonly [at: Path, beyond: FormatLimit])[] = [
  [
    toPath(path.expectations.precision),
    (limit, isBelow, { cases, acted }) =>
      `${lessOrMore(isBelow)} than ${limit} of ${cases} ${acted} are the right ones`,
  ],
  [
    toPath(routing.accuracy),
    (limit, isBelow, { cases }) => `${lessOrMore(isBelow)} than ${limit} of ${cases} the model handles are right`,
  ],
  [
    toPath(forecast.expected_error),
    (limit, isBelow) => `the forecast error is ${isBelow ? 'below' : 'above'} ${limit}`,
  ],
  [
    toPath(ranking.expected_gain),
    (limit, isBelow) => `the gain of the new order is ${isBelow ? 'below' : 'above'} ${limit}`,
  ],
  [
    toPath(assistant.resolution_rate),
    (limit, isBelow, { cases }) =>
      `${lessOrMore(isBelow)} than ${limit} of ${cases} the assistant handles are resolved`,
  ],
  [toPath(assistant.acceptance_rate), (limit, isBelow) => `${lessOrMore(isBelow)} than ${limit} of drafts are used`],
  [
    toPath(assistant.harm_rate),
    (limit, isBelow, { cases }) =>
      `an answer does harm in ${lessOrMore(isBelow)} than ${limit} of ${cases} the assistant handles`,
  ],
]

/** Where the project starts to lose money, including operating cost and compared with today's process. */
export function describeLimits(context: BriefContext): readonly TemplateValue[] {
  const { value, breakEvens } = getWorksheet(context.plan).business
  if (value === undefined) return [describeMissingInput(context)]
  const sentences = LIMIT_SENTENCES.flatMap(([path, formatLimit]) => {
    const breakEven = breakEvens.find((item) => isSamePath(item.path, path))
    if (!breakEven) return []
    const limit = formatBreakEven(context, breakEven)[1]
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
