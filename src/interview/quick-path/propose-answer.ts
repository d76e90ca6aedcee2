import { addDays, isIsoDate, skipWeekend } from '../../plan/day.js'
import { formatPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { getValue } from '../../plan/typed-path.js'
import { quoteText } from '../../text/plain-text.js'
import type { PlanQuestion } from '../plan-questions.js'
import type { Suggestion } from '../question.js'
import { findCriterionFigure, findNamedFigure } from './criterion-words.js'
import { findOnlyAmount } from './split-answer.js'

/** What follows from earlier answers is proposed in the question; Enter accepts it. */

export function proposeAnswer(planQuestion: PlanQuestion, plan: Plan): Suggestion | undefined {
  if (planQuestion.kind !== 'field') return undefined
  const { path } = planQuestion
  const item = path.slice(0, -1)
  switch (formatPath(planQuestion.form.path)) {
    case 'economics.currency':
      return proposeCurrency(plan)
    case 'rollout.go_no_go.due':
      return proposeDecision(plan)
    case 'value.kpis.*.direction':
      return proposeDirection(getValue(plan, [...item, 'baseline']), getValue(plan, [...item, 'target']))
    case 'expectations.success_criteria.*.figure':
      return { text: findCriterionFigure(getText(plan, [...item, 'metric']), plan.project?.task), source: 'its words' }
    case 'expectations.shared_figures.*.value_per_year': {
      const amount = findOnlyAmount(getText(plan, [...item, 'statement']))
      return amount === undefined ? undefined : { text: amount, source: 'the statement' }
    }
    case 'economics.assistant.resolution_definition':
      return plan.target?.outcome === undefined ? undefined : { text: plan.target.outcome, source: 'the outcome' }
    case 'economics.payoffs.false_negative':
      return plan.economics?.payoffs?.true_positive === undefined
        ? undefined
        : {
            text: '0',
            source: 'the usual case',
            explanation: 'With 0, the true positive value includes the loss avoided.',
          }
    default:
      return undefined
  }
}

/** The answers that leave no choice, so that nothing is asked: they are recorded and shown. */
export function findCertainAnswer(planQuestion: PlanQuestion, plan: Plan): Suggestion | undefined {
  if (planQuestion.kind !== 'field') return undefined
  const { path } = planQuestion
  switch (formatPath(planQuestion.form.path)) {
    case 'value.current_process.kind':
      return plan.project?.initiative === 'refresh' ? { text: 'model', source: 'the refresh of a model' } : undefined
    case 'value.kpis.*.direction':
      return proposeAnswer(planQuestion, plan)
    case 'economics.currency':
      return plan.project?.jurisdictions?.join() === 'eu' ? undefined : proposeCurrency(plan)
    case 'project.data_domain':
      return findDomain(plan)
    case 'legal.uses_personal_data':
      return DOMAINS_OF_PEOPLE.has(plan.project?.data_domain) ? { text: 'yes', source: 'the data domain' } : undefined
    case 'legal.has_significant_effect':
      return listAreas(plan).some((area) => AREAS_WITH_EFFECT.has(area))
        ? { text: 'yes', source: 'the area of decision' }
        : undefined
    case 'expectations.success_criteria.*.figure': {
      const metric = getText(plan, [...path.slice(0, -1), 'metric'])
      const text = findNamedFigure(metric, plan.project?.task)
      return text === undefined ? undefined : { text, source: 'its words' }
    }
    default:
      return undefined
  }
}

const DOMAINS_OF_PEOPLE: ReadonlySet<string | undefined> = new Set(['people', 'patients'])
const AREAS_WITH_EFFECT: ReadonlySet<string> = new Set([
  'credit',
  'insurance',
  'work',
  'benefits',
  'child_welfare',
  'housing',
  'education',
  'justice',
])

const DOMAINS: Readonly<Record<string, string>> = {
  credit: 'people',
  work: 'people',
  child_welfare: 'people',
  education: 'people',
  marketing: 'people',
  machines: 'machines',
  talk: 'conversations',
}

function listAreas({ legal }: Plan): readonly string[] {
  return legal?.area ?? []
}

function findDomain(plan: Plan): Suggestion | undefined {
  const [only = '', ...others] = listAreas(plan)
  const text = others.length > 0 ? undefined : DOMAINS[only]
  return text === undefined ? undefined : { text, source: 'the area of decision' }
}

/** The wording of a question that only asks whether a proposal is right; `undefined` for others. */
export function formatProposalQuestion(planQuestion: PlanQuestion, plan: Plan): string | undefined {
  if (planQuestion.kind !== 'field') return undefined
  const isFigure = formatPath(planQuestion.form.path) === 'expectations.success_criteria.*.figure'
  const { field } = planQuestion.form
  if (!isFigure || field.kind !== 'choice') return undefined
  const metric = getText(plan, [...planQuestion.path.slice(0, -1), 'metric'])
  const figure = findCriterionFigure(metric, plan.project?.task)
  const label = field.options.find(({ value }) => value === figure)?.label
  return figure === 'other' || label === undefined ? undefined : `Is ${quoteText(metric)} the ${label} of this plan?`
}

function getText(plan: Plan, path: readonly string[]): string {
  const value = getValue(plan, path)
  return typeof value === 'string' ? value : ''
}

const CURRENCIES: Readonly<Record<string, string>> = { us: 'USD', eu: 'EUR', uk: 'GBP', ca: 'CAD' }

function proposeCurrency({ project }: Plan): Suggestion | undefined {
  const [only, ...others] = project?.jurisdictions ?? []
  const currency = only === undefined || others.length > 0 ? undefined : CURRENCIES[only]
  return currency === undefined ? undefined : { text: currency, source: 'the jurisdiction' }
}

const DAYS_FROM_DECISION_TO_LAUNCH = 14

function proposeDecision({ project }: Plan): Suggestion | undefined {
  const launch = project?.launch_due
  if (launch === undefined || !isIsoDate(launch)) return undefined
  return { text: skipWeekend(addDays(launch, -DAYS_FROM_DECISION_TO_LAUNCH)), source: 'two weeks before the launch' }
}

/** The way from the baseline to the target. */
function proposeDirection(baseline: unknown, target: unknown): Suggestion | undefined {
  if (typeof baseline !== 'number' || typeof target !== 'number') return undefined
  const text = target > baseline ? 'up' : target < baseline ? 'down' : 'hold'
  return { text, source: 'the baseline and the target' }
}
