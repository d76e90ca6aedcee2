import { place } from '../../plan/typed-path.js'
import { AUTOMATION, type RowGroups, WORKLOAD } from './row-spec.js'

/** Tables of privacy and legal: purpose, data, the people affected, screening, and the vendor. */

const { value, target, integration, data, model, legal, risk, monitoring } = place

export const LAW_ROWS = {
  purpose: [
    { at: value.operation, label: 'Operation' },
    { at: value.decision, label: 'Decision' },
    { at: value.action, label: 'Action' },
    { at: target.outcome, label: 'Outcome predicted' },
    { at: value.prohibited_use },
    { at: place.project.jurisdictions },
  ],
  data: [
    { at: legal.uses_personal_data, label: 'Personal data' },
    { at: legal.lawful_basis },
    { at: legal.retention_days, label: 'Retention period' },
    { at: data.population_differences },
    {
      at: data.has_selective_labels,
      label: 'Outcome known only for cases acted on',
      also: [{ at: data.selective_labels_mitigation, words: (text) => `; ${text}` }],
    },
  ],
  affected: [
    { at: target.population, label: 'People affected' },
    { at: target.exclusions, label: 'People excluded' },
    WORKLOAD,
    AUTOMATION,
    { at: integration.action_rule, label: 'Action rule' },
    { at: integration.override, label: 'Override' },
    { at: legal.has_significant_effect },
    { at: legal.human_review },
    { at: legal.appeal_process },
    { at: risk.harms },
    { at: risk.redress },
    { at: legal.disclosure },
    { at: model.explainability, label: 'Explanation' },
    { at: monitoring.incident_process, label: 'Incident process' },
  ],
  screening: [
    { at: legal.organization },
    { at: legal.dpia.criteria, label: 'DPIA criteria' },
    { at: legal.dpia.reference },
    { at: legal.dpia.done_on, label: 'DPIA completed' },
    { at: legal.ai_act.role },
    { at: legal.ai_act.tier, label: 'EU AI Act tier (assigned by the reviewer)' },
    { at: legal.ai_act.reason, label: 'Reason for the EU AI Act tier' },
    { at: legal.ai_act.high_risk_basis },
    { at: legal.ai_act.overseer },
    { at: legal.ai_act.logs_months },
    { at: legal.ai_act.worker_notice },
    { at: legal.ai_act.rights_assessment_on },
    { at: legal.us_federal.is_high_impact },
    { at: legal.us_federal.practices },
    { at: legal.canada.impact_level },
    { at: legal.canada.peer_review },
    { at: legal.next_review_due },
  ],
  vendor: [
    { at: model.vendor.name },
    { at: model.vendor.version },
    { at: model.vendor.data_use },
    { at: model.vendor.exit_plan },
  ],
} as const satisfies RowGroups
