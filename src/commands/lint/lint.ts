import { fails, type LintRun, type PlanReport, type Strictness } from '../../lint/finding.js'
import type { Rulebook } from '../../policy/rulebook.js'
import { verdictInWords } from '../../lint/counts.js'
import { VERSION } from '../../version.js'
import { judgeMany } from './judge-many.js'
import { type KnownOptions, rewriteBaseline } from './baseline.js'
import { fixPlans, type FixOptions, refuseHalfFix } from './fix.js'
import { type Output, outputsFor, writeOutputs } from './outputs.js'
import { plansToLint, type StdinOptions } from './stdin.js'
import type { Ports } from '../shared/ports.js'
import { withRepositories } from '../shared/repository.js'
import { rulebooks } from '../policy/rulebook.js'

export interface LintOptions extends Strictness, KnownOptions, FixOptions, StdinOptions {
  /** Empty: as is usual here. */
  readonly outputs: readonly Output[]
}

/** Checks plans. 0: no finding at or above the failing level; 1: at least one. */
export async function lint(options: LintOptions, outside: Ports): Promise<number> {
  const { dryRun, updateBaseline, pruneBaseline } = options
  refuseHalfFix(options, options.outputs.length > 0, (updateBaseline || pruneBaseline) === true)
  const { files, ports: asHeld } = await plansToLint(options, outside)
  const outputs = await outputsFor(options.outputs, files, asHeld)
  const ports = await fixPlans(files, options, asHeld)
  const done = files.length > 20 ? ports.out.progress(`Checking ${files.length} plans`) : undefined
  const judged = await judgeAll(files, options, ports).finally(done)
  const reports = judged.map(([report]) => report)
  /* For reports that are collected from many repositories. */
  const isCollected = outputs.some(({ format }) => format === 'json')
  const plans = isCollected ? await withRepositories(reports, ports) : reports
  const books = [...new Set(judged.map(([, book]) => book))]
  const run: LintRun = {
    asOf: ports.today,
    toolVersion: VERSION,
    rules: eachOnce(books.flatMap(({ rules }) => rules)),
    law: eachOnce(books.flatMap(({ law }) => law)),
    plans,
  }
  if (dryRun) ports.out.talk(`After the fix: ${verdictInWords(run, options.clock)}\n`)
  else await writeOutputs(run, options, outputs, ports)
  return plans.some((plan) => fails(plan, options.failOn, options.clock)) ? 1 : 0
}

type WithBook = readonly [PlanReport, Rulebook]

/** Twice where a baseline is written anew: what is listed there is known then. */
async function judgeAll(files: readonly string[], options: LintOptions, ports: Ports): Promise<readonly WithBook[]> {
  const first = await judgeOnce(files, options, ports)
  return (await rewriteBaseline(options, first, ports)) ? judgeOnce(files, options, ports) : first
}

async function judgeOnce(files: readonly string[], options: LintOptions, ports: Ports): Promise<readonly WithBook[]> {
  const bookOf = rulebooks(options.policy, ports)
  const reports = await judgeMany(files, options, ports, bookOf)
  return Promise.all(reports.map(async (report) => [report, await bookOf(report.file)] as const))
}

/** Plans of several organizations may be judged by rules of their own. */
function eachOnce<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()]
}
