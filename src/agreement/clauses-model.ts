import { getPersonName, findNamedPerson } from '../plan/display-name.js'
import { path } from '../plan/typed-path.js'
import { toPlainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { type Clause, formatLabeledSentence, formatFieldValue } from './clause.js'
import { capitalize } from '../text/capitalize.js'
import { formatDate } from '../text/format-date.js'
import { formatQuantity, pluralize } from '../text/pluralize.js'
import { formatStopLimits } from '../text/figures/format-limit.js'

/** Clauses on what the model predicts, from which data and under which law, and when to stop. */

export function createTargetClause({ target }: Plan): Clause {
  if (target?.outcome === undefined) return []
  const windowDays = target.outcome_window_days
  const windowText = windowDays === undefined ? '' : ` (within ${pluralize(windowDays, 'day')})`
  const outcome = toPlainText(target.outcome).replace(/\.$/, '')
  return [
    ...(target.case === undefined ? [] : [formatLabeledSentence('One case', target.case)]),
    formatLabeledSentence('The model predicts', `${outcome}${windowText}`),
  ]
}

/** States one line per data source. */
export function createDataSourcesClause(plan: Plan): Clause {
  const sources = plan.data?.sources ?? []
  const lines = sources.map(({ id, name, contains_personal_data: containsPersonalData, owner: ownerId }) => {
    const owner = findNamedPerson(plan, ownerId)
    const details = [
      containsPersonalData === true ? 'contains personal data' : undefined,
      owner === undefined ? undefined : `owner: ${getPersonName(plan, owner)}`,
    ].filter((part) => part !== undefined)
    return `Data source: ${toPlainText(name ?? id)}${details.length === 0 ? '' : ` (${details.join('; ')})`}.`
  })
  return lines
}

export function createDataUseClause(plan: Plan): Clause {
  const {
    uses_personal_data: usesPersonalData,
    lawful_basis: lawfulBasis,
    retention_days: retentionDays,
  } = plan.legal ?? {}
  const lines = [
    ...createDataSourcesClause(plan),
    usesPersonalData === undefined
      ? undefined
      : `The project ${usesPersonalData ? 'uses' : "doesn't use"} personal data.`,
    lawfulBasis === undefined ? undefined : formatLabeledSentence('Lawful basis', lawfulBasis),
    retentionDays === undefined ? undefined : `Data is kept for ${formatQuantity(retentionDays, 'days')}.`,
  ].filter((line) => line !== undefined)
  return lines
}

export function createLegalClause(plan: Plan): Clause {
  const { ai_act: aiAct, human_review: humanReview, appeal_process: appealProcess } = plan.legal ?? {}
  const jurisdictions = plan.project?.jurisdictions ?? []
  const lines = [
    jurisdictions.length === 0
      ? undefined
      : formatLabeledSentence('Jurisdictions', formatFieldValue(plan, path.project.jurisdictions, jurisdictions)),
    aiAct?.tier === undefined
      ? undefined
      : formatLabeledSentence('EU AI Act tier', formatFieldValue(plan, path.legal.ai_act.tier, aiAct.tier)),
    humanReview === undefined ? undefined : formatLabeledSentence('Human review', humanReview),
    appealProcess === undefined ? undefined : formatLabeledSentence('Appeal process', appealProcess),
  ].filter((line) => line !== undefined)
  return lines
}

export function createLimitationsClause({ model }: Plan): Clause {
  const limitations = model?.limitations
  return limitations === undefined
    ? []
    : [formatLabeledSentence('The model is used within its known limitations', limitations)]
}

/** States one line per risk. */
export function createRisksClause({ risk }: Plan): Clause {
  const risks = (risk?.register ?? []).flatMap(({ risk: text }) =>
    text === undefined ? [] : [formatLabeledSentence('Risk', text)],
  )
  return risks
}

type Criterion = NonNullable<NonNullable<Plan['expectations']>['success_criteria']>[number]

/** States one line per success criterion. */
export function createCriteriaClause(plan: Plan): Clause {
  const criteria = (plan.expectations?.success_criteria ?? []).filter(
    (criterion) => criterion.at_least !== undefined || criterion.at_most !== undefined,
  )
  return criteria.map((criterion) => formatCriterion(criterion, plan))
}

function formatCriterion(criterion: Criterion, plan: Plan): string {
  const { due, metric, id } = criterion
  const decider = findNamedPerson(plan, criterion.decided_by)
  const deadline = due === undefined ? '' : ` by ${formatDate(due)}`
  const decisionWithOwner = decider === undefined ? '' : `${getPersonName(plan, decider)} decides${deadline}.`
  const decisionSentence = decisionWithOwner === '' && deadline !== '' ? `Decided${deadline}.` : decisionWithOwner
  const stopCondition = `${capitalize(toPlainText(metric ?? id))}: stop if ${formatStopLimits(criterion, plan.economics?.currency)}.`
  return decisionSentence === '' ? stopCondition : `${stopCondition} ${decisionSentence}`
}
