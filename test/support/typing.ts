import { isAnswerError } from '../../src/interview/parse-amount.js'
import { findPlanQuestion, findItemQuestion } from '../../src/interview/plan-questions.js'
import { formatReadBack, hasOtherReading } from '../../src/interview/read-back.js'
import { parseAnswer } from '../../src/interview/parse-answer.js'
import { parsePath } from '../../src/plan/path.js'
import type { Plan } from '../../src/plan/plan.js'

/** What becomes of something that is typed, on a small plan. */

const PLAN: Plan = {
  project: { task: 'binary' },
  people: [{ id: 'ilse-verhoeven', name: 'Ilse Verhoeven', roles: ['executive_sponsor'] }],
  value: { kpis: [{ id: 'churn', name: 'Customers who leave', unit: '% of customers' }] },
  economics: { currency: 'USD' },
  expectations: { success_criteria: [{ id: 'precision', metric: 'precision' }] },
}

export function parseInput(pathText: string, input: string, task: 'binary' | 'forecast' = 'binary'): unknown {
  const plan: Plan = { ...PLAN, project: { task } }
  const path = parsePath(pathText)
  const planQuestion = findPlanQuestion(plan, path) ?? findItemQuestion(path)
  if (!planQuestion) throw new Error(`nothing is asked at ${pathText}`)
  const result = parseAnswer(planQuestion, input, plan)
  if (isAnswerError(result)) return `error: ${result.error}`
  return result.kind === 'value' ? result.value : result
}

export function readInputBack(pathText: string, input: string): string | undefined {
  const planQuestion = findPlanQuestion(PLAN, parsePath(pathText))
  return planQuestion && formatReadBack(planQuestion, input, PLAN)
}

export function isAmbiguous(pathText: string, input: string): boolean {
  const planQuestion = findPlanQuestion(PLAN, parsePath(pathText))
  return planQuestion !== undefined && hasOtherReading(planQuestion, input, PLAN)
}
