import { place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { missingInItems } from '../missing-in-items.js'

type Bar = NonNullable<NonNullable<Plan['expectations']>['bar']>[number]

export default missingInItems({
  id: 'expectations/bar-without-value',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'A bar has no value, no day or nobody who decides.',
  why: 'A bar stops a project only if it has a height, a day on which it is applied and somebody who then says stop. Lacking one of them, it is quietly lowered to whatever has been reached.',
  sources: [RARELY_DEPLOYED],
  list: place.expectations.bar,
  fields: {
    at_least: {
      message: (bar) => `The bar ${nameOf(bar)} has no value: it is not said from where on it is met.`,
      help: 'Write `at_least`, or `at_most` where less is better.',
      unless: (bar) => bar.at_most !== undefined,
    },
    by: {
      message: (bar) => `The bar ${nameOf(bar)} has no day on which it is judged.`,
      help: 'Write under `by` the day on which it is judged.',
    },
    decider: {
      message: (bar) => `Nobody is named who decides whether the bar ${nameOf(bar)} is met.`,
      help: 'Name under `decider` the one person who says go on or stop.',
    },
  },
  good: [
    'mlplan: 1\nexpectations:\n  bar:\n    - id: complaints\n      measure: Complaints per 1,000 calls\n      at_most: 3\n      by: 2027-07-15\n      decider: marek\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nexpectations:\n  bar:\n    - id: hits\n      measure: Precision among the customers called\n',
      at: 'expectations.bar.hits.at_least',
    },
    {
      plan: 'mlplan: 1\nexpectations:\n  bar:\n    - id: hits\n      measure: Precision among the customers called\n      at_least: 6.5\n      by: 2027-07-15\n',
      at: 'expectations.bar.hits.decider',
    },
  ],
})

function nameOf(bar: Bar): string {
  return `"${bar.measure ?? bar.id}"`
}
