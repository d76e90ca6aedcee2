import { daysBetween } from '../plan/day.js'
import type { Agreed, Awaited, Judged, Led, Question } from '../portfolio/entry.js'
import type { Portfolio, Row, ToldRow, Totals } from '../portfolio/row.js'
import { asJson } from './as-json.js'

/** Versioned: keys are added within a version, never renamed or taken away. Its JSON Schema is portfolio-report.schema.json. */
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
    value_a_year: values.map(({ currency, likely, projects: many }) => ({
      currency: currency ?? null,
      likely,
      projects: many,
    })),
    value_not_known: valueNotKnown,
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
    open: told === undefined ? null : told.open.map(underscored),
    unreadable: row.kind === 'told' ? null : { what: row.kind, ...row.trouble },
    as_of: told?.asOf ?? null,
    judged: told === undefined ? null : judgedJson(told.judged),
    led: told?.led === undefined ? null : ledJson(told.led, told, today),
    sources: sources.map(({ kind, file: from, asOf, isUsed }) => ({ kind, file: from, as_of: asOf, used: isUsed })),
  }
}

function judgedJson({ stage, readyFor, families, counts, notJudged, held }: Judged): object {
  return {
    stage,
    ready_for: underscored(readyFor),
    families: families.map((one) => ({
      family: one.family,
      state: underscored(one.state),
      ready_for: one.readyFor ?? null,
      errors: one.errors,
      errors_at: one.errorsAt ?? null,
      pending: one.pending,
      waived: one.waived,
    })),
    counts,
    not_judged: notJudged,
    held_by: held.map(({ family, stage: at, errors, message }) => ({
      family,
      stage: at,
      errors,
      message: message ?? null,
    })),
  }
}

function ledJson(led: Led, { asOf, ledAsOf }: ToldRow, today: string): object {
  const { sponsors, integrationOwners, agreed, value, nextDecision, oldestQuestion, launch, steps, agreements } = led
  return {
    as_of: ledAsOf ?? asOf,
    sponsors,
    integration_owners: integrationOwners,
    sponsor_agreed: agreed === undefined ? null : agreedJson(agreed, today),
    value_a_year: { likely: value.likely ?? null, range: value.range ?? null, currency: value.currency ?? null },
    next_decision: nextDecision === undefined ? null : awaitedJson(nextDecision, today),
    oldest_open_question: oldestQuestion === undefined ? null : questionJson(oldestQuestion, today),
    launch_on: launch.on ?? null,
    launch_moved_days: launch.movedDays ?? null,
    live_since: launch.liveSince ?? null,
    next_steps: steps,
    open_agreements: agreements.map((one) => awaitedJson(one, today)),
  }
}

function agreedJson({ on, who, standing }: Agreed, today: string): object {
  return { on, who, days_ago: daysBetween(on, today), standing: underscored(standing) }
}

function awaitedJson({ what, who, wanted, due, beforeStage, because }: Awaited, today: string): object {
  return {
    what,
    who: who ?? null,
    wanted,
    due: due ?? null,
    before_stage: beforeStage ?? null,
    overdue: due !== undefined && due < today,
    because,
  }
}

function questionJson({ what, who, askedOn, due }: Question, today: string): object {
  return {
    question: what ?? null,
    who: who ?? null,
    asked_on: askedOn ?? null,
    days: askedOn === undefined ? null : daysBetween(askedOn, today),
    due: due ?? null,
    overdue: due !== undefined && due < today,
  }
}

/** Stages keep their names; our own words are written as keys are. */
function underscored(word: string): string {
  return word === 'pre-launch' ? word : word.replaceAll('-', '_')
}
