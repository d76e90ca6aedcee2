import { place } from '../../plan/typed-path.js'
import { AUTOMATION, every, type RowGroups } from './row-spec.js'
import { hoursNeeded } from '../view/value.js'

/** Tables of those who run the operation: the decision, the target, the work, and what comes after launch. */

const { value, target, expectations, integration, change, model, rollout, monitoring } = place

export const DECISION_ROWS = {
  decision: [
    { at: value.operation, label: 'Operation' },
    { at: value.decision, label: 'Decision' },
    { at: integration.action_rule, label: 'Action rule' },
    AUTOMATION,
    { at: integration.override, label: 'Override' },
    { at: value.out_of_scope, label: 'Out of scope' },
    { at: value.do_nothing, label: 'If we do nothing' },
  ],
  target: [
    { at: target.statement },
    { at: target.case, label: 'One case' },
    { at: target.population },
    { at: target.exclusions },
    { at: target.prediction_moment },
    { at: target.outcome, label: 'Outcome' },
    { at: target.outcome_window_days },
    { at: target.label_delay_days },
    { at: target.action_lead_time_days, label: 'Time needed to act' },
    { at: target.label_source },
    { at: target.label_gap },
    {
      at: target.leading_indicator.metric,
      also: [{ at: target.leading_indicator.known_after_days, words: (days) => ` (known after ${days})` }],
    },
  ],
  evaluation: [
    { at: rollout.pilot.success_criterion, label: 'Success criterion of the pilot' },
    { at: rollout.pilot.design },
    { at: rollout.pilot.control_share, label: 'Control group' },
    { at: rollout.pilot.randomization_unit, label: 'Unit of random assignment' },
    {
      at: expectations.threshold_policy,
      label: 'Cases acted on',
      also: [{ at: expectations.fixed_threshold, words: (share) => ` (${share})` }],
    },
    {
      at: model.baseline.description,
      label: 'Simple baseline',
      also: [{ at: model.baseline.result, words: reaching }],
    },
    { at: expectations.class_mix, label: 'Expected figures measured on' },
    {
      at: rollout.go_no_go.result,
      label: 'Go/no-go result',
      also: [{ at: rollout.go_no_go.reason, words: (reason) => `: ${reason}` }],
    },
  ],
  work: [
    { at: change.handling_minutes_per_case, label: 'Time for one action' },
    { at: change.staff_hours_per_period, label: 'Staff hours', tell: hoursNeeded },
    {
      at: change.training.due,
      label: 'Training complete by',
      also: [{ at: change.training.owner, words: (who) => ` (${who})` }],
    },
    { at: change.training.covers },
    {
      at: change.adoption_metric.metric,
      label: 'Adoption',
      also: [{ at: change.adoption_metric.target, words: (share) => ` (target: ${share})` }],
    },
    { at: change.support_contact },
    { at: change.affects_jobs_or_pay },
    { at: model.limitations },
  ],
  monitoring: [
    { at: monitoring.owner },
    every(monitoring.review_interval_days, 'Full review'),
    { at: monitoring.benefits_review.due, label: 'Benefits review by' },
    { at: monitoring.retraining, label: 'Retraining' },
    { at: monitoring.retirement, label: 'Retirement' },
  ],
  workflow: [
    { at: integration.workflow_today, label: 'Workday today' },
    { at: integration.workflow_after_launch, label: 'Workday after launch' },
  ],
} as const satisfies RowGroups

function reaching(result: string): string {
  return ` (result: ${result})`
}
