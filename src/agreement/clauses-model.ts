import { getPersonName, findNamedPerson } from '../plan/display-name.js'
import { path } from '../plan/typed-path.js'
import { toPlainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { type Clause, formatLabeledSentence, getClauseLines, formatFieldValue } from './clause.js'
import { capitalize } from '../text/capitalize.js'
import { formatDate } from '../text/format-date.js'
import { formatQuantity, pluralize } from '../text/pluralize.js'
import { formatLimitChange, formatLimitForReaders } from '../text/figures/format-limit.js'
import { formatExactMoney } from '../text/figures/format-money.js'
import { formatNumber } from '../text/figures/format-number.js'
import { formatExactShare } from '../text/figures/format-share.js'
import { formatFrequency } from '../text/figures/natural-frequency.js'

/** Clauses on what the model predicts, from which data and under which law, how often it is wrong, and when to stop. */

export function createTargetClause({ target }: Plan): Clause {
  if (target?.outcome === undefined) return { open: 'outcome to predict' }
  const windowDays = target.outcome_window_days
  const windowText = windowDays === undefined ? '' : ` (within ${pluralize(windowDays, 'day')})`
  const outcome = toPlainText(target.outcome).replace(/\.$/, '')
  return {
    text: [
      ...(target.case === undefined ? [] : [formatLabeledSentence('One case', target.case)]),
      formatLabeledSentence('The model predicts', `${outcome}${windowText}`),
    ],
  }
}

/** States one line per data source. */
export function createDataSourcesClause(plan: Plan): Clause {
  const sources = plan.data?.sources ?? []
  if (sources.length === 0) return { open: 'data sources' }
  const lines = sources.map(({ id, name, contains_personal_data: containsPersonalData, owner: ownerId }) => {
    const owner = findNamedPerson(plan, ownerId)
    const details = [
      containsPersonalData === true ? 'contains personal data' : undefined,
      owner === undefined ? undefined : `owner: ${getPersonName(plan, owner)}`,
    ].filter((part) => part !== undefined)
    return `Data source: ${toPlainText(name ?? id)}${details.length === 0 ? '' : ` (${details.join('; ')})`}.`
  })
  return { text: lines }
}

export function createDataUseClause(plan: Plan): Clause {
  const {
    uses_personal_data: usesPersonalData,
    lawful_basis: lawfulBasis,
    retention_days: retentionDays,
  } = plan.legal ?? {}
  const lines = [
    ...getClauseLines(createDataSourcesClause(plan)),
    usesPersonalData === undefined
      ? undefined
      : `The project ${usesPersonalData ? 'uses' : "doesn't use"} personal data.`,
    lawfulBasis === undefined ? undefined : formatLabeledSentence('Lawful basis', lawfulBasis),
    retentionDays === undefined ? undefined : `Data is kept for ${formatQuantity(retentionDays, 'days')}.`,
  ].filter((line) => line !== undefined)
  return lines.length === 0 ? { open: 'data sources and lawful basis' } : { text: lines }
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
  return lines.length === 0 ? { open: 'jurisdictions and legal obligations' } : { text: lines }
}

export function createLimitationsClause({ model }: Plan): Clause {
  const limitations = model?.limitations
  return limitations === undefined
    ? { open: 'known limitations of the model' }
    : { text: formatLabeledSentence('The model is used within its known limitations', limitations) }
}

/** States one line per risk. */
export function createRisksClause({ risk }: Plan): Clause {
  const risks = (risk?.register ?? []).flatMap(({ risk: text }) =>
    text === undefined ? [] : [formatLabeledSentence('Risk', text)],
  )
  return risks.length === 0 ? { open: 'remaining risks' } : { text: risks }
}

/** States how often the model will be wrong, which is rarely said out loud. */
export function createErrorRateClause(plan: Plan): Clause {
  const { expectations, economics } = plan
  switch (plan.project?.task) {
    case 'binary':
      return createWrongShareClause(
        expectations?.precision?.likely,
        (share) => `Of the cases acted on, ${share} will be false alarms.`,
      )
    case 'multiclass':
      return createWrongShareClause(
        economics?.routing?.accuracy?.likely,
        (share) => `Of the cases the model handles by itself, ${share} will be wrong.`,
      )
    case 'generative':
      return (
        createHarmClause(economics?.assistant?.harm_rate?.likely) ??
        createWrongShareClause(
          economics?.assistant?.resolution_rate?.likely,
          (share) => `Of the cases the assistant takes on, ${share} will not be resolved.`,
        )
      )
    case 'forecast':
    case 'regression':
      return createForecastErrorClause(economics?.forecast?.expected_error?.likely)
    case 'ranking':
      return createRankingGainClause(economics?.ranking?.expected_gain?.likely)
    case undefined:
      return { open: 'prediction task' }
  }
}

function createWrongShareClause(rightShare: number | undefined, formatSentence: (share: string) => string): Clause {
  return rightShare === undefined
    ? { open: 'how often the model is right' }
    : { text: formatSentence(formatOutOfTen(1 - rightShare)) }
}

/** `about 8 in 10`. Shares below 1 in 10 or above 9 in 10 are counted out of a larger number. */
function formatOutOfTen(share: number): string {
  const count = Math.round(share * 10)
  if (count < 1 || count > 9) return formatFrequency(share)
  const isApproximate = Math.abs(share * 10 - count) >= 1e-6
  return `${isApproximate ? 'about ' : ''}${count} in 10`
}

function createHarmClause(rate: number | undefined): Clause {
  return rate === undefined ? undefined : { text: `Of all answers, ${formatOutOfTen(rate)} will do harm.` }
}

function createForecastErrorClause(expectedError: number | undefined): Clause {
  return expectedError === undefined
    ? { open: 'expected forecast error' }
    : { text: `The expected forecast error is ${formatNumber(expectedError)}.` }
}

function createRankingGainClause(share: number | undefined): Clause {
  return share === undefined
    ? { open: 'expected gain of the new order' }
    : {
        text: `The new order should gain ${formatExactShare(share)}. Unless real users show that gain, the project drops the new order.`,
      }
}

type Criterion = NonNullable<NonNullable<Plan['expectations']>['success_criteria']>[number]

/** States one line per success criterion. */
export function createCriteriaClause(plan: Plan): Clause {
  const criteria = (plan.expectations?.success_criteria ?? []).filter(
    (criterion) => criterion.at_least !== undefined || criterion.at_most !== undefined,
  )
  if (criteria.length === 0) return { open: 'success criteria' }
  return { text: criteria.map((criterion) => formatCriterion(criterion, plan)) }
}

function formatCriterion(criterion: Criterion, plan: Plan): string {
  const { at_least, at_most, due, metric, id } = criterion
  const decider = findNamedPerson(plan, criterion.decided_by)
  const limits = [
    at_least === undefined ? undefined : `below ${formatLimit(criterion, at_least, plan)}`,
    at_most === undefined ? undefined : `above ${formatLimit(criterion, at_most, plan)}`,
  ].filter((limit) => limit !== undefined)
  const deadline = due === undefined ? '' : ` by ${formatDate(due)}`
  const decisionWithOwner = decider === undefined ? '' : `${getPersonName(plan, decider)} decides${deadline}.`
  const decisionSentence = decisionWithOwner === '' && deadline !== '' ? `Decided${deadline}.` : decisionWithOwner
  const stopCondition = `${capitalize(toPlainText(metric ?? id))}: stop if ${limits.join(' or ')}.`
  return decisionSentence === '' ? stopCondition : `${stopCondition} ${decisionSentence}`
}

const SHARE_METRICS: ReadonlySet<Criterion['figure']> = new Set([
  'precision',
  'uplift',
  'recall',
  'accuracy',
  'resolution_rate',
  'harm_rate',
] as const)

function formatLimit({ figure, unit, baseline }: Criterion, value: number, { economics }: Plan): string {
  if (unit !== undefined || baseline !== undefined) {
    const change = baseline === undefined ? '' : ` (${formatLimitChange(value, baseline, unit)})`
    return `${formatLimitForReaders(value, unit, economics?.currency)}${change}`
  }
  if (figure === 'value') return `${formatExactMoney(value, economics?.currency)} a year`
  return SHARE_METRICS.has(figure) && value <= 1 ? formatExactShare(value) : formatNumber(value)
}
