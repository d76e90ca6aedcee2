import { place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { TDSP_CHARTER } from '../citations.js'
import { isSaid } from '../missing.js'
import { missingInItems } from '../missing-in-items.js'

type Kpi = NonNullable<NonNullable<Plan['value']>['kpi']>[number]

export default missingInItems({
  id: 'value/half-a-number',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  summary: 'A business number lacks its unit, its direction, its value today or its target.',
  why: 'A number can only show success if it is known where it stands today, where it should go and by when. Whatever is filled in afterwards fits whatever happened.',
  sources: [TDSP_CHARTER],
  list: place.value.kpi,
  fields: {
    unit: {
      message: (kpi) => `${nameOf(kpi)} has no unit: nobody can tell percent from people.`,
      help: 'Say in what it is measured.',
    },
    direction: {
      message: (kpi) => `It is not said whether ${nameOf(kpi)} should go up, go down or hold.`,
      help: 'Write up, down or hold.',
    },
    baseline: {
      message: (kpi) => `${nameOf(kpi)} has no value today, so nobody can tell later whether it moved.`,
      help: 'Measure it now; where there is nothing to measure yet, say why under `no_baseline_because`.',
      unless: (kpi) => isSaid(kpi.no_baseline_because),
    },
    baseline_as_of: {
      message: (kpi) => `It is not said of which day today's value of ${nameOf(kpi)} is.`,
      help: 'Add the day it was measured.',
      unless: (kpi) => kpi.baseline === undefined,
    },
    target: {
      message: (kpi) => `${nameOf(kpi)} has no target: any change, or none, could be called a success.`,
      help: 'Say what it should become to be worth the trouble.',
      unless: (kpi) => kpi.direction === 'hold',
    },
    target_by: {
      message: (kpi) => `It is not said by which day ${nameOf(kpi)} reaches its target.`,
      help: 'Add the day.',
      unless: (kpi) => kpi.target === undefined,
    },
  },
  good: [
    'mlplan: 1\nvalue:\n  kpi:\n    - id: leavers\n      name: Customers who leave in a month\n      unit: "% of customers"\n      direction: down\n      baseline: 1.8\n      baseline_as_of: 2026-10-31\n      target: 1.65\n      target_by: 2027-12-31\n',
    'mlplan: 1\nvalue:\n  kpi:\n    - id: complaints\n      name: Complaints a month\n      unit: complaints\n      direction: hold\n      no_baseline_because: The service starts with this project\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nvalue:\n  kpi:\n    - id: leavers\n      name: Customers who leave in a month\n      unit: "% of customers"\n      direction: down\n      target: 1.65\n',
      at: 'value.kpi.leavers.baseline',
    },
    {
      plan: 'mlplan: 1\nvalue:\n  kpi:\n    - id: leavers\n      name: Customers who leave in a month\n      unit: "% of customers"\n      direction: down\n      baseline: 1.8\n      target: 1.65\n',
      at: 'value.kpi.leavers.target_by',
      stage: 'data',
    },
  ],
})

function nameOf(kpi: Kpi): string {
  return `"${kpi.name ?? kpi.id}"`
}
