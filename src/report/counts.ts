import { type Clock, countOf, type PlanReport } from '../lint/finding.js'

/** `1 error`, `3 errors` */
export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}

/** The last word on a plan. It never calls clean what is only pending or waived, or could not be judged. */
export function countsInWords(report: PlanReport, clock: Clock = 'fail'): string {
  const { error, warning, info, pending, waived } = countOf(report.findings, clock)
  const parts = [
    ...(error > 0 ? [plural(error, 'error')] : []),
    ...(warning > 0 ? [plural(warning, 'warning')] : []),
    ...(info > 0 ? [`${info} info`] : []),
    ...(pending > 0 ? [`${pending} pending`] : []),
  ]
  if (parts.length > 0) return `${[...parts, ...(waived > 0 ? [`${waived} waived`] : [])].join(', ')}.`
  const [nothing, but] = waived > 0 ? ['Nothing else', `; ${areWaived(waived)}`] : ['Nothing', '']
  return report.notRun.length > 0
    ? `${nothing} found, but not everything could be judged${but}.`
    : `${nothing} is missing or weak at the ${report.stage} stage${but}.`
}

function areWaived(count: number): string {
  return `${plural(count, 'finding')} ${count === 1 ? 'is' : 'are'} waived`
}
