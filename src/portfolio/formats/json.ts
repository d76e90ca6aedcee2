import { daysBetween } from '../../plan/day.js'
import type {
  ProjectSponsorSignoff,
  ProjectActionItem,
  ProjectReadiness,
  ProjectSummary,
  ProjectQuestion,
} from '../entry.js'
import type {
  CurrencyTotal,
  OpenItem,
  OutcomeTotals,
  Portfolio,
  PortfolioRow,
  ReportedRow,
  PortfolioTotals,
} from '../row.js'
import { inactivityToJson } from '../../lint/formats/record-json.js'
import { MAX_ACTIVE_PLANS } from '../busy-people.js'
import { computeMonthsToLive } from '../outcomes.js'
import { formatJson } from '../../text/as-json.js'
import { COMPARED_WITH, DUE_KIND, SIGNOFF_STATUS } from '../../status/formats/json-values.js'

/** Within a version, keys are only added, never renamed or removed. The JSON Schema is portfolio-report.schema.json. */
const PORTFOLIO_VERSION = 1

export function renderPortfolioJson({ today, rows, totals }: Portfolio, toolVersion: string): string {
  return formatJson({
    version: PORTFOLIO_VERSION,
    tool: { name: 'mlplan', version: toolVersion },
    as_of: today,
    totals: totalsToJson(totals),
    projects: rows.map((row) => rowToJson(row, today)),
  })
}

function totalsToJson({
  projects,
  verdicts,
  counts,
  valuesByCurrency: values,
  projectsWithoutValue,
  outcomes,
}: PortfolioTotals): object {
  return {
    projects,
    verdicts: Object.fromEntries(Object.entries(verdicts).map(([verdict, count]) => [toSnakeCase(verdict), count])),
    counts,
    net_value_per_year: values.map(totalToJson),
    projects_without_value: projectsWithoutValue,
    outcomes: outcomesToJson(outcomes),
  }
}

function outcomesToJson(outcomes: OutcomeTotals): object {
  const { finished, deployed, stopped, overdue, notReported, monthsToLive, deployedWithoutMonths } = outcomes
  return {
    finished,
    deployed,
    stopped,
    overdue,
    not_reported: notReported,
    months_to_live: monthsToLive ?? null,
    deployed_without_months: deployedWithoutMonths,
    impediments: outcomes.impediments,
    max_active_plans: MAX_ACTIVE_PLANS,
    busy_people: outcomes.busyPeople.map(({ name, plans }) => ({
      name,
      plans: plans.map((plan) => ({
        name: plan.name ?? null,
        file: plan.file,
        repository: plan.repository ?? null,
      })),
    })),
  }
}

function totalToJson({ currency, likely, projects, comparisons, beforeOperatingCost }: CurrencyTotal): object {
  const { unknown, ...known } = comparisons
  return {
    currency: currency ?? null,
    likely,
    projects,
    compared_with: {
      ...Object.fromEntries(
        Object.entries(known).map(([name, count]) => [COMPARED_WITH[name as keyof typeof COMPARED_WITH], count]),
      ),
      ...(unknown === undefined ? {} : { unknown }),
    },
    before_operating_cost: beforeOperatingCost,
  }
}

function rowToJson(row: PortfolioRow, today: string): object {
  const { name, file, repository, repositoryFile, verdict, sources } = row
  const reported = row.kind === 'reported' ? row : undefined
  return {
    name: name ?? null,
    file,
    repository: repository ?? null,
    repository_file: row.kind === 'report' ? null : repositoryFile,
    verdict: toSnakeCase(verdict),
    open_items: reported === undefined ? null : reported.openItems.map((item) => OPEN_ITEM[item]),
    unreadable: row.kind === 'reported' ? null : { kind: row.kind, ...row.error },
    as_of: reported?.asOf ?? null,
    outcome: reported?.outcome ?? null,
    inactive: inactivityToJson(reported?.record?.inactive),
    months_to_live: reported === undefined ? null : (computeMonthsToLive(reported) ?? null),
    readiness: reported === undefined ? null : readinessToJson(reported.readiness),
    summary: reported?.summary === undefined ? null : summaryToJson(reported.summary, reported, today),
    sources: sources.map(({ kind, file: sourceFile, asOf, isUsed }) => ({
      kind,
      file: sourceFile,
      as_of: asOf,
      used: isUsed,
    })),
  }
}

function readinessToJson({ stage, readyFor, areas, counts, rulesNotRun, blockers }: ProjectReadiness): object {
  return {
    stage,
    ready_for: readyFor === 'nothing' ? 'none' : readyFor === 'not-reported' ? 'unknown' : readyFor,
    areas: areas.map((area) => ({
      area: area.area,
      state: AREA_STATE[area.state],
      ready_for: area.readyFor ?? null,
      errors: area.errors,
      errors_at_stage: area.errorsAtStage ?? null,
      pending: area.pending,
      waived: area.waived,
    })),
    counts,
    rules_not_run: rulesNotRun,
    blockers: blockers.map(({ area, stage: blockedStage, errors, message }) => ({
      area,
      stage: blockedStage,
      errors,
      message: message ?? null,
    })),
  }
}

function summaryToJson(summary: ProjectSummary, { asOf, summaryDate }: ReportedRow, today: string): object {
  const {
    sponsors,
    integrationOwners,
    sponsorSignoff: signoff,
    value,
    nextDecision,
    oldestQuestion,
    launch,
    nextSteps: steps,
    openSignoffs,
  } = summary
  return {
    as_of: summaryDate ?? asOf,
    sponsors,
    integration_owners: integrationOwners,
    sponsor_signoff: signoff === undefined ? null : signoffToJson(signoff, today),
    net_value_per_year: {
      likely: value.likely ?? null,
      range: value.range ?? null,
      currency: value.currency ?? null,
      compared_with: value.comparedWith === undefined ? null : COMPARED_WITH[value.comparedWith],
      after_operating_cost: value.isAfterOperatingCost ?? null,
    },
    next_decision: nextDecision === undefined ? null : actionToJson(nextDecision, today),
    oldest_open_question: oldestQuestion === undefined ? null : questionToJson(oldestQuestion, today),
    launch_due: launch.due ?? null,
    launch_moved_days: launch.movedDays ?? null,
    launched_on: launch.launchedOn ?? null,
    next_steps: steps.map(({ action, reason, command }) => ({ action, reason, command })),
    open_signoffs: openSignoffs.map((signoff) => actionToJson(signoff, today)),
  }
}

function signoffToJson({ signedOn, person, status }: ProjectSponsorSignoff, today: string): object {
  return { signed_on: signedOn, person, days_ago: daysBetween(signedOn, today), status: SIGNOFF_STATUS[status] }
}

function actionToJson({ action, owner, dueKind, due, beforeStage, reason }: ProjectActionItem, today: string): object {
  return {
    action,
    owner: owner ?? null,
    due_kind: DUE_KIND[dueKind],
    due: due ?? null,
    before_stage: beforeStage ?? null,
    overdue: due !== undefined && due < today,
    reason,
  }
}

function questionToJson({ question, owner, askedOn, due }: ProjectQuestion, today: string): object {
  return {
    question: question ?? null,
    owner: owner ?? null,
    asked_on: askedOn ?? null,
    days_open: askedOn === undefined ? null : daysBetween(askedOn, today),
    due: due ?? null,
    overdue: due !== undefined && due < today,
  }
}

const AREA_STATE = { ready: 'ready', blocked: 'blocked', unknown: 'unknown', 'no-errors': 'no_errors' } as const

const OPEN_ITEM = {
  sponsor: 'sponsor_signoff',
  'integration-owner': 'integration_owner',
  decision: 'overdue_decision',
  question: 'overdue_question',
  'only-lint': 'lint_only',
} as const satisfies Readonly<Record<OpenItem, string>>

function toSnakeCase(word: string): string {
  return word.replaceAll('-', '_')
}
