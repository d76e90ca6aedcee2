import { formatPath, type Path } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { path, toPath } from '../../plan/typed-path.js'
import { findPlanQuestion, hasAnswer, type PlanQuestion } from '../plan-questions.js'

const { evidence } = path.expectations

/** A figure that nobody knows rests on nothing yet, and without a launch date nobody can say when to decide. */
const UNKNOWN_TOGETHER: Readonly<Record<string, Path>> = {
  'expectations.precision': toPath(evidence),
  'economics.routing.accuracy': toPath(evidence),
  'economics.forecast.expected_error': toPath(evidence),
  'economics.ranking.expected_gain': toPath(evidence),
  'economics.assistant.resolution_rate': toPath(evidence),
  'project.launch_due': toPath(path.rollout.go_no_go.due),
  'economics.volume_per_period': toPath(path.economics.period),
}

/** Returns the questions that are open with this one, so that they aren't asked. */
export function listQuestionsUnknownToo(planQuestion: PlanQuestion, plan: Plan): readonly PlanQuestion[] {
  const place = UNKNOWN_TOGETHER[formatPath(planQuestion.path)]
  const other = place && findPlanQuestion(plan, place)
  return other === undefined || hasAnswer(other, plan) ? [] : [other]
}
