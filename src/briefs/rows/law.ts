import { path } from '../../plan/typed-path.js'
import { AUTOMATION_ROW, type RowGroups, WORKLOAD_ROW } from './row-spec.js'

/** Tables for privacy and legal: purpose, data, people affected, screening, and vendor. */

const { value, target, integration, data, model, legal, risk, monitoring } = path

export const LAW_ROWS = {
  purpose: [
    { path: value.operation, label: 'Operation' },
    { path: value.decision, label: 'Decision' },
    { path: value.action, label: 'Action' },
    { path: target.outcome, label: 'Outcome predicted' },
    { path: value.prohibited_use },
    { path: path.project.jurisdictions },
  ],
  data: [
    { path: legal.uses_personal_data, label: 'Personal data' },
    { path: legal.lawful_basis },
    { path: legal.retention_days, label: 'Retention period' },
    { path: data.population_differences },
    {
      path: data.has_selective_labels,
      label: 'Outcome known only for cases acted on',
      suffixes: [{ path: data.selective_labels_mitigation, format: (text) => `; ${text}` }],
    },
  ],
  affected: [
    { path: target.population, label: 'People affected' },
    { path: target.exclusions, label: 'People excluded' },
    WORKLOAD_ROW,
    AUTOMATION_ROW,
    { path: integration.action_rule, label: 'Action rule' },
    { path: integration.override, label: 'Override' },
    { path: legal.area },
    { path: legal.has_significant_effect },
    { path: legal.correct_result_can_harm },
    { path: legal.human_review },
    { path: legal.appeal_process },
    { path: risk.harms },
    { path: risk.redress },
    { path: legal.disclosure },
    { path: model.explainability, label: 'Explanation' },
    { path: monitoring.incident_process, label: 'Incident process' },
  ],
  screening: [
    { path: legal.organization },
    { path: legal.dpia.criteria, label: 'DPIA criteria' },
    { path: legal.dpia.reference },
    { path: legal.dpia.done_on, label: 'DPIA completed' },
    { path: legal.ai_act.role },
    { path: legal.ai_act.tier, label: 'EU AI Act tier (assigned by the reviewer)' },
    { path: legal.ai_act.reason, label: 'Reason for the EU AI Act tier' },
    { path: legal.ai_act.high_risk_basis },
    { path: legal.ai_act.overseer },
    { path: legal.ai_act.logs_months },
    { path: legal.ai_act.worker_notice },
    { path: legal.ai_act.rights_assessment_on },
    { path: legal.us_federal.is_high_impact },
    { path: legal.us_federal.practices },
    { path: legal.canada.impact_level },
    { path: legal.canada.peer_review },
    { path: legal.next_review_due },
  ],
  vendor: [
    { path: model.vendor.name },
    { path: model.vendor.version },
    { path: model.vendor.data_use },
    { path: model.vendor.exit_plan },
  ],
} as const satisfies RowGroups
