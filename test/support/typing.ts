import { isComplaint } from '../../src/interview/amounts.js'
import { askingAt, askingForItem } from '../../src/interview/asking.js'
import { readBack } from '../../src/interview/read-back.js'
import { take } from '../../src/interview/parse-answer.js'
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

export function taken(about: string, typed: string, task: 'binary' | 'forecast' = 'binary'): unknown {
  const plan: Plan = { ...PLAN, project: { task } }
  const path = parsePath(about)
  const asking = askingAt(plan, path) ?? askingForItem(path)
  if (!asking) throw new Error(`nothing is asked at ${about}`)
  const result = take(asking, typed, plan)
  if (isComplaint(result)) return `complaint: ${result.complaint}`
  return result.kind === 'value' ? result.value : result
}

export function heard(about: string, typed: string): string | undefined {
  const asking = askingAt(PLAN, parsePath(about))
  return asking && readBack(asking, typed, PLAN)
}
