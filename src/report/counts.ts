import { type Clock, countOf, type LintRun, type PlanReport } from '../lint/finding.js'

/** `1 error`, `3 errors` */
export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}

/** The last word on a plan. It never calls clean what is only pending or waived, or could not be judged. */
export function countsInWords(report: PlanReport, clock: Clock = 'fail'): string {
  const { error, warning, info, pending, waived, known } = countOf(report.findings, clock)
  const parts = [
    ...(error > 0 ? [plural(error, 'error')] : []),
    ...(warning > 0 ? [plural(warning, 'warning')] : []),
    ...(info > 0 ? [`${info} info`] : []),
    ...(pending > 0 ? [`${pending} pending`] : []),
  ]
  const aside = [...(waived > 0 ? [`${waived} waived`] : []), ...(known > 0 ? [`${known} known before`] : [])]
  if (parts.length > 0) return `${[...parts, ...aside].join(', ')}.`
  const but = [...(waived > 0 ? [areWaived(waived)] : []), ...(known > 0 ? [wereKnown(known)] : [])]
    .map((words) => `; ${words}`)
    .join('')
  const nothing = but === '' ? 'Nothing' : 'Nothing else'
  return report.notRun.length > 0
    ? `${nothing} found, but not everything could be judged${but}.`
    : `${nothing} is missing or weak at the ${report.stage} stage${but}.`
}

function areWaived(count: number): string {
  return `${plural(count, 'finding')} ${count === 1 ? 'is' : 'are'} waived`
}

function wereKnown(count: number): string {
  return `${plural(count, 'finding')} ${count === 1 ? 'was' : 'were'} known before`
}

/** The last word on several plans, or on the one there is. */
export function runInWords({ plans }: LintRun, clock: Clock = 'fail'): string {
  const [plan] = plans
  if (plan && plans.length === 1) return countsInWords(plan, clock)
  const findings = plans.flatMap((one) => one.findings)
  const { error, warning, info, pending, waived, known } = countOf(findings, clock)
  const aside = [...(waived > 0 ? [`${waived} waived`] : []), ...(known > 0 ? [`${known} known before`] : [])]
  const counts = [plural(error, 'error'), plural(warning, 'warning'), `${info} info`, `${pending} pending`, ...aside]
  return `${plans.length} plans: ${counts.join(', ')}.`
}

/** With the rules that could not run, for where nothing else tells of them. */
export function verdictInWords(run: LintRun, clock: Clock = 'fail'): string {
  const notRun = run.plans.reduce((sum, plan) => sum + plan.notRun.length, 0)
  const words = runInWords(run, clock)
  return notRun === 0 ? words : `${words.slice(0, -1)}; ${plural(notRun, 'rule')} could not run.`
}
