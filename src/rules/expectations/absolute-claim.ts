import type { Path } from '../../plan/path.js'
import { inside, pathOf, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { absoluteClaim, type ClaimKind } from '../shared/absolute-words.js'
import { ACCURACY_FALLACY, HALLUCINATION_FREE } from '../shared/citations.js'
import { type Look, saidPlaces, wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'expectations/absolute-claim',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: 'The plan or a shared figure makes an absolute claim that no model can meet.',
  why: 'Every model is sometimes wrong. Stakeholders who expect perfection tend to see the first error as a failure. Stakeholders who know the error rate in advance are more likely to accept errors.',
  sources: [ACCURACY_FALLACY, HALLUCINATION_FREE],
  severity: { kickoff: 'warning' },
  reads: [pathOf(place.expectations.shared_figures)],
  good: [
    'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: the Board\n      statement: Of 100 customers called, about 8 were about to leave\n',
    'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: the Board\n      statement: "We can\'t promise 100% accuracy"\n',
    'mlplan: 2\nvalue:\n  current_process:\n    description: Adjusters read 100% of the claims by hand\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nexpectations:\n  shared_figures:\n    - id: board\n      shared_with: the Board\n      statement: The model catches every leaver\n',
      at: 'expectations.shared_figures.board.statement',
    },
    {
      plan: 'mlplan: 2\nvalue:\n  action: The assistant gives hallucination-free answers\n',
      at: 'value.action',
    },
  ],
  *check(look) {
    for (const { path, text, kind } of claims(look)) {
      const words = absoluteClaim(text, kind)
      if (words === undefined) continue
      yield {
        at: path,
        message: `"${words}" is an absolute claim that no model can meet.`,
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

function* claims(look: Look): Generator<Claim> {
  /* Figures the plan already denies are checked by the rule on corrections. */
  const told = (look(pathOf(place.expectations.shared_figures)) ?? []) as NonNullable<
    NonNullable<Plan['expectations']>['shared_figures']
  >
  for (const { id, statement: said, supported: holds } of told) {
    if (said !== undefined && holds !== false)
      yield { path: inside(place.expectations.shared_figures, id, 'statement'), text: said, kind: 'told' }
  }
  for (const { path, value } of saidPlaces(look, ({ field, path }) => field.kind === 'text' && isPitch(path))) {
    if (typeof value === 'string') yield { path, text: value, kind: 'written' }
  }
}

/** Where the plan says what it is for and what is good enough; limits and exclusions may name anything. */
function isPitch([section, field]: Path): boolean {
  if (section === 'expectations') return field === 'success_criteria'
  return section === 'value' && field !== 'out_of_scope' && field !== 'prohibited_use' && field !== 'alternatives'
}
