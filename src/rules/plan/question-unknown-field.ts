import { isBlank } from '../../plan/blank.js'
import { parsePath, type Path } from '../../plan/path.js'
import { pathInside, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { isKnownPath, suggestPath } from '../shared/known-path.js'
import { type Problem, rule } from '../rule.js'

export default rule({
  id: 'plan/question-unknown-field',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: "An open question or a not-applicable entry points to a field that doesn't exist.",
  why: 'An open question or a not-applicable entry covers a missing answer. If the entry points to no field, the gap stays open.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  requires: {},
  optional: { questions: path.open_questions, notApplicable: path.not_applicable, people: path.people },
  good: [
    'mlplan: 2\nopen_questions:\n  - id: leavers\n    path: economics.base_rate\n    question: How many leave in a month?\n',
    'mlplan: 2\nopen_questions:\n  - id: finance\n    path: people.finance_partner\n    question: Who confirms the figures?\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nopen_questions:\n  - id: leavers\n    path: economics.base_rat\n    question: How many leave in a month?\n',
      path: 'open_questions.leavers.path',
    },
    {
      plan: 'mlplan: 2\nnot_applicable:\n  - id: nobody\n    path: people.works_counsil\n    reason: We have none\n',
      path: 'not_applicable.nobody.path',
    },
  ],
  *check({ questions, notApplicable, people }) {
    for (const { id, path: pathText } of questions ?? [])
      yield* checkPath(pathInside(path.open_questions, id, 'path'), 'open question', pathText, people)
    for (const { id, path: pathText } of notApplicable ?? [])
      yield* checkPath(pathInside(path.not_applicable, id, 'path'), 'not-applicable entry', pathText, people)
  },
})

function* checkPath(
  entryPath: Path,
  entryName: string,
  pathText: string | undefined,
  people: Plan['people'],
): Generator<Problem> {
  if (pathText === undefined || isBlank(pathText)) {
    yield {
      path: entryPath,
      message: `The ${entryName} doesn't name a field, so it covers no missing answer.`,
      help: 'Set `path` to a field of the plan, such as economics.base_rate.',
    }
  } else if (!isKnownPath(parsePath(pathText), people)) {
    const suggestion = suggestPath(parsePath(pathText))
    yield {
      path: entryPath,
      message: `The ${entryName} points to ${pathText}, which isn't a field of a plan.`,
      help:
        suggestion === undefined
          ? 'Set `path` to a field of the plan, such as economics.base_rate.'
          : `Use \`${suggestion}\` if that's what you meant.`,
    }
  }
}
