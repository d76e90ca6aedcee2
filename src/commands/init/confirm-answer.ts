import { isCurrency } from '../../interview/parse-amount.js'
import type { PlanQuestion } from '../../interview/plan-questions.js'
import { findContradiction } from '../../interview/contradiction.js'
import type { ParsedAnswer } from '../../interview/parse-answer.js'
import { isSamePath } from '../../plan/path.js'
import { toPath, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { findNameDoubt } from '../../interview/people.js'

/** A warning about an answer that lint would report; shown while the person can still correct the answer. */
export interface AnswerWarning {
  readonly message: string
  readonly explanation: string
  /** The check that suggests entering the answer again. */
  readonly source: string
}

export function findAnswerWarning(
  planQuestion: PlanQuestion,
  parsed: ParsedAnswer,
  plan: Plan,
): AnswerWarning | undefined {
  const contradiction = findContradiction(planQuestion, parsed, plan)
  if (contradiction === undefined) return checkPersonName(parsed) ?? checkCurrency(planQuestion, parsed)
  const explanation = 'At least one of these figures must be wrong. Answer no to enter the figure again.'
  return { message: contradiction, explanation, source: 'the consistency check' }
}

function checkCurrency({ path: questionPath }: PlanQuestion, parsed: ParsedAnswer): AnswerWarning | undefined {
  if (parsed.kind !== 'value' || !isSamePath(questionPath, toPath(path.economics.currency))) return undefined
  const currency = String(parsed.value)
  if (isCurrency(currency) || /^[$€£¥]$/.test(currency)) return undefined
  const explanation =
    "Reports show amounts in the plan's currency and add up amounts across projects. Answer no to enter the currency again."
  return {
    message: `"${currency}" isn't a currency code such as USD or EUR.`,
    explanation,
    source: 'the list of currencies',
  }
}

function checkPersonName(parsed: ParsedAnswer): AnswerWarning | undefined {
  const message = parsed.kind === 'person' ? findNameDoubt(parsed.person) : undefined
  const explanation = 'Readers of the plan need a person to contact. Answer no to enter a name.'
  return message === undefined ? undefined : { message, explanation, source: 'the name check' }
}
