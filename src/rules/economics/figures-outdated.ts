import { daysBetween } from '../../plan/day.js'
import type { Estimate } from '../../plan/field.js'
import { inside, pathOf, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { MODELS_AGE, TDSP_CHARTER } from '../shared/citations.js'
import type { Limits } from '../shared/limits.js'
import type { Problem } from '../rule.js'
import { type Look, saidPlaces, wholePlanRule } from '../shared/whole-plan.js'
import { counted, quoted } from '../../text/rule-words.js'

const { basis } = place.economics

export default wholePlanRule({
  id: 'economics/figures-outdated',
  since: '0.1.0',
  area: 'adoption',
  who: 'finance_partner',
  summary: 'Figures in the business case are outdated.',
  why: 'Prices, volumes, and behavior change, so a project that looked profitable a year ago may lose money today. By default, figures are valid for a year, or for half a year if they are about demand or transactions.',
  sources: [MODELS_AGE, TDSP_CHARTER],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  reads: [
    pathOf(place.economics),
    pathOf(place.value.kpis),
    pathOf(place.project.data_domain),
    pathOf(place.project.task),
  ],
  good: [
    'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      measured_on: 2026-10-31\neconomics:\n  base_rate: 1.8%\n  basis:\n    as_of: 2026-10-31\n',
    'mlplan: 2\nproject:\n  data_domain: people\neconomics:\n  base_rate: 1.8%\n  basis:\n    as_of: 2026-02-28\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: 1.8%\n  basis:\n    as_of: 2025-06-30\n',
      at: 'economics.basis.as_of',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate:\n    likely: 1.8%\n    as_of: 2024-12-31\n  basis:\n    as_of: 2026-10-31\n',
      at: 'economics.base_rate.as_of',
    },
    {
      plan: 'mlplan: 2\nvalue:\n  kpis:\n    - id: leavers\n      name: Customers who leave in a month\n      measured_on: 2025-03-31\n',
      at: 'value.kpis.leavers.measured_on',
    },
    {
      plan: 'mlplan: 2\nproject:\n  data_domain: transactions\neconomics:\n  base_rate: 0.1%\n  basis:\n    as_of: 2026-02-28\n',
      at: 'economics.basis.as_of',
    },
  ],
  *check(look, { today, stage, limits }) {
    const limit = limitIn(look, today, limits)
    yield* oldFigures(look, limit)
    /* Once live, the KPI baseline from before launch is what the effect is measured against. */
    if (stage !== 'live') yield* oldBaselines(look, limit)
  },
})

interface Limit {
  readonly today: string
  readonly days: number
  /** What the figures are about, as part of a sentence. */
  readonly figures: string
}

/** A year: every budget is made anew by then. Demand turns with the season, and fraud with every rule against it. */
function limitIn(look: Look, today: string, limits: Limits): Limit {
  const moving = limits.figures_valid_days_moving
  const signal = look(pathOf(place.project.data_domain))
  if (signal === 'transactions') return { today, days: moving, figures: 'Figures about transactions' }
  const isDemand = signal === 'demand' || look(pathOf(place.project.task)) === 'forecast'
  if (isDemand) return { today, days: moving, figures: 'Seasonal figures' }
  return { today, days: limits.figures_valid_days, figures: 'Figures' }
}

function* oldFigures(look: Look, limit: Limit): Iterable<Problem> {
  /* The places' types and the form say what stands there. */
  const common = look(pathOf(basis.as_of)) as string | undefined
  let isCommonUsed = false
  for (const { form, path, value } of saidPlaces(look, ({ path }) => path[0] === 'economics')) {
    if (form.field.kind !== 'estimate') continue
    const { as_of: own } = value as Estimate
    isCommonUsed ||= own === undefined
    if (isOld(own, limit)) yield problem([...path, 'as_of'], `"${form.field.title}" dates from`, own, limit)
  }
  if (isCommonUsed && isOld(common, limit)) yield problem(pathOf(basis.as_of), 'The figures date from', common, limit)
}

function* oldBaselines(look: Look, limit: Limit): Iterable<Problem> {
  const kpis = (look(pathOf(place.value.kpis)) ?? []) as NonNullable<NonNullable<Plan['value']>['kpis']>
  for (const { id, name, measured_on: day } of kpis)
    if (isOld(day, limit))
      yield problem(inside(place.value.kpis, id, 'measured_on'), `${quoted(name ?? id)} was measured on`, day, limit)
}

function isOld(day: string | undefined, { today, days }: Limit): day is string {
  return day !== undefined && daysBetween(day, today) > days
}

function problem(at: readonly string[], what: string, day: string, { today, days, figures }: Limit): Problem {
  return {
    at,
    cause: 'clock',
    message: `${what} ${day}, ${counted(daysBetween(day, today), 'day')} ago. ${figures} are valid for ${counted(days, 'day')}.`,
    help: 'Ask the owner for the current figure, and update the date.',
  }
}
