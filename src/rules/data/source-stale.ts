import { daysBetween } from '../../plan/day.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { MODELS_AGE, RULES_OF_ML } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'
import { pluralize } from '../../text/pluralize.js'

const planWithHistoryTo = (historyTo: string): string =>
  `mlplan: 2\ndata:\n  sources:\n    - id: images\n      name: Images from the old scanners\n      history_from: 2015-01-01\n      history_to: ${historyTo}\n`

export default rule({
  id: 'data/source-stale',
  since: '0.1.0',
  area: 'expectations',
  owner: 'data_owner',
  summary: 'A data source has received no new data for a long time.',
  why: "A model learns from the period that its data covers. If prices, devices, or habits changed after that period, the model starts out of date. A test on equally old data won't show the problem.",
  sources: [MODELS_AGE, RULES_OF_ML],
  severity: { kickoff: 'warning', live: 'off' },
  requires: { sources: path.data.sources },
  optional: {},
  good: [planWithHistoryTo('2026-09-30')],
  bad: [{ plan: planWithHistoryTo('2025-12-31'), path: 'data.sources.images.history_to' }],
  *check({ sources }, { today, limits }) {
    for (const { id, name, history_to: historyTo } of sources) {
      const ageInDays = historyTo === undefined ? 0 : daysBetween(historyTo, today)
      if (ageInDays <= limits.source_stale_days) continue
      yield {
        path: pathInside(path.data.sources, id, 'history_to'),
        cause: 'clock',
        message: `${quoteText(name ?? id)} ends on ${historyTo}, ${pluralize(ageInDays, 'day')} ago. A model trained on this data can't learn about later changes.`,
        help: 'Get newer data, test the model on recent cases, or check what has changed since the data was collected.',
      }
    }
  },
})
