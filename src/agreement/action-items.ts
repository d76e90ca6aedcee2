import { conditionsHold } from './signoff-status.js'
import type { Path } from '../plan/path.js'
import { inside, pathOf, place } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'

/** An action item of the plan: what one person must do by a date. Collected here once, for everything that shows them. */
export interface Duty {
  readonly kind: DutyKind
  /** Where the plan says so. */
  readonly path: Path
  readonly what: string | undefined
  /** Id of the person. */
  readonly owner: string | undefined
  /** ISO day. */
  readonly due: string | undefined
}

/** What the person does; before the plan's own words: "Answer: What share of the calls …". */
export const VERBS = {
  decision: 'Decide',
  'go-no-go': 'Make',
  condition: 'Meet condition',
  dependency: 'Deliver',
  milestone: 'Complete',
  training: 'Train',
  review: 'Review',
  question: 'Answer',
  assumption: 'Validate',
  risk: 'Mitigate',
  concern: 'Respond to concern',
  /** Answered already; what the response announced is still to come, and no field of a plan says that it came. */
  answer: 'Follow up on concern',
} as const

export type DutyKind = keyof typeof VERBS

/* What these are about is in our words and goes on with the sentence. */
const IN_OUR_WORDS: ReadonlySet<DutyKind> = new Set<DutyKind>(['go-no-go', 'training', 'review'])

/** `Answer: What share of the calls …`, `Train all affected staff`. */
export function actionOf(kind: DutyKind, what: string, from = ''): string {
  return `${VERBS[kind]}${from}${IN_OUR_WORDS.has(kind) ? '' : ':'} ${what}`
}

/** Who does what by when, in the order of the plan; it is sorted by whoever shows it. */
export function dutiesOf(plan: Plan, today: string): readonly Duty[] {
  return [...asked(plan, today), ...toBuild(plan), ...toFindOut(plan), ...toSeeTo(plan)]
}

function asked(plan: Plan, today: string): readonly Duty[] {
  const { decisions = [], rollout, signoffs = [] } = plan
  const goNoGo = rollout?.go_no_go
  return [
    ...decisions
      .filter((one) => one.decided_on === undefined && isBlank(one.outcome))
      .map(({ id, decision: what, decided_by: owner, due }): Duty => {
        return { kind: 'decision', path: inside(place.decisions, id), what, owner, due }
      }),
    ...(goNoGo === undefined ? [] : goNoGoIn(goNoGo)),
    ...signoffs
      .filter((signoff) => conditionsHold(signoff, plan, today))
      .flatMap((signoff) =>
        (signoff.conditions ?? [])
          .filter((one) => one.met_on === undefined)
          .map(({ id, condition: what, owner, due }): Duty => {
            return {
              kind: 'condition',
              path: [...inside(place.signoffs, signoff.id, 'conditions'), id],
              what,
              owner,
              due,
            }
          }),
      ),
  ]
}

type GoNoGo = NonNullable<NonNullable<Plan['rollout']>['go_no_go']>

function goNoGoIn({ result, due, decided_by: owner }: GoNoGo): readonly Duty[] {
  if (result !== undefined || (due === undefined && owner === undefined)) return []
  return [{ kind: 'go-no-go', path: pathOf(place.rollout.go_no_go), what: 'the go/no-go decision', owner, due }]
}

function toBuild({ integration, milestones = [], change, monitoring }: Plan): readonly Duty[] {
  return [
    ...(integration?.dependencies ?? [])
      .filter((one) => one.done_on === undefined)
      .map(({ id, dependency: what, owner, due }): Duty => {
        return { kind: 'dependency', path: inside(place.integration.dependencies, id), what, owner, due }
      }),
    ...milestones
      .filter((one) => one.done_on === undefined)
      .map(({ id, name, owner, due }): Duty => {
        return { kind: 'milestone', path: inside(place.milestones, id), what: name, owner, due }
      }),
    ...trainingIn(change?.training),
    ...reviewIn(monitoring),
  ]
}

function trainingIn(training: NonNullable<Plan['change']>['training']): readonly Duty[] {
  const { owner, due, done_on } = training ?? {}
  if (done_on !== undefined || (owner === undefined && due === undefined)) return []
  return [{ kind: 'training', path: pathOf(place.change.training), what: 'all affected staff', owner, due }]
}

function reviewIn(monitoring: Plan['monitoring']): readonly Duty[] {
  const { due, done_on } = monitoring?.benefits_review ?? {}
  if (due === undefined || done_on !== undefined) return []
  const path = pathOf(place.monitoring.benefits_review)
  return [{ kind: 'review', path, what: 'actual benefits against the plan', owner: monitoring?.owner, due }]
}

function toFindOut({ open_questions = [], assumptions = [] }: Plan): readonly Duty[] {
  return [
    ...open_questions.map(({ id, question, path: about, owner, due, first_due }): Duty => {
      const what = isBlank(question) ? about : question
      return { kind: 'question', path: inside(place.open_questions, id), what, owner, due: due ?? first_due }
    }),
    ...assumptions
      .filter((one) => one.status === undefined || one.status === 'open')
      .map(({ id, assumption: text, owner, due }): Duty => {
        return { kind: 'assumption', path: inside(place.assumptions, id), what: text, owner, due: due }
      }),
  ]
}

function toSeeTo({ risk, concerns = [] }: Plan): readonly Duty[] {
  return [
    ...(risk?.register ?? [])
      .filter((one) => one.status !== 'closed')
      .map(({ id, risk: text, mitigation, owner, due }): Duty => {
        return { kind: 'risk', path: inside(place.risk.register, id), what: withMeasure(text, mitigation), owner, due }
      }),
    ...concerns
      .filter((one) => isBlank(one.response) || one.due !== undefined)
      .map(({ id, concern, response: answer, owner, due }): Duty => {
        const kind = isBlank(answer) ? 'concern' : 'answer'
        return { kind, path: inside(place.concerns, id), what: concern, owner, due }
      }),
  ]
}

function withMeasure(text: string | undefined, mitigation: string | undefined): string | undefined {
  return isBlank(mitigation) ? text : `${text ?? 'not described yet'} (${mitigation})`
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
