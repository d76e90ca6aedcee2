import { findFormField } from '../../plan/form.js'
import type { Plan } from '../../plan/plan.js'
import { findCriterionFigures } from '../../rules/shared/threshold-figures.js'
import { inSentence } from '../../text/in-sentence.js'
import { quoteText, toPlainText } from '../../text/plain-text.js'
import { getWorksheet } from '../../worksheet/worksheet.js'

/** Returns one line that names what has no figure in the plan to be compared with; `undefined` if all have one. */
export function formatUncompared(plan: Plan): string | undefined {
  const named = [...listUncomparedCriteria(plan), ...listUncomparedStatements(plan)]
  return named.length === 0 ? undefined : `Not compared with the plan's figures yet: ${named.join('; ')}.`
}

function* listUncomparedCriteria(plan: Plan): Iterable<string> {
  const worksheet = getWorksheet(plan)
  for (const criterion of plan.expectations?.success_criteria ?? []) {
    const { id, metric, figure } = criterion
    const name = `success criterion ${quoteText(metric ?? id)}`
    const figures = findCriterionFigures(criterion, worksheet, plan)
    if (figures === undefined) yield `${name} (it matches no figure of the plan)`
    else if (figures.expected === undefined && figures.breakEven === undefined)
      yield `${name} (the plan has no ${getFigureLabel(figure)} yet)`
  }
}

function getFigureLabel(figure: string | undefined): string {
  const field = findFormField(['expectations', 'success_criteria', '*', 'figure'])?.field
  const label = field?.kind === 'choice' ? field.options.find(({ value }) => value === figure)?.label : undefined
  return inSentence(label ?? 'figure')
}

function* listUncomparedStatements(plan: Plan): Iterable<string> {
  const value = getWorksheet(plan).business.value
  for (const shared of plan.expectations?.shared_figures ?? []) {
    const { id, shared_with: sharedWith, statement, value_per_year: amount } = shared
    if (statement === undefined && amount === undefined) continue
    const name = `what was shared with ${toPlainText(sharedWith ?? id)}`
    if (amount === undefined) {
      if (plan.expectations?.accuracy === undefined) yield `${name} (it names no yearly amount)`
    } else if (value === undefined) yield `${name} (the plan has no net value yet)`
  }
}
