import { fieldAt } from '../../plan/form.js'
import { parsePath } from '../../plan/path.js'
import { inside, pathOf, place } from '../../plan/place.js'
import type { OpenQuestion } from '../../plan/plan.js'
import { REQUIRED_ROLES } from '../../plan/roles.js'
import { reached, type Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { isSaid } from '../missing.js'
import { type Look, wholePlanRule } from '../whole-plan.js'

export default wholePlanRule({
  id: 'plan/question-without-owner-or-day',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'Nobody is to answer an open question, or not by any day.',
  why: 'A question that belongs to nobody, or that may be answered any time, is not being answered. It looks like work in progress and is a gap.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  reads: [pathOf(place.open_questions)],
  good: [
    'mlplan: 1\nopen_questions:\n  - id: peak\n    question: Does the queue cope with Mondays?\n    owner: tomas\n    due: 2026-12-10\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nopen_questions:\n  - id: peak\n    question: Does the queue cope with Mondays?\n    due: 2026-12-10\n',
      at: 'open_questions.peak.owner',
    },
    {
      plan: 'mlplan: 1\nopen_questions:\n  - id: peak\n    question: Does the queue cope with Mondays?\n    owner: tomas\n',
      at: 'open_questions.peak.due',
    },
  ],
  *check(look, { stage }) {
    for (const question of (look(pathOf(place.open_questions)) ?? []) as readonly OpenQuestion[]) {
      const lacksOwner = !isSaid(question.owner)
      const lacksDay = !isSaid(question.due) && !isSaid(question.first_due)
      if ((!lacksOwner && !lacksDay) || isMissedAnyway(question, look, stage)) continue
      const words = question.question ?? question.about ?? question.id
      yield {
        at: inside(place.open_questions, question.id, lacksOwner ? 'owner' : 'due'),
        message: `"${words}" is an open question ${lacksOwner ? `that nobody is to answer${lacksDay ? ', by no day' : ''}` : 'without a day by which it is answered'}.`,
        help: `Write under it ${lacksOwner ? 'who finds out' : 'by when'}${lacksOwner && lacksDay ? ' and by when' : ''}, or answer it now.`,
      }
    }
  },
})

/** The finding about the missing answer says then that its question has no owner or no day. */
function isMissedAnyway({ about }: OpenQuestion, look: Look, stage: Stage): boolean {
  if (about === undefined) return false
  const path = parsePath(about)
  const role = path[0] === 'people' ? REQUIRED_ROLES.find((one) => one.role === path[1]) : undefined
  const form = fieldAt(path)
  const from = role?.from ?? (form?.field.question === undefined ? 'optional' : form.from)
  return from !== 'optional' && reached(stage, from) && !isSaid(look(path))
}
