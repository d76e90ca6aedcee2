import { place, pathOf } from '../../plan/typed-path.js'
import { AUTOMATION, every, meaning, type RowGroups } from './row-spec.js'
import { type Said, saying, type Telling } from '../template-value.js'
import { saidAt } from '../view/plan.js'
import { workload } from '../view/value.js'

/** Tables of those who change the system: what is built in, and what happens when something goes wrong. */

const { target, economics, integration, legal, rollout, monitoring } = place

export const SYSTEM_ROWS = {
  system: [
    {
      at: integration.receiving_system.name,
      also: [{ at: integration.receiving_system.owner, words: (who) => ` (owner: ${who})` }],
    },
    { at: integration.receiving_system.change_process },
    { at: integration.receiving_system.ticket },
    { at: integration.integration_point },
    meaning(integration.delivery, 'Delivery'),
    meaning(integration.destination, 'Destination'),
    {
      at: integration.latency_ms,
      tell: (telling) => suffixed(saidAt(telling, pathOf(integration.latency_ms)), ' (99th percentile)'),
    },
    { at: integration.scores_due_at, label: 'Scores due' },
    every(integration.scoring_interval_days, 'Scoring run'),
    { at: integration.action_rule, label: 'Action rule' },
    AUTOMATION,
    { at: integration.override, label: 'Override' },
    { at: economics.volume_per_period, label: 'Cases scored', tell: scored },
    { at: economics.selection_rate, label: 'Cases acted on', tell: workload },
    { at: rollout.pilot.control_share, label: 'Control group in the pilot' },
    { at: target.action_lead_time_days, label: 'Time needed to act' },
    { at: legal.retention_days, label: 'Retention period' },
    { at: integration.environments_due, label: 'Environments ready by' },
    { at: economics.integration_cost, label: 'Integration cost (one-time)' },
  ],
  stopping: [
    { at: integration.fallback, label: 'Fallback' },
    { at: integration.rollback.method, label: 'Rollback' },
    { at: integration.rollback.tested_on, label: 'Rollback last tested' },
    {
      at: integration.kill_switch.method,
      label: 'Kill switch',
      also: [{ at: integration.kill_switch.owner, words: (who) => ` (${who})` }],
    },
    { at: monitoring.incident_process, label: 'Incident process' },
  ],
} as const satisfies RowGroups

function suffixed(said: Said, after: string): Said {
  return { ...said, text: `${said.text}${after}` }
}

/** All cases of a period are scored, whether they are acted on or not. */
function scored(telling: Telling): Said {
  const { period } = telling.plan.economics ?? {}
  const said = saidAt(telling, pathOf(economics.volume_per_period))
  return saying(`${said.text}${period === undefined ? '' : ` a ${period}`}`, { note: said.note })
}
