import { daysBetween } from '../../plan/day.js'
import { path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { computeCasesPerDay } from '../../worksheet/period.js'
import { CASES_TO_LEARN_FROM } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { roundCount } from '../../text/figures/round.js'
import { pluralize } from '../../text/pluralize.js'

const planWithPositives = (positiveCases: number): string =>
  `mlplan: 2\ndata:\n  labeled_cases: 4000\n  positive_cases: ${positiveCases}\n`

const planWithVolume = (volume: number): string =>
  `mlplan: 2\neconomics:\n  period: month\n  volume_per_period: ${volume}\n  base_rate: 0.1%\ndata:\n  sources:\n    - id: failures\n      name: Pump failures\n      history_from: 2024-11-24\n`

export default rule({
  id: 'data/too-few-positives',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The data has too few positive cases to learn from.',
  why: 'Without enough positive cases, more negative cases add little. From a few dozen positive cases, a model tends to learn chance patterns that fail on new cases.',
  sources: [CASES_TO_LEARN_FROM],
  severity: { kickoff: 'warning', 'pre-launch': 'off' },
  suppressedBy: ['data/history-too-short'],
  requires: {},
  optional: {
    positiveCases: path.data.positive_cases,
    sources: path.data.sources,
    baseRate: path.economics.base_rate,
    volume: path.economics.volume_per_period,
    period: path.economics.period,
  },
  good: [planWithPositives(180), planWithVolume(20000)],
  bad: [
    { plan: planWithPositives(40), path: 'data.positive_cases' },
    { plan: planWithVolume(2000), path: 'economics.base_rate' },
  ],
  *check({ positiveCases, sources, baseRate }, { today, plan, limits, profile }) {
    if (profile.task !== undefined && profile.task !== 'binary') return
    const minPositives = limits.min_positive_cases
    const help = 'Add older data or more sources, predict a more frequent outcome, or use a rule instead of a model.'
    if (positiveCases !== undefined) {
      if (positiveCases >= minPositives) return
      const message = `The data has ${pluralize(positiveCases, 'positive case')}. A model typically needs at least ${formatNumber(minPositives)}.`
      yield { path: path.data.positive_cases, message, help }
      return
    }
    const historyDays = computeLongestHistory(sources, today)
    const casesPerDay = computeCasesPerDay(plan)
    if (baseRate === undefined || historyDays === undefined || casesPerDay === undefined) return
    const expectedPositives = Math.round(casesPerDay * historyDays * baseRate.likely)
    if (expectedPositives >= minPositives) return
    yield {
      path: path.economics.base_rate,
      related: [{ path: path.economics.volume_per_period, note: 'number of cases' }],
      message: `At ${pluralize(roundCount(casesPerDay * 365), 'case')} a year, ${pluralize(historyDays, 'day')} of history should hold about ${pluralize(expectedPositives, 'positive case')}. A model typically needs at least ${formatNumber(minPositives)}.`,
      help,
    }
  },
})

/** Days covered by the source that reaches furthest back; `undefined` while a start date is missing. */
function computeLongestHistory(sources: NonNullable<Plan['data']>['sources'], today: string): number | undefined {
  const daysBySource = (sources ?? []).map(({ history_from: historyFrom, history_to: historyTo }) =>
    historyFrom === undefined ? undefined : daysBetween(historyFrom, historyTo ?? today),
  )
  const knownDays = daysBySource.filter((days) => days !== undefined)
  return knownDays.length === 0 || knownDays.length < daysBySource.length ? undefined : Math.max(0, ...knownDays)
}
