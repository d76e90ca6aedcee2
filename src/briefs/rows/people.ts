import { path } from '../../plan/typed-path.js'
import { AUTOMATION_ROW, createChoiceRow, type RowGroups, WORKLOAD_ROW } from './row-spec.js'
import { describeStaffHours } from '../view/value.js'

/** Tables for the front line and for the team. */

const { value, target, integration, change, risk, rollout, monitoring } = path

export const PEOPLE_ROWS = {
  your_scores: [
    { path: target.case, label: 'One case' },
    { path: target.outcome, label: 'The model predicts' },
    { path: integration.action_rule, label: 'Which score leads to which action' },
    AUTOMATION_ROW,
    { path: value.out_of_scope, label: 'Out of scope' },
    { path: value.prohibited_use, label: 'Never used for' },
  ],
  your_work: [
    WORKLOAD_ROW,
    { path: change.handling_minutes_per_case, label: 'Time for one action' },
    { path: change.staff_hours_per_period, label: 'Staff hours', describe: describeStaffHours },
    { path: change.affects_jobs_or_pay, label: 'Affects jobs or pay' },
    {
      path: change.adoption_metric.metric,
      label: 'How use is measured',
      suffixes: [{ path: change.adoption_metric.target, format: (share) => ` (target: ${share})` }],
    },
  ],
  build: [
    { path: target.outcome, label: 'Target' },
    { path: target.outcome_window_days },
    { path: target.label_delay_days },
    { path: target.label_source },
    {
      path: integration.receiving_system.name,
      suffixes: [{ path: integration.receiving_system.owner, format: (owner) => ` (owner: ${owner})` }],
    },
    createChoiceRow(integration.delivery, 'Delivery'),
    WORKLOAD_ROW,
    { path: rollout.pilot.design },
    { path: rollout.pilot.control_share, label: 'Control group' },
    { path: monitoring.owner },
  ],
  premortem: [
    { path: risk.premortem.buy_in, label: "Decision makers didn't want the change" },
    { path: risk.premortem.performance, label: "The model wasn't good enough" },
    { path: risk.premortem.integration, label: 'The model was never integrated' },
    { path: risk.premortem.privacy_legal, label: 'Privacy or legal stopped the project' },
    { path: risk.premortem.adoption, label: "People didn't follow the model" },
  ],
} as const satisfies RowGroups
