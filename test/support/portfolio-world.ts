import { portfolio, type PortfolioOptions } from '../../src/commands/portfolio/portfolio.js'
import { status } from '../../src/commands/status/status.js'
import { lint } from '../../src/commands/lint/lint.js'
import { JUDGED_ON, readExamplePlan } from './example-plans.js'
import { type FakeGit, fakePorts, type RunResult, run } from './fake-ports.js'

/** Portfolios of plans and reports that lie in memory. */

export interface World {
  readonly files: Readonly<Record<string, string>>
  readonly today?: string
  readonly git?: FakeGit
}

/** Examples under a folder each. */
export function exampleFiles(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => [`${name.replace('drafts/', '')}/mlproject.yaml`, readExamplePlan(name)]),
  )
}

export function runPortfolio(
  { files, today = JUDGED_ON, git }: World,
  options: Partial<PortfolioOptions> = {},
): Promise<RunResult> {
  const all = { paths: [], from: [], format: 'json' as const, ...options }
  return run(fakePorts({ files, today, ...(git && { git }) }), (ports) => portfolio(all, ports))
}

/** As a repository makes it in its own CI, where the plan lies at the root. */
export async function statusReport(text: string, today = JUDGED_ON, git?: FakeGit): Promise<string> {
  const ports = fakePorts({ files: { 'mlproject.yaml': text }, today, ...(git && { git }) })
  return (await run(ports, (all) => status({ plan: 'mlproject.yaml', format: 'json', agenda: false }, all))).out
}

export async function lintReport(text: string, today = JUDGED_ON, git?: FakeGit): Promise<string> {
  const ports = fakePorts({ files: { 'mlproject.yaml': text }, today, ...(git && { git }) })
  const options = {
    paths: ['mlproject.yaml'],
    stage: undefined,
    outputs: [{ format: 'json' as const }],
    failOn: 'error' as const,
    overdueMode: 'warn' as const,
    updateBaseline: false,
    pruneBaseline: false,
  }
  return (await run(ports, (all) => lint(options, all))).out
}

export interface Project {
  readonly name: string | null
  readonly file: string
  readonly repository: string | null
  readonly verdict: string
  readonly open_items: readonly string[] | null
  readonly unreadable: { readonly kind: string; readonly message: string; readonly help: string } | null
  readonly as_of: string | null
  readonly readiness: {
    readonly stage: string
    readonly ready_for: string
    readonly counts: Readonly<Record<string, number>>
    readonly rules_not_run: number
    readonly areas: readonly { readonly area: string; readonly state: string; readonly errors: number }[]
  } | null
  readonly summary: {
    readonly as_of: string
    readonly sponsors: readonly string[]
    readonly sponsor_signoff: { readonly days_ago: number; readonly status: string } | null
    readonly next_decision: { readonly due: string | null; readonly overdue: boolean } | null
    readonly oldest_open_question: { readonly days_open: number | null; readonly overdue: boolean } | null
  } | null
  readonly sources: readonly { readonly kind: string; readonly file: string; readonly used: boolean }[]
}

export interface ReportedPortfolio {
  readonly totals: {
    readonly projects: number
    readonly verdicts: Readonly<Record<string, number>>
    readonly counts: Readonly<Record<string, number>>
    readonly net_value_per_year: readonly { readonly currency: string | null; readonly likely: number }[]
    readonly projects_without_value: number
  }
  readonly projects: readonly Project[]
}

export async function readPortfolioReport(
  world: World,
  options: Partial<PortfolioOptions> = {},
): Promise<ReportedPortfolio> {
  const { out, err } = await runPortfolio(world, options)
  if (out === '') throw new Error(err)
  return JSON.parse(out) as ReportedPortfolio
}
