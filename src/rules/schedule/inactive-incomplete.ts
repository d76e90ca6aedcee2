import { joinWith } from '../../text/join.js'
import { getRoleLabel } from '../../plan/roles.js'
import {
  findInactiveDecision,
  type InactivityGap,
  listInactivityGaps,
  STAGE_APPROVER_ROLES,
} from '../../plan/inactive/inactivity.js'
import { getPersonName } from '../../plan/display-name.js'
import type { Path } from '../../plan/path.js'
import { pathInside, path, toPath } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

const PEOPLE = 'people:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'
const STOPPED = `mlplan: 2\nproject:\n  stage: data\n  inactive:\n    kind: stopped\n    impediments: [integration]\n    decision: stop-project\n${PEOPLE}`
const DECISION =
  'decisions:\n  - id: stop-project\n    decision: Stop the project\n    decided_by: ilse\n    decided_on: 2026-11-19\n'
const REASON = '    reason: The claims system is replaced next year and takes no new fields before that\n'

export default rule({
  id: 'schedule/inactive-incomplete',
  since: '0.1.0',
  area: 'plan',
  owner: 'executive_sponsor',
  summary: 'The plan calls the project stopped, paused, or retired without saying who decided so, when, or why.',
  why: 'A project that ends without a decision fades away, and no one learns what stopped it. A decision with a name, a date, and a reason ends it for everyone. Until the record is complete, the plan is checked as before: otherwise, one line in the file would silence every finding.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'error' },
  judgesForm: true,
  requires: { inactive: path.project.inactive },
  optional: { decisions: path.decisions, people: path.people, launchedOn: path.monitoring.launched_on },
  good: [
    `${STOPPED}${DECISION}${REASON}`,
    `${STOPPED.replace('kind: stopped', 'kind: paused\n    paused_until: 2027-03-31')}${DECISION}${REASON}`,
    `${STOPPED.replace('stage: data', 'stage: live').replace('kind: stopped', 'kind: retired')}${DECISION}${REASON}`,
  ],
  bad: [
    { plan: `${STOPPED}${DECISION}`, path: 'decisions.stop-project.reason' },
    {
      plan: `${STOPPED}${DECISION.replace('    decided_by: ilse\n', '')}${REASON}`,
      path: 'decisions.stop-project.decided_by',
    },
    {
      plan: `${STOPPED.replace('executive_sponsor', 'ml_lead')}${DECISION}${REASON}`,
      path: 'decisions.stop-project.decided_by',
    },
    { plan: STOPPED.replace('    decision: stop-project\n', ''), path: 'project.inactive.decision' },
    {
      plan: `${STOPPED.replace('kind: stopped', 'kind: paused')}${DECISION}${REASON}`,
      path: 'project.inactive.paused_until',
    },
    { plan: `${STOPPED.replace('kind: stopped', 'kind: retired')}${DECISION}${REASON}`, path: 'project.inactive.kind' },
  ],
  *check({ inactive }, { plan }) {
    const gaps = listInactivityGaps(plan)
    const [firstGap] = gaps
    if (firstGap === undefined) return
    const { kind = 'inactive' } = inactive
    yield {
      path: locateGap(firstGap, plan),
      related: [{ path: path.project.inactive, note: `${kind}, but still checked` }],
      message: `The plan says that the project is ${kind}, but ${joinWith(gaps.map((gap) => describeGap(gap, plan)))}, so the whole plan is still checked.`,
      help:
        kind === 'retired' && gaps.includes('launch')
          ? 'Set monitoring.launched_on if the model went live. Otherwise, run `mlplan stage stopped`.'
          : `Run \`mlplan stage ${kind === 'inactive' ? 'stopped' : kind}\`, which asks for what is missing, or remove project.inactive if the project goes on.`,
    }
  },
})

/** The path of what is missing. Without a decision, everything that belongs to it is missing there. */
function locateGap(gap: InactivityGap, plan: Plan): Path {
  const decision = findInactiveDecision(plan)?.id ?? ''
  const places: Readonly<Record<InactivityGap, Path>> = {
    kind: toPath(path.project.inactive.kind),
    launch: toPath(path.project.inactive.kind),
    decision: toPath(path.project.inactive.decision),
    impediments: toPath(path.project.inactive.impediments),
    'pause-end': toPath(path.project.inactive.paused_until),
    decider: pathInside(path.decisions, decision, 'decided_by'),
    approver: pathInside(path.decisions, decision, 'decided_by'),
    date: pathInside(path.decisions, decision, 'decided_on'),
    reason: pathInside(path.decisions, decision, 'reason'),
  }
  return places[gap]
}

const GAP_TEXT: Readonly<Record<Exclude<InactivityGap, 'approver'>, string>> = {
  kind: 'not whether it was stopped, paused, or retired',
  decision: 'no decision is recorded',
  decider: 'no one is named who decided',
  date: 'the decision has no date',
  reason: 'no reason is given',
  impediments: 'no impediment is named',
  'pause-end': 'not until when',
  launch: 'the model was never launched',
}

function describeGap(gap: InactivityGap, plan: Plan): string {
  if (gap !== 'approver') return GAP_TEXT[gap]
  const decidedBy = findInactiveDecision(plan)?.decided_by ?? ''
  return `${getPersonName(plan, decidedBy)}, who decided, isn't the ${joinWith(STAGE_APPROVER_ROLES.map(getRoleLabel), 'or')}`
}
