import { place, type Place } from '../plan/typed-path.js'
import type { AudienceId } from './audiences.js'
import type { GroupName } from './rows/row-groups.js'

const { value, economics, expectations, integration, change, data, risk, rollout, monitoring } = place

/** The tables of each brief; and what else is printed in it, so that nothing undecided goes unnamed. */
interface Printed {
  readonly groups: readonly GroupName[]
  readonly beside: readonly Place<unknown>[]
}

const GOALS = [value.action, place.project.launch_due, value.kpis]
const RIGHT = [
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

export const PRINTED: Readonly<Record<AudienceId, Printed>> = {
  sponsor: {
    groups: [],
    beside: [...GOALS, economics.volume_per_period, ...RIGHT, ...COSTS, ...CRITERIA, expectations.shared_figures],
  },
  expectations: {
    groups: [],
    beside: [
      ...GOALS,
      value.out_of_scope,
      economics.volume_per_period,
      ...RIGHT,
      ...COSTS,
      ...CRITERIA,
      expectations.shared_figures,
      rollout.phases,
      economics.assistant.reviewed_answers,
      economics.forecast.external_drivers,
    ],
  },
  'decision-owner': {
    groups: ['decision', 'target', 'evaluation', 'stopping', 'workflow', 'work', 'monitoring'],
    beside: [
      ...GOALS,
      value.current_process.kind,
      value.alternatives,
      economics.volume_per_period,
      ...RIGHT,
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
  finance: { groups: [], beside: [value.action, economics.horizon_years, economics.basis.source, ...CRITERIA] },
  'integration-owner': {
    groups: ['system', 'workflow', 'stopping'],
    beside: [place.project.launch_due, integration.inputs, integration.dependencies, rollout.phases],
  },
  'front-line': {
    groups: ['your_scores', 'your_work'],
    beside: [
      place.project.launch_due,
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
    beside: [data.sources, risk.subgroups],
  },
  team: {
    groups: ['build', 'premortem'],
    beside: [place.project.launch_due, expectations.success_criteria, rollout.phases, rollout.go_no_go.due],
  },
}
