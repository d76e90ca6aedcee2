import type { Path } from '../../plan/path.js'
import { pathInside, toPath, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { findAbsoluteClaim, type ClaimKind } from '../shared/words/absolute-words.js'
import { ACCURACY_FALLACY, HALLUCINATION_FREE } from '../shared/citations.js'
import { type ValueGetter, findFilledFields, wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'expectations/absolute-claim',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The plan or a shared figure makes an absolute claim that no model can meet.',
  why: 'Every model is sometimes wrong. Stakeholders who expect perfection tend to see the first error as a failure. Stakeholders who know the error rate in advance are more likely to accept errors.',
  sources: [ACCURACY_FALLACY, HALLUCINATION_FREE],
  severity: { kickoff: 'warning' },
  reads: [toPath(path.expectations.shared_figures)],
  good: [
    'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: the Board\n      statement: Of 100 customers called, about 8 were about to leave\n',
    'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: the Board\n      statement: "We can\'t promise 100% accuracy"\n',
    'mlplan: 2\nvalue:\n  current_process:\n    description: Adjusters read 100% of the claims by hand\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: the Board\n      statement: The model catches every leaver\n',
      path: 'expectations.shared_figures.board.statement',
    },
    {
      plan: 'mlplan: 2\nvalue:\n  action: The assistant gives hallucination-free answers\n',
      path: 'value.action',
    },
  ],
  *check(get) {
    for (const { path, text, kind } of findClaims(get)) {
      const phrase = findAbsoluteClaim(text, kind)
      if (phrase === undefined) continue
      yield {
        path,
        message: `"${phrase}" is an absolute claim that no model can meet.`,
        help: 'State the expected rate instead, such as "about 8 of every 100 cases acted on will be right".',
      }
    }
  },
})

interface Claim {
  readonly path: Path
  readonly text: string
  readonly kind: ClaimKind
}

function* findClaims(get: ValueGetter): Generator<Claim> {
  /* Figures marked as unsupported are checked by expectations/shared-figure-not-corrected. */
  const sharedFigures = (get(toPath(path.expectations.shared_figures)) ?? []) as NonNullable<
    NonNullable<Plan['expectations']>['shared_figures']
  >
  for (const { id, statement, supported } of sharedFigures) {
    if (statement !== undefined && supported !== false)
      yield { path: pathInside(path.expectations.shared_figures, id, 'statement'), text: statement, kind: 'shared' }
  }
  for (const { path, value } of findFilledFields(
    get,
    ({ field, path }) => field.kind === 'text' && isGoalOrCriterion(path),
  )) {
    if (typeof value === 'string') yield { path, text: value, kind: 'any-text' }
  }
}

/** Whether the field states a goal or a success criterion. Fields on limits and exclusions may use absolute words. */
function isGoalOrCriterion([section, field]: Path): boolean {
  if (section === 'expectations') return field === 'success_criteria'
  if (section === 'integration') return field === 'workflow_after_launch' || field === 'action_rule'
  if (section === 'change') return field === 'training' || field === 'affected_teams'
  return section === 'value' && field !== 'out_of_scope' && field !== 'prohibited_use' && field !== 'alternatives'
}
