import { place } from '../../plan/typed-path.js'
import { AUTOMATION, meaning, type RowGroups, WORKLOAD } from './row-spec.js'
import { hoursNeeded } from '../view/value.js'

/** Tables of the front line and of the team. */

const { value, target, integration, change, risk, rollout, monitoring } = place

export const PEOPLE_ROWS = {
  your_scores: [
    { at: target.case, label: 'One case' },
    { at: target.outcome, label: 'The model predicts' },
    { at: integration.action_rule, label: 'Which score leads to which action' },
    AUTOMATION,
    { at: value.out_of_scope, label: 'Out of scope' },
    { at: value.prohibited_use, label: 'Never used for' },
  ],
  your_work: [
    WORKLOAD,
    { at: change.handling_minutes_per_case, label: 'Time for one action' },
    { at: change.staff_hours_per_period, label: 'Staff hours', tell: hoursNeeded },
    { at: change.affects_jobs_or_pay, label: 'Affects jobs or pay' },
    {
      at: change.adoption_metric.metric,
      label: 'How use is measured',
      also: [{ at: change.adoption_metric.target, words: (share) => ` (target: ${share})` }],
    },
  ],
  build: [
    { at: target.outcome, label: 'Target' },
    { at: target.outcome_window_days },
    { at: target.label_delay_days },
    { at: target.label_source },
    {
      at: integration.receiving_system.name,
      also: [{ at: integration.receiving_system.owner, words: (who) => ` (owner: ${who})` }],
    },
    meaning(integration.delivery, 'Delivery'),
    WORKLOAD,
    { at: rollout.pilot.design },
    { at: rollout.pilot.control_share, label: 'Control group' },
    { at: monitoring.owner },
  ],
  premortem: [
    { at: risk.premortem.buy_in, label: "Decision makers didn't want the change" },
    { at: risk.premortem.performance, label: "The model wasn't good enough" },
    { at: risk.premortem.integration, label: 'The model was never integrated' },
    { at: risk.premortem.privacy_legal, label: 'Privacy or legal stopped the project' },
    { at: risk.premortem.adoption, label: "People didn't follow the model" },
  ],
} as const satisfies RowGroups
