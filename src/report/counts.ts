import { countOf, type PlanReport } from '../lint/finding.js'

/** `1 error`, `3 errors` */
export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}

/** The last word on a plan. It never calls clean what is only pending or could not be judged. */
export function countsInWords(report: PlanReport): string {
  const { error, warning, info, pending } = countOf(report.findings)
  const isClean = report.findings.length === 0 && report.notRun.length === 0
  if (isClean) return `Nothing is missing or weak at the ${report.stage} stage.`
  const parts = [
    ...(error > 0 ? [plural(error, 'error')] : []),
    ...(warning > 0 ? [plural(warning, 'warning')] : []),
    ...(info > 0 ? [`${info} info`] : []),
    ...(pending > 0 ? [`${pending} pending`] : []),
  ]
  return `${parts.length === 0 ? 'Nothing found, but not everything could be judged' : parts.join(', ')}.`
}
