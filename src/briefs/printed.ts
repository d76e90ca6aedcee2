import { path, type TypedPath } from '../plan/typed-path.js'
import type { AudienceId } from './audiences.js'
import type { RowGroupName } from './rows/row-groups.js'

const { value, economics, expectations, integration, change, data, risk, rollout, monitoring } = path

/**
 * What a brief prints: its tables, and the other fields its template uses. The closing line "Not decided yet" checks
 * both, so that no undecided field is left out.
 */
interface BriefContents {
  readonly groups: readonly RowGroupName[]
  readonly otherPaths: readonly TypedPath<unknown>[]
}

const GOALS = [value.action, path.project.launch_due, value.kpis]
const MODEL_QUALITY = [
  expectations.precision,
  expectations.recall,
  economics.routing,
  economics.forecast,
  economics.ranking,
  economics.assistant,
  expectations.evidence,
]
const CRITERIA = [expectations.success_criteria, rollout.go_no_go.due, rollout.go_no_go.decided_by]
const COSTS = [
  economics.build_cost,
  economics.integration_cost,
  economics.change_cost,
  economics.operating_cost_per_year,
  economics.adoption,
]

export const BRIEF_CONTENTS: Readonly<Record<AudienceId, BriefContents>> = {
  sponsor: {
    groups: [],
    otherPaths: [
      ...GOALS,
      economics.volume_per_period,
      ...MODEL_QUALITY,
      ...COSTS,
      ...CRITERIA,
      expectations.shared_figures,
    ],
  },
  expectations: {
    groups: [],
    otherPaths: [
      ...GOALS,
      value.out_of_scope,
      economics.volume_per_period,
      ...MODEL_QUALITY,
      ...COSTS,
      ...CRITERIA,
      expectations.shared_figures,
      rollout.phases,
      data.sources,
      economics.assistant.reviewed_answers,
      economics.forecast.external_drivers,
    ],
  },
  'decision-owner': {
    groups: ['decision', 'target', 'evaluation', 'stopping', 'workflow', 'work', 'monitoring'],
    otherPaths: [
      ...GOALS,
      value.current_process.kind,
      value.alternatives,
      economics.volume_per_period,
      ...MODEL_QUALITY,
      ...COSTS,
      economics.horizon_years,
      economics.value_varies_by_case,
      ...CRITERIA,
      expectations.guardrails,
      rollout.phases,
      change.affected_teams,
      monitoring.metrics,
    ],
  },
  finance: {
    groups: ['measurement'],
    otherPaths: [
      value.action,
      economics.horizon_years,
      economics.replaces_current_process,
      economics.basis.source,
      value.kpis,
      path.project.launch_due,
      rollout.phases,
      ...CRITERIA,
    ],
  },
  'integration-owner': {
    groups: ['system', 'workflow', 'stopping'],
    otherPaths: [
      path.project.launch_due,
      integration.inputs,
      integration.dependencies,
      rollout.phases,
      monitoring.metrics,
    ],
  },
  'front-line': {
    groups: ['your_scores', 'your_work'],
    otherPaths: [
      path.project.launch_due,
      integration.workflow_today,
      integration.workflow_after_launch,
      change.affected_teams,
      value.action,
      expectations.precision,
      integration.override,
      integration.fallback,
      change.training,
      change.support_contact,
      rollout.phases,
    ],
  },
  'privacy-legal': {
    groups: ['purpose', 'data', 'affected', 'screening', 'vendor'],
    otherPaths: [data.sources, risk.subgroups],
  },
  team: {
    groups: ['build', 'premortem'],
    otherPaths: [
      path.project.launch_due,
      ...MODEL_QUALITY,
      expectations.success_criteria,
      rollout.phases,
      rollout.go_no_go.due,
      rollout.go_no_go.decided_by,
    ],
  },
}
