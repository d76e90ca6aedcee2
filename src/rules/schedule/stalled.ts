import { daysBetween } from '../../plan/day.js'
import type { Path } from '../../plan/path.js'
import { pathInside, toPath, path } from '../../plan/typed-path.js'
import type { Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../shared/citations.js'
import { getMaxStageDays } from '../shared/limits.js'
import { type OptionalInputs, rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

const INPUTS = {
  currentStage: path.project.stage,
  startedOn: path.project.started_on,
  decisions: path.decisions,
  signoffs: path.signoffs,
  milestones: path.milestones,
  dependencies: path.integration.dependencies,
}

type Inputs = OptionalInputs<typeof INPUTS>

export default rule({
  id: 'schedule/stalled',
  since: '0.1.0',
  area: 'adoption',
  owner: 'executive_sponsor',
  summary: 'The plan has stayed at one stage too long without recorded progress.',
  why: 'Many projects stall without a decision to stop. The sponsor turns to other work, and people lose the time they were given.',
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { kickoff: 'warning', 'pre-launch': 'off' },
  suppressedBy: ['schedule/launch-passed'],
  requires: {},
  optional: INPUTS,
  good: [
    'mlplan: 2\nproject:\n  started_on: 2026-10-12\n',
    'mlplan: 2\nproject:\n  started_on: 2026-06-01\nmilestones:\n  - id: access\n    name: Access to the billing history\n    done_on: 2026-10-30\n',
    'mlplan: 2\nproject:\n  stage: modeling\n  started_on: 2025-11-03\ndecisions:\n  - id: begin-modeling\n    decision: Start the modeling stage\n    decided_on: 2026-06-08\n    opens_stage: modeling\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nproject:\n  started_on: 2026-06-01\n', path: 'project.started_on' },
    {
      plan: 'mlplan: 2\nproject:\n  stage: data\n  started_on: 2026-01-12\ndecisions:\n  - id: begin-data\n    decision: Start the data stage\n    decided_on: 2026-03-02\n    opens_stage: data\n',
      path: 'decisions.begin-data.decided_on',
      stage: 'data',
    },
  ],
  *check(inputs, { today, stage, limits }) {
    const currentStage = inputs.currentStage ?? 'kickoff'
    const maxDays = getMaxStageDays(limits, currentStage)
    const stageStart = findStageStart(currentStage, inputs, today)
    if (currentStage !== stage || maxDays === undefined || stageStart === undefined) return
    const days = daysBetween(stageStart.on, today)
    const lastActivity = listActivityDates(inputs, today).reduce(
      (latest, date) => (date > latest ? date : latest),
      stageStart.on,
    )
    if (days <= maxDays || daysBetween(lastActivity, today) <= maxDays) return
    yield {
      path: stageStart.path,
      cause: 'clock',
      message: `The plan has been at the ${currentStage} stage for ${pluralize(days, 'day')}, with no recorded decision, sign-off, or completed work since ${lastActivity === stageStart.on ? 'the stage started' : lastActivity}.`,
      help: 'Ask the sponsor whether the project continues, and record the decision with its date.',
    }
  },
})

/** Finds when the stage started: kickoff on its date, every other stage with the last decision that opened it. */
function findStageStart(
  currentStage: Stage,
  { startedOn, decisions }: Inputs,
  today: string,
): { readonly path: Path; readonly on: string } | undefined {
  const opened = (decisions ?? [])
    .filter(({ opens_stage: opensStage }) => opensStage === currentStage)
    .flatMap(({ id, decided_on: on }) =>
      on === undefined || on > today ? [] : [{ path: pathInside(path.decisions, id, 'decided_on'), on }],
    )
    .toSorted((left, right) => (left.on < right.on ? -1 : 1))
    .at(-1)
  if (opened !== undefined || currentStage !== 'kickoff' || startedOn === undefined || startedOn > today) return opened
  return { path: toPath(path.project.started_on), on: startedOn }
}

/** Lists the past dates of decisions, sign-offs, met conditions, milestones, and finished dependencies. */
function listActivityDates(
  { decisions, signoffs, milestones, dependencies }: Inputs,
  today: string,
): readonly string[] {
  const dates = [
    ...(decisions ?? []).map(({ decided_on }) => decided_on),
    ...(signoffs ?? []).flatMap(({ signed_on: signedOn, conditions }) => [
      signedOn,
      ...(conditions ?? []).map(({ met_on }) => met_on),
    ]),
    ...(milestones ?? []).map(({ done_on }) => done_on),
    ...(dependencies ?? []).map(({ done_on }) => done_on),
  ]
  return dates.flatMap((date) => (date === undefined || date > today ? [] : [date]))
}
