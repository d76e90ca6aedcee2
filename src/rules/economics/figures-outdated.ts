import { daysBetween } from '../../plan/day.js'
import type { Estimate } from '../../plan/field.js'
import { pathInside, toPath, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { MODELS_AGE, TDSP_CHARTER } from '../shared/citations.js'
import type { Limits } from '../shared/limits.js'
import type { Problem } from '../rule.js'
import { type ValueGetter, findFilledFields, wholePlanRule } from '../shared/whole-plan.js'
import { quoteText } from '../../text/plain-text.js'
import { pluralize } from '../../text/pluralize.js'

const { basis } = path.economics

export default wholePlanRule({
  id: 'economics/figures-outdated',
  since: '0.1.0',
  area: 'adoption',
  owner: 'finance_partner',
  summary: 'Figures in the business case are outdated.',
  why: 'Prices, volumes, and behavior change, so a project that looked profitable a year ago may lose money today. By default, figures are valid for a year, or for half a year if they are about demand or transactions.',
  sources: [MODELS_AGE, TDSP_CHARTER],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  reads: [toPath(path.economics), toPath(path.value.kpis), toPath(path.project.data_domain), toPath(path.project.task)],
  good: [
    'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      measured_on: 2026-10-31\neconomics:\n  base_rate: 1.8%\n  basis:\n    as_of: 2026-10-31\n',
    'mlplan: 2\nproject:\n  data_domain: people\neconomics:\n  base_rate: 1.8%\n  basis:\n    as_of: 2026-02-28\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: 1.8%\n  basis:\n    as_of: 2025-06-30\n',
      path: 'economics.basis.as_of',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate:\n    likely: 1.8%\n    as_of: 2024-12-31\n  basis:\n    as_of: 2026-10-31\n',
      path: 'economics.base_rate.as_of',
    },
    {
      plan: 'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      measured_on: 2025-03-31\n',
      path: 'value.kpis.leavers.measured_on',
    },
    {
      plan: 'mlplan: 2\nproject:\n  data_domain: transactions\neconomics:\n  base_rate: 0.1%\n  basis:\n    as_of: 2026-02-28\n',
      path: 'economics.basis.as_of',
    },
  ],
  *check(get, { today, stage, limits }) {
    const ageLimit = getAgeLimit(get, today, limits)
    yield* findOldFigures(get, ageLimit)
    /* Once live, the KPI baseline from before launch is what the effect is measured against. */
    if (stage !== 'live') yield* findOldBaselines(get, ageLimit)
  },
})

interface AgeLimit {
  readonly today: string
  readonly maxDays: number
  /** What the figures are about, as part of a sentence. */
  readonly figuresLabel: string
}

/** Figures are valid for a year, the cycle of budgets. Demand changes with the season; fraud adapts to each control. */
function getAgeLimit(get: ValueGetter, today: string, limits: Limits): AgeLimit {
  const movingDays = limits.figures_valid_days_moving
  const dataDomain = get(toPath(path.project.data_domain))
  if (dataDomain === 'transactions') return { today, maxDays: movingDays, figuresLabel: 'Figures about transactions' }
  const isDemand = dataDomain === 'demand' || get(toPath(path.project.task)) === 'forecast'
  if (isDemand) return { today, maxDays: movingDays, figuresLabel: 'Seasonal figures' }
  return { today, maxDays: limits.figures_valid_days, figuresLabel: 'Figures' }
}

function* findOldFigures(get: ValueGetter, ageLimit: AgeLimit): Iterable<Problem> {
  /* The typed paths and the form guarantee the types of these values. */
  const commonDate = get(toPath(basis.as_of)) as string | undefined
  let isCommonUsed = false
  for (const { formField, path, value } of findFilledFields(get, ({ path }) => path[0] === 'economics')) {
    if (formField.field.kind !== 'estimate') continue
    const { as_of: ownDate } = value as Estimate
    isCommonUsed ||= ownDate === undefined
    if (isOld(ownDate, ageLimit))
      yield createProblem([...path, 'as_of'], `"${formField.field.title}" dates from`, ownDate, ageLimit)
  }
  if (isCommonUsed && isOld(commonDate, ageLimit))
    yield createProblem(toPath(basis.as_of), 'The figures date from', commonDate, ageLimit)
}

function* findOldBaselines(get: ValueGetter, ageLimit: AgeLimit): Iterable<Problem> {
  const kpis = (get(toPath(path.value.kpis)) ?? []) as NonNullable<NonNullable<Plan['value']>['kpis']>
  for (const { id, name, unit, measured_on: date } of kpis) {
    /* Of a figure that is counted a year at a time, there is none newer until the year is over. */
    const isYearly = YEARLY.test(`${name ?? ''} ${unit ?? ''}`)
    if (isOld(date, isYearly ? { ...ageLimit, maxDays: ageLimit.maxDays + 365 } : ageLimit))
      yield createProblem(
        pathInside(path.value.kpis, id, 'measured_on'),
        `${quoteText(name ?? id)} was measured on`,
        date,
        ageLimit,
      )
  }
}

const YEARLY = /\b(?:a|per|each|every) year\b|\b(?:annual|yearly)\b/i

function isOld(date: string | undefined, { today, maxDays }: AgeLimit): date is string {
  return date !== undefined && daysBetween(date, today) > maxDays
}

function createProblem(
  path: readonly string[],
  opening: string,
  date: string,
  { today, maxDays, figuresLabel }: AgeLimit,
): Problem {
  return {
    path,
    cause: 'clock',
    message: `${opening} ${date}, ${pluralize(daysBetween(date, today), 'day')} ago. ${figuresLabel} are valid for ${pluralize(maxDays, 'day')}.`,
    help: 'Ask the owner for the current figure, and update the date.',
  }
}
