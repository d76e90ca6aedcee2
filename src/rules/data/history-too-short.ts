import { addDays, daysBetween } from '../../plan/day.js'
import { inside, place } from '../../plan/typed-path.js'
import { RULES_OF_ML } from '../shared/citations.js'
import { rule } from '../rule.js'
import { counted, quoted } from '../../text/rule-words.js'

export default rule({
  id: 'data/history-too-short',
  since: '0.1.0',
  area: 'expectations',
  who: 'data_owner',
  summary: 'The data covers less than a full year of cases with known outcomes.',
  why: "A model can't learn from seasons that the data doesn't cover. A short history also leaves little data for a test on a later period.",
  sources: [RULES_OF_ML],
  severity: { data: 'warning', 'pre-launch': 'off' },
  given: { sources: place.data.sources, window: place.target.outcome_window_days },
  maybe: { delay: place.target.label_delay_days },
  good: [
    'mlplan: 2\ntarget:\n  outcome_window_days: 30\n  label_delay_days: 7\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      history_from: 2023-01-01\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\ntarget:\n  outcome_window_days: 90\n  label_delay_days: 30\ndata:\n  sources:\n    - id: letters\n      name: Customer letters\n      history_from: 2026-01-01\n',
      at: 'data.sources.letters.history_from',
    },
    {
      plan: 'mlplan: 2\ntarget:\n  outcome_window_days: 90\ndata:\n  sources:\n    - id: letters\n      name: Customer letters\n      history_from: 2024-01-01\n      history_to: 2024-09-30\n',
      at: 'data.sources.letters.history_from',
    },
  ],
  *check({ sources, window, delay }, { today, limits }) {
    /* By default, one cycle of seasons. */
    const seasons = limits.min_history_days
    const wait = window + (delay ?? 0)
    const lastKnown = addDays(today, -wait)
    for (const { id, name, history_from: from, history_to: to } of sources) {
      const hasEnded = to !== undefined && to < lastKnown
      if (from === undefined || from <= addDays(hasEnded ? to : lastKnown, -seasons)) continue
      const there = Math.max(daysBetween(from, hasEnded ? to : today), 0)
      const source = quoted(name ?? id)
      yield {
        at: inside(place.data.sources, id, 'history_from'),
        related: [{ at: place.target.outcome_window_days, note: 'outcome window' }],
        message: hasEnded
          ? `${source} covers ${counted(there, 'day')}, from ${from} to ${to}. Covering every season takes ${counted(seasons, 'day')}.`
          : `${source} starts on ${from} and covers ${counted(there, 'day')} so far. The model needs ${counted(wait + seasons, 'day')}: ${counted(seasons, 'day')} of cases plus ${counted(wait, 'day')} until every outcome is known.`,
        help: 'Find older data, plan for the missing seasons, or wait. Record the choice in the plan.',
      }
    }
  },
})
