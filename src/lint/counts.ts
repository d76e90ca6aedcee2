import { type Clock, countOf, type LintRun, type PlanReport } from './finding.js'

/** `1 error`, `3 errors` */
export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}

/** The verdict on a plan. It never calls clean what is only pending or waived, or could not be checked. */
export function countsInWords(report: PlanReport, clock: Clock = 'fail'): string {
  const { error, warning, info, pending, waived, existing } = countOf(report.findings, clock)
  const parts = [
    ...(error > 0 ? [plural(error, 'error')] : []),
    ...(warning > 0 ? [plural(warning, 'warning')] : []),
    ...(info > 0 ? [`${info} info`] : []),
    ...(pending > 0 ? [`${pending} pending`] : []),
  ]
  const aside = asideInWords(waived, existing)
  if (parts.length > 0) return [...parts, ...aside].join(', ')
  const nothing = aside.length === 0 ? 'No findings' : 'No other findings'
  const set = aside.length === 0 ? '' : ` (${aside.join(', ')})`
  return report.notRun.length > 0
    ? `${nothing}${set}, but ${couldNotRun(report.notRun.length)}.`
    : `${nothing} at ${report.stage}${set}.`
}

function asideInWords(waived: number, existing: number): readonly string[] {
  return [...(waived > 0 ? [`${waived} waived`] : []), ...(existing > 0 ? [`${existing} existing`] : [])]
}

/** The verdict on several plans, or on the one there is. */
export function runInWords({ plans }: LintRun, clock: Clock = 'fail'): string {
  const [plan] = plans
  if (plan && plans.length === 1) return countsInWords(plan, clock)
  const findings = plans.flatMap((one) => one.findings)
  const { error, warning, info, pending, waived, existing } = countOf(findings, clock)
  const counts = [
    plural(error, 'error'),
    plural(warning, 'warning'),
    `${info} info`,
    `${pending} pending`,
    ...asideInWords(waived, existing),
  ]
  return `${plans.length} plans: ${counts.join(', ')}`
}

/** With the rules that could not run, for where nothing else shows them. */
export function verdictInWords(run: LintRun, clock: Clock = 'fail'): string {
  const notRun = run.plans.reduce((sum, plan) => sum + plan.notRun.length, 0)
  const words = runInWords(run, clock)
  /* Where there are no findings, the words say so themselves. */
  if (notRun === 0 || words.includes(couldNotRun(notRun))) return words
  return `${words.replace(/\.$/, '')}; ${couldNotRun(notRun)}`
}

function couldNotRun(rules: number): string {
  return `${plural(rules, 'rule')} couldn't run`
}
