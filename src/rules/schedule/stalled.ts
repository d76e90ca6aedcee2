import { daysBetween } from '../../plan/day.js'
import type { Path } from '../../plan/path.js'
import { inside, pathOf, place } from '../../plan/typed-path.js'
import type { Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../shared/citations.js'
import { stageDays } from '../shared/limits.js'
import { type MaybeSaid, rule } from '../rule.js'
import { counted } from '../../text/rule-words.js'

const READS = {
  own: place.project.stage,
  started: place.project.started_on,
  decisions: place.decisions,
  signoffs: place.signoffs,
  milestones: place.milestones,
  dependencies: place.integration.dependencies,
}

type Said = MaybeSaid<typeof READS>

export default rule({
  id: 'schedule/stalled',
  since: '0.1.0',
  area: 'adoption',
  who: 'executive_sponsor',
  summary: 'The plan has stayed at one stage too long without recorded progress.',
  why: 'Many projects stall without a decision to stop. The sponsor turns to other work, and people lose the time they were given.',
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { kickoff: 'warning', 'pre-launch': 'off' },
  follows: ['schedule/launch-passed'],
  given: {},
  maybe: READS,
  good: [
    'mlplan: 2\nproject:\n  started_on: 2026-10-12\n',
    'mlplan: 2\nproject:\n  started_on: 2026-06-01\nmilestones:\n  - id: access\n    name: Access to the billing history\n    done_on: 2026-10-30\n',
    'mlplan: 2\nproject:\n  stage: modeling\n  started_on: 2025-11-03\ndecisions:\n  - id: begin-modeling\n    decision: Start the modeling stage\n    decided_on: 2026-06-08\n    opens_stage: modeling\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nproject:\n  started_on: 2026-06-01\n', at: 'project.started_on' },
    {
      plan: 'mlplan: 2\nproject:\n  stage: data\n  started_on: 2026-01-12\ndecisions:\n  - id: begin-data\n    decision: Start the data stage\n    decided_on: 2026-03-02\n    opens_stage: data\n',
      at: 'decisions.begin-data.decided_on',
      stage: 'data',
    },
  ],
  *check(said, { today, stage, limits }) {
    const own = said.own ?? 'kickoff'
    const longest = stageDays(limits, own)
    const begun = beginningOf(own, said, today)
    if (own !== stage || longest === undefined || begun === undefined) return
    const days = daysBetween(begun.on, today)
    const last = signsOfLife(said, today).reduce((latest, on) => (on > latest ? on : latest), begun.on)
    if (days <= longest || daysBetween(last, today) <= longest) return
    yield {
      at: begun.at,
      cause: 'clock',
      message: `The plan has been at the ${own} stage for ${counted(days, 'day')}, with no recorded decision, sign-off, or completed work since ${last === begun.on ? 'the stage started' : last}.`,
      help: 'Ask the sponsor whether the project continues, and record the decision with its date.',
    }
  },
})

/** Kickoff begins on its day, every other stage with the last decision that opened it. */
function beginningOf(
  own: Stage,
  { started, decisions }: Said,
  today: string,
): { readonly at: Path; readonly on: string } | undefined {
  const opened = (decisions ?? [])
    .filter(({ opens_stage: opens }) => opens === own)
    .flatMap(({ id, decided_on: on }) =>
      on === undefined || on > today ? [] : [{ at: inside(place.decisions, id, 'decided_on'), on }],
    )
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .at(-1)
  if (opened !== undefined || own !== 'kickoff' || started === undefined || started > today) return opened
  return { at: pathOf(place.project.started_on), on: started }
}

/** Days on which somebody decided or agreed to something, or something was reached. */
function signsOfLife({ decisions, signoffs, milestones, dependencies }: Said, today: string): readonly string[] {
  const days = [
    ...(decisions ?? []).map(({ decided_on }) => decided_on),
    ...(signoffs ?? []).flatMap(({ signed_on: on, conditions }) => [
      on,
      ...(conditions ?? []).map(({ met_on }) => met_on),
    ]),
    ...(milestones ?? []).map(({ done_on }) => done_on),
    ...(dependencies ?? []).map(({ done_on }) => done_on),
  ]
  return days.flatMap((on) => (on === undefined || on > today ? [] : [on]))
}
