import { formatPersonName } from '../plan/display-name.js'
import { compareText } from '../text/sort-and-group.js'
import { findRoleHolders } from '../plan/role-holders.js'
import type { Finding, PlanReport } from '../lint/finding.js'
import type { AsOf } from '../plan/pending.js'
import type { Inactivity } from '../plan/inactive/inactivity.js'
import { createProjectRecord, type RecordedPerson } from '../plan/inactive/project-record.js'
import type { OpenQuestion, Plan } from '../plan/plan.js'
import type { Stage } from '../plan/stage.js'
import type { Area } from '../rules/rule.js'
import { isOperatingCostSettled } from '../worksheet/business.js'
import { getComparison } from '../worksheet/net-value.js'
import type { Alternative } from '../worksheet/tasks/baseline.js'
import { getWorksheet } from '../worksheet/worksheet.js'
import { type AgendaPerson, createAgenda, type NextStageErrors } from './agenda.js'
import { type ProjectDates, computeProjectDates, type PlanHistory } from './clock.js'
import { formatCommandLine, type PlanLocation } from '../plan/command-line.js'
import { listNextSteps } from './next-steps.js'
import type { Sitting } from './sitting.js'
import type { StatusContext, NextStep } from './types.js'
import { type Readiness, computeReadiness, UNJUDGED } from './readiness.js'
import { type ExpiringItem, listExpiringItems } from './expiring.js'
import { type StatusActionItem, listStatusActionItems } from './waiting.js'

/** The status of a project: everything that the status report shows. */
export interface Status extends AsOf {
  readonly file: string
  readonly plan: Plan
  readonly name: string | undefined
  /** Set if the project was stopped, paused, or retired: then nobody owes anything. */
  readonly inactive: Inactivity | undefined
  /** Resumes an inactive project; `undefined` for an active or a retired one. */
  readonly resumeCommand: string | undefined
  readonly people: readonly RecordedPerson[]
  /** At the plan's current stage. */
  readonly findings: readonly Finding[]
  readonly readiness: Readiness
  readonly actionItems: readonly StatusActionItem[]
  readonly expiringItems: readonly ExpiringItem[]
  readonly nextStageErrors: NextStageErrors | undefined
  readonly nextSteps: readonly NextStep[]
  readonly agenda: readonly AgendaPerson[]
  readonly dates: ProjectDates
  readonly sponsors: readonly string[]
  readonly integrationOwners: readonly string[]
  readonly value: ProjectValue
  readonly nextDecision: StatusActionItem | undefined
  readonly oldestQuestion: OpenQuestion | undefined
}

export interface ProjectValue {
  /** Per year; `undefined` while a figure is missing. */
  readonly likely: number | undefined
  readonly range: { readonly low: number; readonly high: number } | undefined
  readonly currency: string | undefined
  /** What the value is measured against; `undefined` if that is unknown, as in reports of earlier versions. */
  readonly comparedWith?: Alternative | undefined
  /** Whether the operating cost is in the value; `undefined` if that is unknown. */
  readonly isAfterOperatingCost?: boolean | undefined
}

export interface StatusInput {
  readonly where: PlanLocation
  readonly plan: Plan
  /** ISO day. */
  readonly today: string
  /** The plan's current stage. */
  readonly stage: Stage
  /** One report per stage. */
  readonly reports: readonly PlanReport[]
  readonly getArea: (rule: string) => Area
  readonly history: PlanHistory
  /** What the interview would ask for a stage; `undefined` if it has no question. */
  readonly sittingAt: (stage: Stage) => Sitting | undefined
}

export function computeStatus(input: StatusInput): Status {
  const { where, plan, today, stage, reports, history } = input
  const currentReport = reports.find((report) => report.stage === stage)
  const findings = currentReport?.findings ?? []
  const inactive = currentReport?.inactive
  const moment = { today, stage }
  const context = createContext(input, findings, inactive !== undefined)
  const nextStageErrors = currentReport?.nextStage
  const listNames = (role: 'executive_sponsor' | 'integration_owner') =>
    findRoleHolders(plan, role).map(formatPersonName)
  return {
    ...moment,
    file: where.file,
    plan,
    name: plan.project?.name,
    inactive,
    resumeCommand: formatResumeCommand(inactive, moment.stage, where),
    people: createProjectRecord(plan, today).people,
    findings,
    readiness: context.readiness,
    actionItems: context.actionItems,
    expiringItems: context.expiringItems,
    nextStageErrors,
    nextSteps: inactive === undefined ? listNextSteps(context) : [],
    agenda: createAgenda(context, nextStageErrors),
    dates: computeProjectDates(plan, today, history, findings),
    sponsors: listNames('executive_sponsor'),
    integrationOwners: listNames('integration_owner'),
    value: getProjectValue(plan),
    nextDecision: context.actionItems.find(({ kind }) => kind === 'decision' || kind === 'go-no-go'),
    oldestQuestion: inactive === undefined ? findOldestQuestion(plan) : undefined,
  }
}

/** Of an inactive project, nothing is judged and nobody owes anything. */
function createContext(
  { where, plan, today, stage, reports, getArea, sittingAt }: StatusInput,
  findings: readonly Finding[],
  isInactive: boolean,
): StatusContext {
  const moment = { today, stage }
  return {
    ...moment,
    plan,
    where,
    readiness: isInactive ? UNJUDGED : computeReadiness(reports, getArea),
    actionItems: isInactive ? [] : listStatusActionItems(plan, moment),
    expiringItems: isInactive ? [] : listExpiringItems(plan, moment, findings),
    findingsAt: (atStage) => reports.find((report) => report.stage === atStage)?.findings ?? [],
    sittingAt,
  }
}

/** A model that was retired is replaced, not resumed. */
function formatResumeCommand(inactive: Inactivity | undefined, stage: Stage, where: PlanLocation): string | undefined {
  if (inactive === undefined || inactive.kind === 'retired') return undefined
  return formatCommandLine('stage', [stage, '--approved-by', inactive.decidedBy.id], where)
}

function getProjectValue(plan: Plan): ProjectValue {
  const { value, valueRange } = getWorksheet(plan).business
  return {
    likely: value,
    range: valueRange,
    currency: plan.economics?.currency,
    comparedWith: getComparison(plan),
    isAfterOperatingCost: value === undefined ? undefined : isOperatingCostSettled(plan),
  }
}

function findOldestQuestion({ open_questions = [] }: Plan): OpenQuestion | undefined {
  const getAskedDate = (question: OpenQuestion) => question.asked_on ?? question.first_due ?? 'never'
  return open_questions.toSorted((left, right) => compareText(getAskedDate(left), getAskedDate(right)))[0]
}
