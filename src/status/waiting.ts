import { openAgreements, type OpenAgreement } from '../agreement/open-agreements.js'
import { actionOf, type Duty, type DutyKind, dutiesOf } from '../agreement/action-items.js'
import { coverOf, isAgreementDue } from '../agreement/signoff-scope.js'
import { fieldAt } from '../plan/form.js'
import { listed } from '../text/join.js'
import { parsePath, type Path } from '../plan/path.js'
import type { Moment } from '../plan/pending.js'
import { inside, place } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { ROLES } from '../plan/roles.js'
import { nextStage } from '../plan/stage.js'
import { type By, byDay, earliestFirst } from './deadline.js'
import { noteOn, reasonFor, standingOf } from './explain.js'
import { lowerFirst } from '../text/sentence.js'

/** An action item: the project waits for it. */
export interface Wait {
  readonly kind: DutyKind | 'agreement'
  readonly path: Path
  /** What the person must do, beginning with a verb. */
  readonly what: string
  /** The same for a list: a question is named by the field it is about. */
  readonly short: string
  /** Id of the person; `undefined` where it has no owner. */
  readonly who: string | undefined
  readonly by: By
  /** What has to be known beside it, such as how often it was postponed; mostly empty. */
  readonly note: string
  /** Half a sentence on what it is good for. */
  readonly because: string
}

/** All action items, earliest first. */
export function waitsOf(plan: Plan, moment: Moment): readonly Wait[] {
  const { today, stage } = moment
  const next = nextStage(stage)
  return [
    ...agreementsAt(plan, moment, ({ role }) => isAgreementDue(role, stage), { kind: 'now' }),
    ...(next === undefined
      ? []
      : agreementsAt(plan, moment, ({ role }) => !isAgreementDue(role, stage) && isAgreementDue(role, next), {
          kind: 'before',
          stage: next,
        })),
    /* What somebody was answered they have; whether it came true no entry of a plan can say. */
    ...dutiesOf(plan, today)
      .filter(({ kind }) => kind !== 'answer')
      .map((duty) => waitFor(duty, plan, moment)),
  ].toSorted(earliestFirst(today))
}

function waitFor(duty: Duty, plan: Plan, moment: Moment): Wait {
  const { kind, path, what, owner, due } = duty
  const said = what === undefined || what.trim() === '' ? 'not described yet' : what
  return {
    kind,
    path,
    what: actionOf(kind, said),
    short: actionOf(kind, fieldAsked(duty, plan) ?? said),
    who: owner,
    by: byDay(due),
    note: noteOn(duty, plan, moment),
    because: reasonFor(duty, plan),
  }
}

function fieldAsked({ kind, path }: Duty, { open_questions = [] }: Plan): string | undefined {
  const about = kind === 'question' ? open_questions.find(({ id }) => id === path.at(-1))?.path : undefined
  const title = about === undefined ? undefined : fieldAt(parsePath(about))?.field.title
  return title === undefined ? undefined : lowerFirst(title)
}

/** One request a person for all roles with the same status. */
function agreementsAt(
  plan: Plan,
  { today }: Moment,
  isMeant: (one: OpenAgreement) => boolean,
  by: By,
): readonly Wait[] {
  const open = openAgreements(
    plan,
    ROLES.map(({ value }) => value),
    today,
  ).filter(isMeant)
  const groups = new Map<string, OpenAgreement[]>()
  for (const one of open) {
    const key = [one.person.id, one.agreement.state, one.agreement.signoff?.id].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((alike) => agreementWait(alike, by))
}

function agreementWait(alike: readonly OpenAgreement[], by: By): readonly Wait[] {
  const [first] = alike
  if (first === undefined) return []
  const { person, agreement } = first
  const words = listed([...new Set(alike.map(({ role }) => coverOf(role).words))])
  const { verb, because } = standingOf(agreement)
  const path =
    agreement.signoff === undefined ? inside(place.people, person.id) : inside(place.signoffs, agreement.signoff.id)
  const what = `${verb} ${words}`
  return [{ kind: 'agreement', path, what, short: what, who: person.id, by, note: because, because }]
}
