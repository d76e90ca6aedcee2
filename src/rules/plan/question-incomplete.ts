import { isBlank } from '../../plan/blank.js'
import { findFormField } from '../../plan/form.js'
import { parsePath } from '../../plan/path.js'
import { pathInside, toPath, path } from '../../plan/typed-path.js'
import type { OpenQuestion } from '../../plan/plan.js'
import { REQUIRED_ROLES } from '../../plan/roles.js'
import { hasReached, type Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { type ValueGetter, wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'plan/question-incomplete',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'An open question is missing an owner or a due date.',
  why: 'A question without an owner or a due date often goes unanswered. The entry looks like work in progress but is a gap in the plan.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  reads: [toPath(path.open_questions)],
  good: [
    'mlplan: 2\nopen_questions:\n  - id: peak\n    question: Can the queue handle Mondays?\n    owner: tomas\n    due: 2026-12-10\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nopen_questions:\n  - id: peak\n    question: Can the queue handle Mondays?\n    due: 2026-12-10\n',
      path: 'open_questions.peak.owner',
    },
    {
      plan: 'mlplan: 2\nopen_questions:\n  - id: peak\n    question: Can the queue handle Mondays?\n    owner: tomas\n',
      path: 'open_questions.peak.due',
    },
  ],
  *check(get, { stage }) {
    for (const question of (get(toPath(path.open_questions)) ?? []) as readonly OpenQuestion[]) {
      const lacksOwner = isBlank(question.owner)
      const lacksDueDate = isBlank(question.due) && isBlank(question.first_due)
      if ((!lacksOwner && !lacksDueDate) || isReportedAsMissing(question, get, stage)) continue
      const label = question.question ?? question.path ?? question.id
      yield {
        path: pathInside(path.open_questions, question.id, lacksOwner ? 'owner' : 'due'),
        message: `Open question "${label}" has ${lacksOwner ? `no owner${lacksDueDate ? ' and no due date' : ''}` : 'no due date'}.`,
        help: `Add ${lacksOwner ? 'an owner' : 'a due date'}${lacksOwner && lacksDueDate ? ' and a due date' : ''}, or answer the question now.`,
      }
    }
  },
})

/** Whether the field is reported as missing. That finding also says that its question has no owner or no due date. */
function isReportedAsMissing({ path: pathText }: OpenQuestion, get: ValueGetter, stage: Stage): boolean {
  if (pathText === undefined) return false
  const path = parsePath(pathText)
  const requiredRole = path[0] === 'people' ? REQUIRED_ROLES.find((candidate) => candidate.role === path[1]) : undefined
  const formField = findFormField(path)
  const expectedFrom =
    requiredRole?.expectedFrom ?? (formField?.field.question === undefined ? 'optional' : formField.expectedFrom)
  return expectedFrom !== 'optional' && hasReached(stage, expectedFrom) && isBlank(get(path))
}
