import { findFormField } from '../../plan/form.js'
import { nearest } from '../../text/suggest.js'
import { parsePath, type Path } from '../../plan/path.js'
import { YAML_SPEC } from '../shared/citations.js'
import { findListItems, type ValueGetter, findFilledFields, wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'plan/unknown-reference',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: "The plan refers to a success criterion or a decision that isn't listed.",
  why: "A reference to a missing item can't be checked. For example, without a written success criterion, the go/no-go decision has nothing to rest on.",
  sources: [YAML_SPEC],
  severity: { kickoff: 'error' },
  judgesForm: true,
  good: [
    'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: hits\n      metric: Precision among the customers called\n      at_least: 6.5\nrollout:\n  go_no_go:\n    success_criterion: hits\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: hits\n      metric: Precision among the customers called\n      at_least: 6.5\nrollout:\n  go_no_go:\n    success_criterion: hit\n',
      path: 'rollout.go_no_go.success_criterion',
    },
    {
      plan: 'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: the Board\n      supported: false\n      correction: board-letter\n',
      path: 'expectations.shared_figures.board.correction',
    },
  ],
  *check(get) {
    for (const { id, listPath, paths } of findReferences(get)) {
      const knownIds = findListItems(parsePath(listPath), get).map((item) => item.id)
      const [firstPath, ...otherPaths] = paths
      if (firstPath === undefined || knownIds.includes(id) || (knownIds.length === 0 && isExpected(listPath))) continue
      const suggestion = nearest(id, knownIds)
      yield {
        path: firstPath,
        related: otherPaths.map((path) => ({ path, note: `also refers to \`${id}\`` })),
        message: `No item under ${listPath} has the id \`${id}\`, so this reference points to nothing.`,
        help:
          suggestion === undefined
            ? `Add \`${id}\` under ${listPath}, or use the id of a listed item.`
            : `Use \`${suggestion}\` if that's what you meant.`,
      }
    }
  },
})

interface Reference {
  readonly id: string
  readonly listPath: string
  readonly paths: readonly Path[]
}

function findReferences(get: ValueGetter): Iterable<Reference> {
  const references = new Map<string, Reference>()
  for (const { formField, path, value } of findFilledFields(get, ({ field }) => field.kind === 'ref')) {
    if (formField.field.kind !== 'ref' || typeof value !== 'string') continue
    const key = `${formField.field.targetList} ${value}`
    const earlierPaths = references.get(key)?.paths ?? []
    references.set(key, { id: value, listPath: formField.field.targetList, paths: [...earlierPaths, path] })
  }
  return references.values()
}

/** Whether the list is expected. If it is missing, that is reported, and its references need no report of their own. */
function isExpected(listPath: string): boolean {
  return findFormField(parsePath(listPath))?.expectedFrom !== 'optional'
}
