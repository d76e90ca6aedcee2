import { findFormField } from '../../../plan/form.js'
import { pathInside, path, toPath } from '../../../plan/typed-path.js'
import type { Path } from '../../../plan/path.js'
import type { Plan } from '../../../plan/plan.js'
import { inSentence } from '../../../text/in-sentence.js'
import { joinAtMost } from '../../../text/join.js'
import { quoteText, toPlainText } from '../../../text/plain-text.js'
import { namePeriod } from '../../../worksheet/period.js'
import { findRequiredFigure, listMissingValueInputs } from '../../../worksheet/required-figure/find.js'
import { getWorksheet } from '../../../worksheet/worksheet.js'
import { findKpiChange, findKpiMeans } from './kpi-needs.js'
import { findCriterionFigures } from '../threshold-figures.js'

/** What rules would compare with the figures of a plan, and can't yet. It is named, but is no finding of its own. */
export interface Uncompared {
  readonly path: Path
  /** What isn't compared, and why: `success criterion "hits" (the plan has no precision yet)`. */
  readonly text: string
  /** A figure that is still to come would make it comparable; else it is compared with nothing by choice. */
  readonly lacksFigure: boolean
}

export function listUncompared(plan: Plan): readonly Uncompared[] {
  if (plan.value?.kpis === undefined && plan.expectations === undefined && plan.economics === undefined) return []
  return [
    ...listUncomparedValue(plan),
    ...listUncomparedKpis(plan),
    ...listUncomparedCriteria(plan),
    ...listUncomparedStatements(plan),
  ]
}

const MAX_NAMES = 3

/** Where one figure is missing, a finding says what it must be. */
function* listUncomparedValue(plan: Plan): Iterable<Uncompared> {
  const { business, unusableInputs } = getWorksheet(plan)
  if (business.value !== undefined || unusableInputs.length > 0 || plan.project?.task === undefined) return
  const missing = [
    ...(needsPeriod(plan) ? [getTitle(toPath(path.economics.period))] : []),
    ...listMissingValueInputs(plan).map(({ field }) => inSentence(namePeriod(field.title, plan))),
  ]
  if (missing.length === 0 || findRequiredFigure(plan) !== undefined) return
  yield {
    path: toPath(path.economics),
    text: `what the project earns with what the project costs (missing: ${joinAtMost(missing, MAX_NAMES)})`,
    lacksFigure: true,
  }
}

/** Without one, the value of the project isn't counted in money, by choice. */
function lacksValueInput(plan: Plan): boolean {
  return needsPeriod(plan) || listMissingValueInputs(plan).length > 0
}

function needsPeriod({ economics, project }: Plan): boolean {
  const isCounted = project?.task === 'binary' || project?.task === 'multiclass' || project?.task === 'generative'
  return isCounted && economics?.period === undefined
}

/** Where only the value of a success is missing, a finding says what the target needs it to be. */
function* listUncomparedKpis(plan: Plan): Iterable<Uncompared> {
  if (!lacksValueInput(plan)) return
  for (const kpi of plan.value?.kpis ?? []) {
    if (findKpiChange(plan, kpi) === undefined || findKpiMeans(plan) !== undefined) continue
    yield {
      path: pathInside(path.value.kpis, kpi.id, 'target'),
      text: `the target of KPI ${quoteText(kpi.name ?? kpi.id)} (the plan has too few figures yet)`,
      lacksFigure: true,
    }
  }
}

function* listUncomparedCriteria(plan: Plan): Iterable<Uncompared> {
  const worksheet = getWorksheet(plan)
  for (const criterion of plan.expectations?.success_criteria ?? []) {
    const { id, metric, figure } = criterion
    const criterionPath = pathInside(path.expectations.success_criteria, id)
    const name = `success criterion ${quoteText(metric ?? id)}`
    const figures = findCriterionFigures(criterion, worksheet, plan)
    if (figures === undefined)
      yield {
        path: criterionPath,
        text: `${name} (it matches no figure of the plan)`,
        lacksFigure: figure === undefined,
      }
    else if (figures.expected === undefined && figures.breakEven === undefined)
      yield { path: criterionPath, text: `${name} (the plan has no ${getFigureLabel(figure)} yet)`, lacksFigure: true }
  }
}

function getFigureLabel(figure: string | undefined): string {
  const field = findFormField(['expectations', 'success_criteria', '*', 'figure'])?.field
  const label = field?.kind === 'choice' ? field.options.find(({ value }) => value === figure)?.label : undefined
  return inSentence(label ?? 'figure')
}

function getTitle(fieldPath: Path): string {
  return inSentence(findFormField(fieldPath)?.field.title ?? 'figure')
}

function* listUncomparedStatements(plan: Plan): Iterable<Uncompared> {
  const value = getWorksheet(plan).business.value
  for (const shared of plan.expectations?.shared_figures ?? []) {
    const { id, shared_with: sharedWith, statement, value_per_year: amount } = shared
    if (statement === undefined && amount === undefined) continue
    const sharedPath = pathInside(path.expectations.shared_figures, id)
    const name = `what was shared with ${toPlainText(sharedWith ?? id)}`
    if (amount === undefined) {
      if (plan.expectations?.accuracy === undefined)
        yield { path: sharedPath, text: `${name} (it names no yearly amount)`, lacksFigure: false }
    } else if (value === undefined)
      yield { path: sharedPath, text: `${name} (the plan has no net value yet)`, lacksFigure: lacksValueInput(plan) }
  }
}

/** One line that names what can't be compared yet; `undefined` if there is nothing. */
export function formatUncompared(uncompared: readonly Uncompared[]): string | undefined {
  const texts = uncompared.map(({ text }) => text)
  return texts.length === 0 ? undefined : `Not compared with the plan's figures yet: ${texts.join('; ')}.`
}
