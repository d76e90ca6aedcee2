import { inside, place } from '../../plan/typed-path.js'
import { BUSINESS_PERFORMANCE, ROOT_CAUSES } from '../shared/citations.js'
import { modelMeasure } from '../shared/model-words.js'
import { rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const kpi = (name: string): string => `mlplan: 2\nvalue:\n  kpis:\n    - id: one\n      name: ${name}\n`

export default rule({
  id: 'value/kpi-measures-model',
  since: '0.1.0',
  area: 'buy-in',
  who: 'executive_sponsor',
  summary: 'A KPI measures the model instead of the business.',
  why: 'A sponsor pays for fewer cancellations or fewer empty shelves, not for an AUC. A model metric can rise while nothing changes in the business.',
  sources: [BUSINESS_PERFORMANCE, ROOT_CAUSES],
  severity: { kickoff: 'warning' },
  given: { numbers: place.value.kpis },
  maybe: {},
  good: [
    kpi('Customers who leave in a month'),
    kpi('Products recalled in a year'),
    kpi('Accuracy of the order picking'),
  ],
  bad: [
    { plan: kpi('AUC of the churn score'), at: 'value.kpis.one.name' },
    { plan: kpi('Accuracy of the model'), at: 'value.kpis.one.name' },
  ],
  *check({ numbers }) {
    for (const { id, name } of numbers) {
      const words = modelMeasure(name ?? '')
      if (words === undefined) continue
      yield {
        at: inside(place.value.kpis, id, 'name'),
        message: `KPI ${quoted(name ?? id)} measures the model (${quoted(words)}), not the business.`,
        help: 'Choose a number that the business already tracks and the model should move. Put model targets under expectations.success_criteria.',
      }
    }
  },
})
