import { daysBetween } from '../../plan/day.js'
import { place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { casesADay } from '../../worksheet/period.js'
import { CASES_TO_LEARN_FROM } from '../citations.js'
import { rule } from '../rule.js'
import { counted, showNumber } from '../words.js'

const known = (cases: number): string => `mlplan: 1\ndata:\n  past_cases: 4000\n  past_true: ${cases}\n`

const expected = (volume: number): string =>
  `mlplan: 1\neconomics:\n  period: month\n  volume_per_period: ${volume}\n  base_rate: 0.1%\ndata:\n  sources:\n    - id: failures\n      name: Failures of the pumps\n      history_from: 2024-11-24\n`

export default rule({
  id: 'data/too-few-true-cases',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The outcome has come about too rarely to learn from.',
  why: 'What a model learns from are the cases in which the outcome came about, however many others there are. From a few dozen it learns chance, looks good in its test, and fails on new cases.',
  sources: [CASES_TO_LEARN_FROM],
  severity: { data: 'warning', 'pre-launch': 'off' },
  follows: ['data/history-too-short'],
  given: {},
  maybe: {
    positives: place.data.past_true,
    sources: place.data.sources,
    baseRate: place.economics.base_rate,
    volume: place.economics.volume_per_period,
    period: place.economics.period,
  },
  good: [known(180), expected(20000)],
  bad: [
    { plan: known(40), at: 'data.past_true' },
    { plan: expected(2000), at: 'economics.base_rate' },
  ],
  *check({ positives, sources, baseRate }, { today, plan, limits, profile }) {
    if (profile.task !== undefined && profile.task !== 'binary') return
    const needed = limits.true_cases_needed
    const help = 'Look further back or in more places, predict something that happens more often, or use a rule.'
    if (positives !== undefined) {
      if (positives >= needed) return
      const message = `The outcome came about in ${counted(positives, 'past case')}; with fewer than ${showNumber(needed)} there is hardly anything to learn from.`
      yield { at: place.data.past_true, message, help }
      return
    }
    const days = longestHistory(sources, today)
    const aDay = casesADay(plan)
    if (baseRate === undefined || days === undefined || aDay === undefined) return
    const hoped = Math.round(aDay * days * baseRate.likely)
    if (hoped >= needed) return
    yield {
      at: place.economics.base_rate,
      related: [{ at: place.economics.volume_per_period, note: 'so many cases' }],
      message: `At ${showNumber(aDay * 365)} cases a year the outcome comes about in some ${counted(hoped, 'case')} over the ${counted(days, 'day')} the data reaches back; with fewer than ${showNumber(needed)} there is hardly anything to learn from.`,
      help,
    }
  },
})

/** Days from the first to the last entry of the source that reaches furthest back; `undefined` while one is not said. */
function longestHistory(sources: NonNullable<Plan['data']>['sources'], today: string): number | undefined {
  const days = (sources ?? []).map(({ history_from: from, history_to: to }) =>
    from === undefined ? undefined : daysBetween(from, to ?? today),
  )
  const said = days.filter((one) => one !== undefined)
  return said.length === 0 || said.length < days.length ? undefined : Math.max(0, ...said)
}
