import { daysBetween } from '../../plan/day.js'
import { inside, place } from '../../plan/typed-path.js'
import { MODELS_AGE, RULES_OF_ML } from '../shared/citations.js'
import { rule } from '../rule.js'
import { counted, quoted } from '../../text/rule-words.js'

const images = (to: string): string =>
  `mlplan: 2\ndata:\n  sources:\n    - id: images\n      name: Images from the old scanners\n      history_from: 2015-01-01\n      history_to: ${to}\n`

export default rule({
  id: 'data/source-stale',
  since: '0.1.0',
  area: 'expectations',
  who: 'data_owner',
  summary: 'A data source has received no new data for a long time.',
  why: "A model learns from the period that its data covers. If prices, devices, or habits changed after that period, the model starts out of date. A test on equally old data won't show the problem.",
  sources: [MODELS_AGE, RULES_OF_ML],
  severity: { data: 'warning', live: 'off' },
  given: { sources: place.data.sources },
  maybe: {},
  good: [images('2026-09-30')],
  bad: [{ plan: images('2025-12-31'), at: 'data.sources.images.history_to' }],
  *check({ sources }, { today, limits }) {
    for (const { id, name, history_to: to } of sources) {
      const days = to === undefined ? 0 : daysBetween(to, today)
      if (days <= limits.source_stale_days) continue
      yield {
        at: inside(place.data.sources, id, 'history_to'),
        cause: 'clock',
        message: `${quoted(name ?? id)} ends on ${to}, ${counted(days, 'day')} ago. A model trained on this data can't learn about later changes.`,
        help: 'Get newer data, test the model on recent cases, or check what has changed since the data was collected.',
      }
    }
  },
})
