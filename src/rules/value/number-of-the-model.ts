import { inside, place } from '../../plan/place.js'
import { BUSINESS_PERFORMANCE, ROOT_CAUSES } from '../citations.js'
import { modelMeasure } from '../model-words.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

const kpi = (name: string): string => `mlplan: 1\nvalue:\n  kpi:\n    - id: one\n      name: ${name}\n`

export default rule({
  id: 'value/number-of-the-model',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  summary: 'What is called a business number measures the model.',
  why: 'A sponsor pays for fewer leavers or fewer empty shelves, not for an AUC. A measure of the model can rise while nothing in the business moves, and nobody who has to agree can tell what it is worth to them.',
  sources: [BUSINESS_PERFORMANCE, ROOT_CAUSES],
  severity: { kickoff: 'warning' },
  given: { numbers: place.value.kpi },
  maybe: {},
  good: [
    kpi('Customers who leave in a month'),
    kpi('Products recalled in a year'),
    kpi('Accuracy of the order picking'),
  ],
  bad: [
    { plan: kpi('AUC of the churn score'), at: 'value.kpi.one.name' },
    { plan: kpi('Accuracy of the model'), at: 'value.kpi.one.name' },
  ],
  *check({ numbers }) {
    for (const { id, name } of numbers) {
      const words = modelMeasure(name ?? '')
      if (words === undefined) continue
      yield {
        at: inside(place.value.kpi, id, 'name'),
        message: `${quoted(name ?? id)} measures the model (${quoted(words)}), not the business.`,
        help: 'Name the number the business watches already that should move because of it; what the model has to reach belongs under expectations.bar.',
      }
    }
  },
})
