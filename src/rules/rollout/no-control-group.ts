import { path } from '../../plan/typed-path.js'
import { BUSINESS_PERFORMANCE, RETENTION_FUTILITY } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'rollout/no-control-group',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary: 'The action is meant to change the outcome, but the pilot has no control group.',
  why: 'If customers who get a call stay, the call may not be the reason. A comparison with similar customers who get no call shows the effect. Without a control group, the effect remains unknown and may be zero or even negative.',
  sources: [RETENTION_FUTILITY, BUSINESS_PERFORMANCE],
  severity: { kickoff: 'error', live: 'off' },
  requires: { actionChangesOutcome: path.value.action_changes_outcome },
  optional: { controlShare: path.rollout.pilot.control_share, design: path.rollout.pilot.design },
  good: [
    'mlplan: 2\nvalue:\n  action_changes_outcome: true\nrollout:\n  pilot:\n    design: ab\n    control_share: 50%\n',
    'mlplan: 2\nvalue:\n  action_changes_outcome: true\nrollout:\n  pilot:\n    design: switchback\n    control_share: 0\n',
    'mlplan: 2\nvalue:\n  action_changes_outcome: false\nrollout:\n  pilot:\n    design: before_after\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nvalue:\n  action_changes_outcome: true\nrollout:\n  pilot:\n    design: ab\n    control_share: 0\n',
      path: 'rollout.pilot.control_share',
    },
    {
      plan: 'mlplan: 2\nvalue:\n  action_changes_outcome: true\nrollout:\n  pilot:\n    design: before_after\n',
      path: 'rollout.pilot.design',
    },
  ],
  *check({ actionChangesOutcome, controlShare, design }) {
    if (!actionChangesOutcome || design === 'switchback') return
    const isWeakDesign = design === 'before_after' || design === 'shadow'
    if (!isWeakDesign && controlShare !== 0) return
    yield {
      path: isWeakDesign ? path.rollout.pilot.design : path.rollout.pilot.control_share,
      related: [{ path: path.value.action_changes_outcome, note: 'the action is meant to change the outcome' }],
      message: isWeakDesign
        ? WEAK_DESIGN_MESSAGES[design]
        : 'The action is meant to change the outcome, but the control group share is 0%.',
      help: 'Assign a random share of cases to a control group, handle that group as today, and compare the outcomes.',
    }
  },
})

const WEAK_DESIGN_MESSAGES = {
  before_after:
    'The action is meant to change the outcome, but the pilot compares before with after. Other changes during that time distort the comparison.',
  shadow:
    "The action is meant to change the outcome, but no one acts in a shadow pilot. The pilot can't show whether acting works.",
} as const
