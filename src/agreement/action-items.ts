import { findNamedPerson } from '../plan/display-name.js'
import { isBlank } from '../plan/blank.js'
import { areConditionsInEffect } from './signoff-status.js'
import type { Path } from '../plan/path.js'
import { pathInside, toPath, path } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'

/** An action item in the plan: what one person must do by a date. Status, portfolio, and briefs all read them here. */
export interface ActionItem {
  readonly kind: ActionItemKind
  /** The entry of the plan that states it. */
  readonly path: Path
  readonly description: string | undefined
  /** Id of the person; `undefined` if no one with a name owns the item. */
  readonly owner: string | undefined
  /** ISO day. */
  readonly due: string | undefined
}

/** Verbs that go before the plan's own text: "Answer: What share of the calls …". */
export const ACTION_VERBS = {
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
  /** The concern has a response. What the response announced is still open, and no field records that it was done. */
  answer: 'Follow up on concern',
} as const

export type ActionItemKind = keyof typeof ACTION_VERBS

/* Their description isn't quoted from the plan; it completes the sentence without a colon. */
const KINDS_WITHOUT_COLON: ReadonlySet<ActionItemKind> = new Set<ActionItemKind>(['go-no-go', 'training', 'review'])

/** Such as `Answer: What share of the calls …` or `Train all affected staff`. */
export function formatAction(kind: ActionItemKind, description: string, verbSuffix = ''): string {
  return `${ACTION_VERBS[kind]}${verbSuffix}${KINDS_WITHOUT_COLON.has(kind) ? '' : ':'} ${description}`
}

/** All action items of a plan, in the order of the plan; callers sort them. */
export function listActionItems(plan: Plan, today: string): readonly ActionItem[] {
  return [
    ...listDecisionsAndConditions(plan, today),
    ...listProjectWork(plan),
    ...listQuestionsAndAssumptions(plan),
    ...listRisksAndConcerns(plan),
  ].map((item) => ({ ...item, owner: findNamedPerson(plan, item.owner) }))
}

function listDecisionsAndConditions(plan: Plan, today: string): readonly ActionItem[] {
  const { decisions = [], rollout, signoffs = [] } = plan
  const goNoGo = rollout?.go_no_go
  return [
    ...decisions
      .filter((decision) => decision.decided_on === undefined && isBlank(decision.outcome))
      .map(({ id, decision: description, decided_by: owner, due }): ActionItem => {
        return { kind: 'decision', path: pathInside(path.decisions, id), description, owner, due }
      }),
    ...(goNoGo === undefined ? [] : listGoNoGo(goNoGo)),
    ...signoffs
      .filter((signoff) => areConditionsInEffect(signoff, plan, today))
      .flatMap((signoff) =>
        (signoff.conditions ?? [])
          .filter((condition) => condition.met_on === undefined)
          .map(({ id, condition: description, owner, due }): ActionItem => {
            return {
              kind: 'condition',
              path: [...pathInside(path.signoffs, signoff.id, 'conditions'), id],
              description,
              owner,
              due,
            }
          }),
      ),
  ]
}

type GoNoGo = NonNullable<NonNullable<Plan['rollout']>['go_no_go']>

function listGoNoGo({ result, due, decided_by: owner }: GoNoGo): readonly ActionItem[] {
  if (result !== undefined || (due === undefined && owner === undefined)) return []
  return [{ kind: 'go-no-go', path: toPath(path.rollout.go_no_go), description: 'the go/no-go decision', owner, due }]
}

function listProjectWork({ integration, milestones = [], change, monitoring }: Plan): readonly ActionItem[] {
  return [
    ...(integration?.dependencies ?? [])
      .filter((dependency) => dependency.done_on === undefined)
      .map(({ id, dependency: description, owner, due }): ActionItem => {
        return { kind: 'dependency', path: pathInside(path.integration.dependencies, id), description, owner, due }
      }),
    ...milestones
      .filter((milestone) => milestone.done_on === undefined)
      .map(({ id, name, owner, due }): ActionItem => {
        return { kind: 'milestone', path: pathInside(path.milestones, id), description: name, owner, due }
      }),
    ...listTraining(change?.training),
    ...listBenefitsReview(monitoring),
  ]
}

function listTraining(training: NonNullable<Plan['change']>['training']): readonly ActionItem[] {
  const { owner, due, done_on } = training ?? {}
  if (done_on !== undefined || (owner === undefined && due === undefined)) return []
  return [{ kind: 'training', path: toPath(path.change.training), description: 'all affected staff', owner, due }]
}

function listBenefitsReview(monitoring: Plan['monitoring']): readonly ActionItem[] {
  const { due, done_on } = monitoring?.benefits_review ?? {}
  if (due === undefined || done_on !== undefined) return []
  return [
    {
      kind: 'review',
      path: toPath(path.monitoring.benefits_review),
      description: 'actual benefits against the plan',
      owner: monitoring?.owner,
      due,
    },
  ]
}

function listQuestionsAndAssumptions({ open_questions = [], assumptions = [] }: Plan): readonly ActionItem[] {
  return [
    ...open_questions.map(({ id, question, path: fieldPath, owner, due, first_due }): ActionItem => {
      const description = isBlank(question) ? fieldPath : question
      return { kind: 'question', path: pathInside(path.open_questions, id), description, owner, due: due ?? first_due }
    }),
    ...assumptions
      .filter((assumption) => assumption.status === undefined || assumption.status === 'open')
      .map(({ id, assumption: text, owner, due }): ActionItem => {
        return { kind: 'assumption', path: pathInside(path.assumptions, id), description: text, owner, due }
      }),
  ]
}

function listRisksAndConcerns({ risk, concerns = [] }: Plan): readonly ActionItem[] {
  return [
    ...(risk?.register ?? [])
      .filter((entry) => entry.status !== 'closed')
      .map(({ id, risk: text, mitigation, owner, due }): ActionItem => {
        return {
          kind: 'risk',
          path: pathInside(path.risk.register, id),
          description: withMitigation(text, mitigation),
          owner,
          due,
        }
      }),
    ...concerns
      .filter((item) => isBlank(item.response) || item.due !== undefined)
      .map(({ id, concern, response, owner, due }): ActionItem => {
        const kind = isBlank(response) ? 'concern' : 'answer'
        return { kind, path: pathInside(path.concerns, id), description: concern, owner, due }
      }),
  ]
}

function withMitigation(text: string | undefined, mitigation: string | undefined): string | undefined {
  return isBlank(mitigation) ? text : `${text ?? 'not described yet'} (${mitigation})`
}
