import { daysBetween } from '../../plan/day.js'
import type { Path } from '../../plan/path.js'
import { inside, pathOf, place } from '../../plan/place.js'
import type { Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../citations.js'
import { stageDays } from '../limits.js'
import { type MaybeSaid, rule } from '../rule.js'
import { counted } from '../words.js'

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
  id: 'time/stalled',
  since: '0.1.0',
  impediment: 'interest',
  who: 'executive_sponsor',
  summary: 'The plan has long been at the same stage, and nothing is decided, agreed or reached.',
  why: 'Projects are seldom stopped; they fall asleep. The sponsor turns to something else, the people who were promised time are given other work, and when somebody asks again nobody remembers a decision to stop.',
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { kickoff: 'warning', 'pre-launch': 'off' },
  follows: ['time/launch-passed'],
  given: {},
  maybe: READS,
  good: [
    'mlplan: 1\nproject:\n  started_on: 2026-10-12\n',
    'mlplan: 1\nproject:\n  started_on: 2026-06-01\nmilestones:\n  - id: access\n    name: Access to the billing history\n    done_on: 2026-10-30\n',
    'mlplan: 1\nproject:\n  stage: modeling\n  started_on: 2025-11-03\ndecisions:\n  - id: begin-modeling\n    what: Begin the modeling stage\n    decided_on: 2026-06-08\n    opens: modeling\n',
  ],
  bad: [
    { plan: 'mlplan: 1\nproject:\n  started_on: 2026-06-01\n', at: 'project.started_on' },
    {
      plan: 'mlplan: 1\nproject:\n  stage: data\n  started_on: 2026-01-12\ndecisions:\n  - id: begin-data\n    what: Begin the data stage\n    decided_on: 2026-03-02\n    opens: data\n',
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
      message: `The plan has been at the ${own} stage for ${counted(days, 'day')}; nothing has been decided, agreed or reached since ${last === begun.on ? 'it began' : last}.`,
      help: 'Ask the sponsor whether it goes on: write down what is decided, with its day, or stop and say so.',
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
    .filter(({ opens }) => opens === own)
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
    ...(signoffs ?? []).flatMap(({ on, conditions }) => [on, ...(conditions ?? []).map(({ met_on }) => met_on)]),
    ...(milestones ?? []).map(({ done_on }) => done_on),
    ...(dependencies ?? []).map(({ done_on }) => done_on),
  ]
  return days.flatMap((on) => (on === undefined || on > today ? [] : [on]))
}
