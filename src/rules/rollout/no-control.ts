import { place } from '../../plan/place.js'
import { BUSINESS_PERFORMANCE, RETENTION_FUTILITY } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'rollout/no-control',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  summary: 'The action is meant to change what happens, and nobody is left untouched to compare with.',
  why: 'If the customers who were called stay, was it the call? Only customers who might have been called and were not can tell. Without them the effect can be claimed but never shown, and it may be none, or the opposite.',
  sources: [RETENTION_FUTILITY, BUSINESS_PERFORMANCE],
  severity: { data: 'warning', modeling: 'error', live: 'off' },
  given: { changes: place.value.changes_outcome },
  maybe: { share: place.rollout.pilot.control_share, design: place.rollout.pilot.design },
  good: [
    'mlplan: 1\nvalue:\n  changes_outcome: true\nrollout:\n  pilot:\n    design: ab\n    control_share: 50%\n',
    'mlplan: 1\nvalue:\n  changes_outcome: true\nrollout:\n  pilot:\n    design: switchback\n    control_share: 0\n',
    'mlplan: 1\nvalue:\n  changes_outcome: false\nrollout:\n  pilot:\n    design: before_after\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nvalue:\n  changes_outcome: true\nrollout:\n  pilot:\n    design: ab\n    control_share: 0\n',
      at: 'rollout.pilot.control_share',
    },
    {
      plan: 'mlplan: 1\nvalue:\n  changes_outcome: true\nrollout:\n  pilot:\n    design: before_after\n',
      at: 'rollout.pilot.design',
    },
  ],
  *check({ changes, share, design }) {
    if (!changes || design === 'switchback') return
    const weak = design === 'before_after' || design === 'shadow'
    if (!weak && share !== 0) return
    yield {
      at: weak ? place.rollout.pilot.design : place.rollout.pilot.control_share,
      related: [{ at: place.value.changes_outcome, note: 'the action is meant to change the outcome' }],
      message: weak ? WEAK[design] : 'The action is meant to change what happens, and the control share is 0.',
      help: 'Leave a random share of the cases as they are today, and compare.',
    }
  },
})

const WEAK = {
  before_after:
    'The action is meant to change what happens, and the pilot compares before with after: everything else changes too.',
  shadow:
    'The action is meant to change what happens, and in a shadow pilot nobody acts: it cannot show whether acting works.',
} as const
