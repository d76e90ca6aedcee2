import { path } from '../../plan/typed-path.js'
import { AUTOMATION_ROW, createIntervalRow, type RowGroups } from './row-spec.js'
import { describeStaffHours } from '../view/value.js'

/** Tables for the decision owner: the decision, the prediction target, the work, and what comes after launch. */

const { value, target, expectations, integration, change, model, rollout, monitoring } = path

export const DECISION_ROWS = {
  decision: [
    { path: value.operation, label: 'Operation' },
    { path: value.decision, label: 'Decision' },
    { path: integration.action_rule, label: 'Action rule' },
    AUTOMATION_ROW,
    { path: integration.override, label: 'Override' },
    { path: value.out_of_scope, label: 'Out of scope' },
    { path: value.do_nothing, label: 'If we do nothing' },
  ],
  target: [
    { path: target.statement },
    { path: target.case, label: 'One case' },
    { path: target.population },
    { path: target.exclusions },
    { path: target.prediction_moment },
    { path: target.outcome, label: 'Outcome' },
    { path: target.outcome_window_days },
    { path: target.rescores_same_cases },
    { path: target.label_delay_days },
    { path: target.action_lead_time_days, label: 'Time needed to act' },
    { path: target.label_source },
    { path: target.label_gap },
    {
      path: target.leading_indicator.metric,
      suffixes: [{ path: target.leading_indicator.known_after_days, format: (days) => ` (known after ${days})` }],
    },
  ],
  evaluation: [
    { path: rollout.pilot.success_criterion, label: 'Success criterion of the pilot' },
    { path: rollout.pilot.design },
    { path: rollout.pilot.control_share, label: 'Control group' },
    { path: rollout.pilot.randomization_unit, label: 'Unit of random assignment' },
    {
      path: expectations.threshold_policy,
      label: 'Cases acted on',
      suffixes: [{ path: expectations.fixed_threshold, format: (share) => ` (${share})` }],
    },
    {
      path: model.baseline.description,
      label: 'Simple baseline',
      suffixes: [{ path: model.baseline.result, format: formatBaselineResult }],
    },
    { path: expectations.class_mix, label: 'Expected figures measured on' },
    {
      path: rollout.go_no_go.result,
      label: 'Go/no-go result',
      suffixes: [{ path: rollout.go_no_go.reason, format: (reason) => `: ${reason}` }],
    },
  ],
  measurement: [
    { path: rollout.pilot.design, label: 'Pilot design' },
    { path: rollout.pilot.control_share, label: 'Control group' },
    { path: rollout.pilot.success_criterion, label: 'Success criterion of the pilot' },
    { path: monitoring.benefits_review.due, label: 'Benefits review by' },
  ],
  work: [
    { path: change.handling_minutes_per_case, label: 'Time for one action' },
    { path: change.staff_hours_per_period, label: 'Staff hours', describe: describeStaffHours },
    {
      path: change.training.due,
      label: 'Training complete by',
      suffixes: [{ path: change.training.owner, format: (owner) => ` (${owner})` }],
    },
    { path: change.training.covers },
    {
      path: change.adoption_metric.metric,
      label: 'Adoption',
      suffixes: [{ path: change.adoption_metric.target, format: (share) => ` (target: ${share})` }],
    },
    { path: change.support_contact },
    { path: change.affects_jobs_or_pay },
    { path: model.limitations },
  ],
  monitoring: [
    { path: monitoring.owner },
    createIntervalRow(monitoring.review_interval_days, 'Full review'),
    { path: monitoring.benefits_review.due, label: 'Benefits review by' },
    { path: monitoring.retraining, label: 'Retraining' },
    { path: monitoring.retirement, label: 'Retirement' },
  ],
  workflow: [
    { path: integration.workflow_today, label: 'Workday today' },
    { path: integration.workflow_after_launch, label: 'Workday after launch' },
  ],
} as const satisfies RowGroups

function formatBaselineResult(result: string): string {
  return ` (result: ${result})`
}
