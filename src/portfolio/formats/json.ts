import { daysBetween } from '../../plan/day.js'
import type { Agreed, Awaited, Judged, Led, Question } from '../entry.js'
import type { Open, Portfolio, Row, ToldRow, Totals } from '../row.js'
import { asJson } from '../../text/as-json.js'
import { DUE_KIND, SIGNOFF_STATUS } from '../../status/formats/json-values.js'

/** Within a version, keys are only added, never renamed or removed. The JSON Schema is portfolio-report.schema.json. */
const PORTFOLIO_VERSION = 1

export function renderPortfolioJson({ today, rows, totals }: Portfolio, toolVersion: string): string {
  return asJson({
    version: PORTFOLIO_VERSION,
    tool: { name: 'mlplan', version: toolVersion },
    as_of: today,
    totals: totalsJson(totals),
    projects: rows.map((row) => rowJson(row, today)),
  })
}

function totalsJson({ projects, verdicts, counts, values, valueNotKnown }: Totals): object {
  return {
    projects,
    verdicts: Object.fromEntries(Object.entries(verdicts).map(([verdict, many]) => [underscored(verdict), many])),
    counts,
    net_value_per_year: values.map(({ currency, likely, projects: many }) => ({
      currency: currency ?? null,
      likely,
      projects: many,
    })),
    projects_without_value: valueNotKnown,
  }
}

function rowJson(row: Row, today: string): object {
  const { name, file, repository, repositoryFile, verdict, sources } = row
  const told = row.kind === 'told' ? row : undefined
  return {
    name: name ?? null,
    file,
    repository: repository ?? null,
    repository_file: row.kind === 'report' ? null : repositoryFile,
    verdict: underscored(verdict),
    open_items: told === undefined ? null : told.open.map((one) => OPEN_ITEM[one]),
    unreadable: row.kind === 'told' ? null : { kind: row.kind, ...row.trouble },
    as_of: told?.asOf ?? null,
    readiness: told === undefined ? null : readinessJson(told.judged),
    summary: told?.led === undefined ? null : summaryJson(told.led, told, today),
    sources: sources.map(({ kind, file: from, asOf, isUsed }) => ({ kind, file: from, as_of: asOf, used: isUsed })),
  }
}

function readinessJson({ stage, readyFor, families, counts, notJudged, held }: Judged): object {
  return {
    stage,
    ready_for: readyFor === 'nothing' ? 'none' : readyFor === 'not-told' ? 'unknown' : readyFor,
    areas: families.map((one) => ({
      area: one.family,
      state: AREA_STATE[one.state],
      ready_for: one.readyFor ?? null,
      errors: one.errors,
      errors_at_stage: one.errorsAt ?? null,
      pending: one.pending,
      waived: one.waived,
    })),
    counts,
    rules_not_run: notJudged,
    blockers: held.map(({ family, stage: at, errors, message }) => ({
      area: family,
      stage: at,
      errors,
      message: message ?? null,
    })),
  }
}

function summaryJson(led: Led, { asOf, ledAsOf }: ToldRow, today: string): object {
  const { sponsors, integrationOwners, agreed, value, nextDecision, oldestQuestion, launch, steps, agreements } = led
  return {
    as_of: ledAsOf ?? asOf,
    sponsors,
    integration_owners: integrationOwners,
    sponsor_signoff: agreed === undefined ? null : signoffJson(agreed, today),
    net_value_per_year: { likely: value.likely ?? null, range: value.range ?? null, currency: value.currency ?? null },
    next_decision: nextDecision === undefined ? null : actionJson(nextDecision, today),
    oldest_open_question: oldestQuestion === undefined ? null : questionJson(oldestQuestion, today),
    launch_due: launch.on ?? null,
    launch_moved_days: launch.movedDays ?? null,
    launched_on: launch.liveSince ?? null,
    next_steps: steps.map(({ what, why, command }) => ({ action: what, reason: why, command })),
    open_signoffs: agreements.map((one) => actionJson(one, today)),
  }
}

function signoffJson({ on, who, standing }: Agreed, today: string): object {
  return { signed_on: on, person: who, days_ago: daysBetween(on, today), status: SIGNOFF_STATUS[standing] }
}

function actionJson({ what, who, wanted, due, beforeStage, because }: Awaited, today: string): object {
  return {
    action: what,
    owner: who ?? null,
    due_kind: DUE_KIND[wanted],
    due: due ?? null,
    before_stage: beforeStage ?? null,
    overdue: due !== undefined && due < today,
    reason: because,
  }
}

function questionJson({ what, who, askedOn, due }: Question, today: string): object {
  return {
    question: what ?? null,
    owner: who ?? null,
    asked_on: askedOn ?? null,
    days_open: askedOn === undefined ? null : daysBetween(askedOn, today),
    due: due ?? null,
    overdue: due !== undefined && due < today,
  }
}

const AREA_STATE = { ready: 'ready', held: 'blocked', 'not-known': 'unknown', 'no-error': 'no_errors' } as const

const OPEN_ITEM = {
  sponsor: 'sponsor_signoff',
  'integration-owner': 'integration_owner',
  decision: 'overdue_decision',
  question: 'overdue_question',
  'only-lint': 'lint_only',
} as const satisfies Readonly<Record<Open, string>>

function underscored(word: string): string {
  return word.replaceAll('-', '_')
}
