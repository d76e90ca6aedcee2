import { daysBetween } from '../../plan/day.js'
import type { Estimate } from '../../plan/field.js'
import { inside, pathOf, place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { MODELS_AGE, TDSP_CHARTER } from '../citations.js'
import type { Limits } from '../limits.js'
import type { Problem } from '../rule.js'
import { type Look, saidPlaces, wholePlanRule } from '../whole-plan.js'
import { quoted } from '../words.js'

const { basis } = place.economics

export default wholePlanRule({
  id: 'economics/figures-out-of-date',
  since: '0.1.0',
  impediment: 'interest',
  who: 'finance_partner',
  summary: 'Figures that the case rests on are too old.',
  why: 'Prices, volumes and habits change. A case that paid a year ago may not pay today, and nobody notices as long as the old figures are handed on. They keep for a year; those about demand or transactions for half of one.',
  sources: [MODELS_AGE, TDSP_CHARTER],
  severity: { kickoff: 'warning', 'pre-launch': 'error' },
  reads: [pathOf(place.economics), pathOf(place.value.kpi), pathOf(place.project.signal), pathOf(place.project.task)],
  good: [
    'mlplan: 1\nvalue:\n  kpi:\n    - id: leavers\n      name: Customers who leave in a month\n      baseline_as_of: 2026-10-31\neconomics:\n  base_rate: 1.8%\n  basis:\n    as_of: 2026-10-31\n',
    'mlplan: 1\nproject:\n  signal: people\neconomics:\n  base_rate: 1.8%\n  basis:\n    as_of: 2026-02-28\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\neconomics:\n  base_rate: 1.8%\n  basis:\n    as_of: 2025-06-30\n',
      at: 'economics.basis.as_of',
    },
    {
      plan: 'mlplan: 1\neconomics:\n  base_rate:\n    likely: 1.8%\n    as_of: 2024-12-31\n  basis:\n    as_of: 2026-10-31\n',
      at: 'economics.base_rate.as_of',
    },
    {
      plan: 'mlplan: 1\nvalue:\n  kpi:\n    - id: leavers\n      name: Customers who leave in a month\n      baseline_as_of: 2025-03-31\n',
      at: 'value.kpi.leavers.baseline_as_of',
    },
    {
      plan: 'mlplan: 1\nproject:\n  signal: transactions\neconomics:\n  base_rate: 0.1%\n  basis:\n    as_of: 2026-02-28\n',
      at: 'economics.basis.as_of',
    },
  ],
  *check(look, { today, stage, limits }) {
    const limit = limitIn(look, today, limits)
    yield* oldFigures(look, limit)
    /* Once it is in use, the number of before is what the effect is measured against. */
    if (stage !== 'live') yield* oldBaselines(look, limit)
  },
})

interface Limit {
  readonly today: string
  readonly days: number
  /** Where it is a shorter one: the end of the sentence. */
  readonly because: string
}

/** A year: every budget is made anew by then. Demand turns with the season, and fraud with every rule against it. */
function limitIn(look: Look, today: string, limits: Limits): Limit {
  const moving = limits.figures_valid_days_moving
  const signal = look(pathOf(place.project.signal))
  if (signal === 'transactions') return { today, days: moving, because: `; for transactions they count for ${moving}` }
  const isDemand = signal === 'demand' || look(pathOf(place.project.task)) === 'forecast'
  if (isDemand) return { today, days: moving, because: `; where seasons matter they count for ${moving}` }
  return { today, days: limits.figures_valid_days, because: '' }
}

function* oldFigures(look: Look, limit: Limit): Iterable<Problem> {
  /* The places' types and the form say what stands there. */
  const common = look(pathOf(basis.as_of)) as string | undefined
  let isCommonUsed = false
  for (const { form, path, value } of saidPlaces(look, ({ path }) => path[0] === 'economics')) {
    if (form.field.kind !== 'estimate') continue
    const { as_of: own } = value as Estimate
    isCommonUsed ||= own === undefined
    if (isOld(own, limit)) yield problem([...path, 'as_of'], `"${form.field.title}" is`, own, limit)
  }
  if (isCommonUsed && isOld(common, limit)) yield problem(pathOf(basis.as_of), 'The figures are', common, limit)
}

function* oldBaselines(look: Look, limit: Limit): Iterable<Problem> {
  const kpis = (look(pathOf(place.value.kpi)) ?? []) as NonNullable<NonNullable<Plan['value']>['kpi']>
  for (const { id, name, baseline_as_of: day } of kpis)
    if (isOld(day, limit))
      yield problem(inside(place.value.kpi, id, 'baseline_as_of'), `${quoted(name ?? id)} was measured`, day, limit)
}

function isOld(day: string | undefined, { today, days }: Limit): day is string {
  return day !== undefined && daysBetween(day, today) > days
}

function problem(at: readonly string[], what: string, day: string, { today, because }: Limit): Problem {
  const verb = what.endsWith('measured') ? 'on' : 'as of'
  return {
    at,
    cause: 'clock',
    message: `${what} ${verb} ${day}, ${daysBetween(day, today)} days ago${because}.`,
    help: 'Ask whoever stands behind it for the figure of today, and write down the new day.',
  }
}
