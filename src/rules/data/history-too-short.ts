import { addDays, daysBetween } from '../../plan/day.js'
import { inside, place } from '../../plan/place.js'
import { RULES_OF_ML } from '../citations.js'
import { rule } from '../rule.js'
import { counted, quoted, showNumber } from '../words.js'

export default rule({
  id: 'data/history-too-short',
  since: '0.1.0',
  impediment: 'performance',
  who: 'data_owner',
  summary: 'The data does not reach back a full year plus the time an outcome takes.',
  why: 'A model learns only what it has seen. With less than a full year of cases whose outcome is known it has not seen every season, and it cannot be tested on a later time than the one it learned from.',
  sources: [RULES_OF_ML],
  severity: { data: 'warning', 'pre-launch': 'off' },
  given: { sources: place.data.sources, window: place.target.outcome_window_days },
  maybe: { delay: place.target.label_delay_days },
  good: [
    'mlplan: 1\ntarget:\n  outcome_window_days: 30\n  label_delay_days: 7\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n      history_from: 2023-01-01\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\ntarget:\n  outcome_window_days: 90\n  label_delay_days: 30\ndata:\n  sources:\n    - id: letters\n      name: Customer letters\n      history_from: 2026-01-01\n',
      at: 'data.sources.letters.history_from',
    },
    {
      plan: 'mlplan: 1\ntarget:\n  outcome_window_days: 90\ndata:\n  sources:\n    - id: letters\n      name: Customer letters\n      history_from: 2024-01-01\n      history_to: 2024-09-30\n',
      at: 'data.sources.letters.history_from',
    },
  ],
  *check({ sources, window, delay }, { today, limits }) {
    /* Usually one round of the seasons. */
    const seasons = limits.history_days
    const wait = window + (delay ?? 0)
    const lastKnown = addDays(today, -wait)
    for (const { id, name, history_from: from, history_to: to } of sources) {
      const hasEnded = to !== undefined && to < lastKnown
      if (from === undefined || from <= addDays(hasEnded ? to : lastKnown, -seasons)) continue
      const there = Math.max(daysBetween(from, hasEnded ? to : today), 0)
      const source = quoted(name ?? id)
      yield {
        at: inside(place.data.sources, id, 'history_from'),
        related: [{ at: place.target.outcome_window_days, note: 'how long an outcome takes' }],
        message: hasEnded
          ? `${source} goes from ${from} to ${to}: ${counted(there, 'day')}. To have seen every season takes ${showNumber(seasons)}.`
          : `${source} begins on ${from}: ${showNumber(there)} days so far. ${showNumber(seasons)} days of cases, each with the ${showNumber(wait)} days until its outcome is known, takes ${showNumber(wait + seasons)}.`,
        help: 'Find an older copy, plan for the seasons it has not seen, or wait, and say which.',
      }
    }
  },
})
