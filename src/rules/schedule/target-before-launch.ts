import { pathInside, path } from '../../plan/typed-path.js'
import { TDSP_CHARTER } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { quoteText } from '../../text/plain-text.js'

const LAUNCH = 'mlplan: 2\nproject:\n  launch_due: 2027-09-01\n'
const LEAVERS = 'value:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      target: 1.65\n'

export default rule({
  id: 'schedule/target-before-launch',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'A KPI target or the benefits review is due before the launch.',
  why: "The model can't move a KPI before launch. On the planned date, the sponsor will see no effect and may conclude that the project failed.",
  sources: [TDSP_CHARTER],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  requires: { launch: path.project.launch_due },
  optional: { kpis: path.value.kpis, reviewDue: path.monitoring.benefits_review.due },
  good: [
    `${LAUNCH}${LEAVERS}      target_due: 2027-12-31\nmonitoring:\n  benefits_review:\n    due: 2028-01-31\n`,
    'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      target_due: 2027-06-30\n',
  ],
  bad: [
    { plan: `${LAUNCH}${LEAVERS}      target_due: 2027-06-30\n`, path: 'value.kpis.leavers.target_due' },
    {
      plan: `${LAUNCH}monitoring:\n  benefits_review:\n    due: 2027-07-31\n`,
      path: 'monitoring.benefits_review.due',
    },
  ],
  *check({ launch, kpis, reviewDue }) {
    const related = [{ path: path.project.launch_due, note: 'launch date' }]
    for (const { id, name, target, target_due: targetDue } of kpis ?? []) {
      if (targetDue === undefined || targetDue >= launch) continue
      const targetText = target === undefined ? 'its target' : formatNumber(target)
      yield {
        path: pathInside(path.value.kpis, id, 'target_due'),
        related,
        message: `KPI ${quoteText(name ?? id)} should reach ${targetText} by ${targetDue}, but the launch is on ${launch}.`,
        help: 'Agree with the sponsor on a date when the model has been live long enough to show results.',
      }
    }
    if (reviewDue === undefined || reviewDue >= launch) return
    yield {
      path: path.monitoring.benefits_review.due,
      related,
      message: `The benefits review is on ${reviewDue}, but the launch is on ${launch}.`,
      help: 'Agree with the sponsor on a date a few months after the launch.',
    }
  },
})
