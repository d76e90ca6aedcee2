import type { PlanQuestion } from '../plan-questions.js'

/** Seconds for an answer that is known: reading the question, and choosing or typing. */
const SECONDS = { choose: 12, type: 30 } as const

const CHOSEN: ReadonlySet<string> = new Set(['choice', 'yesNo', 'ref', 'person'])

/** Estimates how long the answers take somebody who knows them, in whole minutes, at least 1. */
export function estimateMinutes(questions: readonly PlanQuestion[]): number {
  const seconds = questions.map((question) =>
    question.kind !== 'role' && CHOSEN.has(question.form.field.kind) ? SECONDS.choose : SECONDS.type,
  )
  return Math.max(1, Math.round(seconds.reduce((sum, each) => sum + each, 0) / 60))
}
