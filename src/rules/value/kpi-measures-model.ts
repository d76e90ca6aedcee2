import { pathInside, path } from '../../plan/typed-path.js'
import { BUSINESS_PERFORMANCE, ROOT_CAUSES } from '../shared/citations.js'
import { findModelMetric, findModelOutput } from '../shared/words/model-words.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const planWithKpi = (name: string): string => `mlplan: 2\nvalue:\n  kpis:\n    - id: one\n      name: ${name}\n`

export default rule({
  id: 'value/kpi-measures-model',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'A KPI measures the model instead of the business.',
  why: 'A sponsor pays for fewer cancellations or fewer empty shelves, not for an AUC. A model metric can rise while nothing changes in the business.',
  sources: [BUSINESS_PERFORMANCE, ROOT_CAUSES],
  severity: { kickoff: 'warning' },
  requires: { kpis: path.value.kpis },
  optional: {},
  good: [
    planWithKpi('Customers who leave in a month'),
    planWithKpi('Products recalled in a year'),
    planWithKpi('Accuracy of the order picking'),
    planWithKpi('Deaths from sepsis after an alert'),
    planWithKpi('Credit scores of new customers'),
  ],
  bad: [
    { plan: planWithKpi('AUC of the churn score'), path: 'value.kpis.one.name' },
    { plan: planWithKpi('Accuracy of the model'), path: 'value.kpis.one.name' },
    { plan: planWithKpi('Alerts sent to nurses'), path: 'value.kpis.one.name' },
    { plan: planWithKpi('Claims flagged by the model'), path: 'value.kpis.one.name' },
  ],
  *check({ kpis }) {
    for (const { id, name } of kpis) {
      const output = findModelOutput(name ?? '')
      const phrase = output ?? findModelMetric(name ?? '')
      if (phrase === undefined) continue
      yield {
        path: pathInside(path.value.kpis, id, 'name'),
        message:
          output === undefined
            ? `KPI ${quoteText(name ?? id)} measures the model (${quoteText(phrase)}), not the business.`
            : `KPI ${quoteText(name ?? id)} counts what the system puts out (${quoteText(phrase)}), not what changes in the business.`,
        help: 'Choose a number that the business already tracks and the model should move. Put model targets under expectations.success_criteria.',
      }
    }
  },
})
