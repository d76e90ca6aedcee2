import { addDays, daysBetween } from '../../plan/day.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { RULES_OF_ML } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'
import { pluralize } from '../../text/pluralize.js'

export default rule({
  id: 'data/history-too-short',
  since: '0.1.0',
  area: 'expectations',
  owner: 'data_owner',
  summary: 'The data covers less than a full year of cases with known outcomes.',
  why: "A model can't learn from seasons that the data doesn't cover. A short history also leaves little data for a test on a later period.",
  sources: [RULES_OF_ML],
  severity: { kickoff: 'warning', 'pre-launch': 'off' },
  requires: { sources: path.data.sources, outcomeWindow: path.target.outcome_window_days },
  optional: { labelDelay: path.target.label_delay_days },
  good: [
    'mlplan: 2\ntarget:\n  outcome_window_days: 30\n  label_delay_days: 7\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      history_from: 2023-01-01\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\ntarget:\n  outcome_window_days: 90\n  label_delay_days: 30\ndata:\n  sources:\n    - id: letters\n      name: Customer letters\n      history_from: 2026-01-01\n',
      path: 'data.sources.letters.history_from',
    },
    {
      plan: 'mlplan: 2\ntarget:\n  outcome_window_days: 90\ndata:\n  sources:\n    - id: letters\n      name: Customer letters\n      history_from: 2024-01-01\n      history_to: 2024-09-30\n',
      path: 'data.sources.letters.history_from',
    },
  ],
  *check({ sources, outcomeWindow, labelDelay }, { today, limits }) {
    /* By default, one cycle of seasons. */
    const minHistoryDays = limits.min_history_days
    const daysUntilKnown = outcomeWindow + (labelDelay ?? 0)
    const lastKnownDate = addDays(today, -daysUntilKnown)
    for (const { id, name, history_from: historyFrom, history_to: historyTo } of sources) {
      const hasEnded = historyTo !== undefined && historyTo < lastKnownDate
      if (historyFrom === undefined || historyFrom <= addDays(hasEnded ? historyTo : lastKnownDate, -minHistoryDays))
        continue
      const coveredDays = Math.max(daysBetween(historyFrom, hasEnded ? historyTo : today), 0)
      const sourceName = quoteText(name ?? id)
      yield {
        path: pathInside(path.data.sources, id, 'history_from'),
        related: [{ path: path.target.outcome_window_days, note: 'outcome window' }],
        message: hasEnded
          ? `${sourceName} covers ${pluralize(coveredDays, 'day')}, from ${historyFrom} to ${historyTo}. Covering every season takes ${pluralize(minHistoryDays, 'day')}.`
          : `${sourceName} starts on ${historyFrom} and covers ${pluralize(coveredDays, 'day')} so far. The model needs ${pluralize(daysUntilKnown + minHistoryDays, 'day')}: ${pluralize(minHistoryDays, 'day')} of cases plus ${pluralize(daysUntilKnown, 'day')} until every outcome is known.`,
        help: 'Find older data, plan for the missing seasons, or wait. Record the choice in the plan.',
      }
    }
  },
})
