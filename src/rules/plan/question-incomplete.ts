import { fieldAt } from '../../plan/form.js'
import { parsePath } from '../../plan/path.js'
import { inside, pathOf, place } from '../../plan/typed-path.js'
import type { OpenQuestion } from '../../plan/plan.js'
import { REQUIRED_ROLES } from '../../plan/roles.js'
import { reached, type Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { isSaid } from '../shared/missing.js'
import { type Look, wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'plan/question-incomplete',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: 'An open question is missing an owner or a due date.',
  why: 'A question without an owner or a due date often goes unanswered. The entry looks like work in progress but is a gap in the plan.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  reads: [pathOf(place.open_questions)],
  good: [
    'mlplan: 2\nopen_questions:\n  - id: peak\n    question: Can the queue handle Mondays?\n    owner: tomas\n    due: 2026-12-10\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nopen_questions:\n  - id: peak\n    question: Can the queue handle Mondays?\n    due: 2026-12-10\n',
      at: 'open_questions.peak.owner',
    },
    {
      plan: 'mlplan: 2\nopen_questions:\n  - id: peak\n    question: Can the queue handle Mondays?\n    owner: tomas\n',
      at: 'open_questions.peak.due',
    },
  ],
  *check(look, { stage }) {
    for (const question of (look(pathOf(place.open_questions)) ?? []) as readonly OpenQuestion[]) {
      const lacksOwner = !isSaid(question.owner)
      const lacksDay = !isSaid(question.due) && !isSaid(question.first_due)
      if ((!lacksOwner && !lacksDay) || isMissedAnyway(question, look, stage)) continue
      const words = question.question ?? question.path ?? question.id
      yield {
        at: inside(place.open_questions, question.id, lacksOwner ? 'owner' : 'due'),
        message: `Open question "${words}" has ${lacksOwner ? `no owner${lacksDay ? ' and no due date' : ''}` : 'no due date'}.`,
        help: `Add ${lacksOwner ? 'an owner' : 'a due date'}${lacksOwner && lacksDay ? ' and a due date' : ''}, or answer the question now.`,
      }
    }
  },
})

/** The finding about the missing answer says then that its question has no owner or no due date. */
function isMissedAnyway({ path: about }: OpenQuestion, look: Look, stage: Stage): boolean {
  if (about === undefined) return false
  const path = parsePath(about)
  const role = path[0] === 'people' ? REQUIRED_ROLES.find((one) => one.role === path[1]) : undefined
  const form = fieldAt(path)
  const from = role?.from ?? (form?.field.question === undefined ? 'optional' : form.from)
  return from !== 'optional' && reached(stage, from) && !isSaid(look(path))
}
