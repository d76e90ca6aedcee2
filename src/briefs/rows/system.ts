import { path, toPath } from '../../plan/typed-path.js'
import { AUTOMATION_ROW, createIntervalRow, createChoiceRow, type RowGroups } from './row-spec.js'
import { type TemplateValue, toTemplateValue, type BriefContext } from '../template-value.js'
import { getAnswer } from '../view/plan.js'
import { describeWorkload } from '../view/value.js'

/** Tables for the integration owner: what changes in the system, and what happens if something goes wrong. */

const { target, economics, integration, legal, rollout, monitoring } = path

export const SYSTEM_ROWS = {
  system: [
    {
      path: integration.receiving_system.name,
      suffixes: [{ path: integration.receiving_system.owner, format: (owner) => ` (owner: ${owner})` }],
    },
    { path: integration.receiving_system.change_process },
    { path: integration.receiving_system.ticket },
    { path: integration.integration_point },
    createChoiceRow(integration.delivery, 'Delivery'),
    createChoiceRow(integration.destination, 'Destination'),
    {
      path: integration.latency_ms,
      describe: (context) => appendText(getAnswer(context, toPath(integration.latency_ms)), ' (99th percentile)'),
    },
    { path: integration.scores_due_at, label: 'Scores due' },
    createIntervalRow(integration.scoring_interval_days, 'Scoring run'),
    { path: integration.action_rule, label: 'Action rule' },
    AUTOMATION_ROW,
    { path: integration.override, label: 'Override' },
    { path: economics.volume_per_period, label: 'Cases scored', describe: describeScoredCases },
    { path: economics.selection_rate, label: 'Cases acted on', describe: describeWorkload },
    { path: rollout.pilot.control_share, label: 'Control group in the pilot' },
    { path: target.action_lead_time_days, label: 'Time needed to act' },
    { path: legal.retention_days, label: 'Retention period' },
    { path: integration.environments_due, label: 'Environments ready by' },
    { path: economics.integration_cost, label: 'Integration cost (one-time)' },
  ],
  stopping: [
    { path: integration.fallback, label: 'Fallback' },
    { path: integration.rollback.method, label: 'Rollback' },
    { path: integration.rollback.tested_on, label: 'Rollback last tested' },
    {
      path: integration.kill_switch.method,
      label: 'Kill switch',
      suffixes: [{ path: integration.kill_switch.owner, format: (owner) => ` (${owner})` }],
    },
    { path: monitoring.incident_process, label: 'Incident process' },
  ],
} as const satisfies RowGroups

function appendText(answer: TemplateValue, suffix: string): TemplateValue {
  return { ...answer, text: `${answer.text}${suffix}` }
}

/** All cases in a period are scored, not only those acted on. */
function describeScoredCases(context: BriefContext): TemplateValue {
  const { period } = context.plan.economics ?? {}
  const volume = getAnswer(context, toPath(economics.volume_per_period))
  return toTemplateValue(`${volume.text}${period === undefined ? '' : ` a ${period}`}`, { note: volume.note })
}
