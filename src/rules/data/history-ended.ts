import { daysBetween } from '../../plan/day.js'
import { inside, place } from '../../plan/place.js'
import { MODELS_AGE, RULES_OF_ML } from '../citations.js'
import { rule } from '../rule.js'
import { counted, quoted } from '../words.js'

const images = (to: string): string =>
  `mlplan: 1\ndata:\n  sources:\n    - id: images\n      name: Images of the old scanners\n      history_from: 2015-01-01\n      history_to: ${to}\n`

export default rule({
  id: 'data/history-ended',
  since: '0.1.0',
  impediment: 'performance',
  who: 'data_owner',
  summary: 'Nothing has been added to a source of data for a long time.',
  why: 'A model learns the time it is shown. If that ended before prices, devices or habits changed, it starts its work out of date, and nothing in its test shows it, since the test is as old.',
  sources: [MODELS_AGE, RULES_OF_ML],
  severity: { data: 'warning', live: 'off' },
  given: { sources: place.data.sources },
  maybe: {},
  good: [images('2026-09-30')],
  bad: [{ plan: images('2025-12-31'), at: 'data.sources.images.history_to' }],
  *check({ sources }, { today, limits }) {
    for (const { id, name, history_to: to } of sources) {
      const days = to === undefined ? 0 : daysBetween(to, today)
      if (days <= limits.history_ended_days) continue
      yield {
        at: inside(place.data.sources, id, 'history_to'),
        cause: 'clock',
        message: `${quoted(name ?? id)} ends on ${to}, ${counted(days, 'day')} ago: the model would learn nothing of what has changed since.`,
        help: 'Find out what has changed since, test it on newer cases, or have the source go on.',
      }
    }
  },
})
