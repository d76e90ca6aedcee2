import type { Finding, PlanReport } from '../lint/finding.js'
import type { Moment } from '../plan/pending.js'
import type { OpenQuestion, Plan } from '../plan/plan.js'
import type { Stage } from '../plan/stage.js'
import type { Area } from '../rules/rule.js'
import { worksheetOf } from '../worksheet/worksheet.js'
import { type AgendaPerson, agendaOf, type Coming } from './agenda.js'
import { type Clock, clockOf, type History } from './clock.js'
import type { Where } from '../plan/command-line.js'
import type { Facts } from './status-input.js'
import { personNamed } from '../plan/display-name.js'
import { holdersIn } from './people.js'
import { nextSteps, type Step } from './next-steps.js'
import { type Readiness, readinessOf } from './readiness.js'
import { type RunningOut, runningOutOf } from './expiring.js'
import { type Wait, waitsOf } from './waiting.js'

/** Where a project stands: everything that is told of it, worked out. */
export interface Status extends Moment {
  readonly file: string
  readonly plan: Plan
  readonly name: string | undefined
  /** At the stage the plan is at. */
  readonly findings: readonly Finding[]
  readonly readiness: Readiness
  readonly waits: readonly Wait[]
  readonly runningOut: readonly RunningOut[]
  readonly coming: Coming | undefined
  readonly steps: readonly Step[]
  readonly agenda: readonly AgendaPerson[]
  readonly clock: Clock
  readonly sponsors: readonly string[]
  readonly integrationOwners: readonly string[]
  readonly value: Value
  readonly nextDecision: Wait | undefined
  readonly oldestQuestion: OpenQuestion | undefined
}

export interface Value {
  /** A year; `undefined` while a figure is missing. */
  readonly likely: number | undefined
  readonly range: { readonly low: number; readonly high: number } | undefined
  readonly currency: string | undefined
}

export interface StatusInput {
  readonly where: Where
  readonly plan: Plan
  /** ISO day. */
  readonly today: string
  /** The stage the plan is at. */
  readonly stage: Stage
  /** The plan judged as at each stage. */
  readonly reports: readonly PlanReport[]
  readonly familyOf: (rule: string) => Area
  readonly history: History
}

export function statusOf({ where, plan, today, stage, reports, familyOf, history }: StatusInput): Status {
  const own = reports.find((report) => report.stage === stage)
  const findings = own?.findings ?? []
  const moment = { today, stage }
  const facts: Facts = {
    ...moment,
    plan,
    where,
    readiness: readinessOf(reports, familyOf),
    waits: waitsOf(plan, moment),
    runningOut: runningOutOf(plan, moment, findings),
    atStage: (one) => reports.find((report) => report.stage === one)?.findings ?? [],
  }
  const coming = own?.nextStage
  const namesOf = (role: 'executive_sponsor' | 'integration_owner') =>
    holdersIn(plan, role).map(({ id }) => personNamed(plan, id))
  return {
    ...moment,
    file: where.file,
    plan,
    name: plan.project?.name,
    findings,
    readiness: facts.readiness,
    waits: facts.waits,
    runningOut: facts.runningOut,
    coming,
    steps: nextSteps(facts),
    agenda: agendaOf(facts, coming),
    clock: clockOf(plan, today, history, findings),
    sponsors: namesOf('executive_sponsor'),
    integrationOwners: namesOf('integration_owner'),
    value: valueOf(plan),
    nextDecision: facts.waits.find(({ kind }) => kind === 'decision' || kind === 'go-no-go'),
    oldestQuestion: oldestIn(plan),
  }
}

function valueOf(plan: Plan): Value {
  const { value, valueRange } = worksheetOf(plan).business
  return { likely: value, range: valueRange, currency: plan.economics?.currency }
}

function oldestIn({ open_questions = [] }: Plan): OpenQuestion | undefined {
  const since = (question: OpenQuestion) => question.asked_on ?? question.first_due ?? 'never'
  return open_questions.toSorted((one, other) =>
    since(one) < since(other) ? -1 : since(one) > since(other) ? 1 : 0,
  )[0]
}
