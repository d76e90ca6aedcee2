import { daysBetween } from '../../plan/day.js'
import { place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { casesADay } from '../../worksheet/period.js'
import { CASES_TO_LEARN_FROM } from '../shared/citations.js'
import { rule } from '../rule.js'
import { counted, showNumber } from '../../text/rule-words.js'

const known = (cases: number): string => `mlplan: 2\ndata:\n  labeled_cases: 4000\n  positive_cases: ${cases}\n`

const expected = (volume: number): string =>
  `mlplan: 2\neconomics:\n  period: month\n  volume_per_period: ${volume}\n  base_rate: 0.1%\ndata:\n  sources:\n    - id: failures\n      name: Pump failures\n      history_from: 2024-11-24\n`

export default rule({
  id: 'data/too-few-positives',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: 'The data has too few positive cases to learn from.',
  why: 'Without enough positive cases, more negative cases add little. From a few dozen positive cases, a model tends to learn chance patterns that fail on new cases.',
  sources: [CASES_TO_LEARN_FROM],
  severity: { data: 'warning', 'pre-launch': 'off' },
  follows: ['data/history-too-short'],
  given: {},
  maybe: {
    positives: place.data.positive_cases,
    sources: place.data.sources,
    baseRate: place.economics.base_rate,
    volume: place.economics.volume_per_period,
    period: place.economics.period,
  },
  good: [known(180), expected(20000)],
  bad: [
    { plan: known(40), at: 'data.positive_cases' },
    { plan: expected(2000), at: 'economics.base_rate' },
  ],
  *check({ positives, sources, baseRate }, { today, plan, limits, profile }) {
    if (profile.task !== undefined && profile.task !== 'binary') return
    const needed = limits.min_positive_cases
    const help = 'Add older data or more sources, predict a more frequent outcome, or use a rule instead of a model.'
    if (positives !== undefined) {
      if (positives >= needed) return
      const message = `The data has ${counted(positives, 'positive case')}. A model typically needs at least ${showNumber(needed)}.`
      yield { at: place.data.positive_cases, message, help }
      return
    }
    const days = longestHistory(sources, today)
    const aDay = casesADay(plan)
    if (baseRate === undefined || days === undefined || aDay === undefined) return
    const hoped = Math.round(aDay * days * baseRate.likely)
    if (hoped >= needed) return
    yield {
      at: place.economics.base_rate,
      related: [{ at: place.economics.volume_per_period, note: 'number of cases' }],
      message: `At ${counted(aDay * 365, 'case')} a year, ${counted(days, 'day')} of history should hold about ${counted(hoped, 'positive case')}. A model typically needs at least ${showNumber(needed)}.`,
      help,
    }
  },
})

/** Days covered by the source that reaches furthest back; `undefined` while a start date is missing. */
function longestHistory(sources: NonNullable<Plan['data']>['sources'], today: string): number | undefined {
  const days = (sources ?? []).map(({ history_from: from, history_to: to }) =>
    from === undefined ? undefined : daysBetween(from, to ?? today),
  )
  const said = days.filter((one) => one !== undefined)
  return said.length === 0 || said.length < days.length ? undefined : Math.max(0, ...said)
}
