import type { Path } from '../../plan/path.js'
import { inside, pathOf, place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { absoluteClaim, type ClaimKind } from '../absolute-words.js'
import { ACCURACY_FALLACY, HALLUCINATION_FREE } from '../citations.js'
import { type Look, saidPlaces, wholePlanRule } from '../whole-plan.js'

export default wholePlanRule({
  id: 'expectations/absolute-claim',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'Something is promised that no model keeps.',
  why: 'Every model is wrong sometimes, and most are worth their money all the same. Who was promised perfection sees a failure in the first mistake; who was told how often it errs sees what was agreed.',
  sources: [ACCURACY_FALLACY, HALLUCINATION_FREE],
  severity: { kickoff: 'warning' },
  reads: [pathOf(place.expectations.told)],
  good: [
    'mlplan: 1\nexpectations:\n  told:\n    - id: board\n      to: the Board\n      said: Of 100 customers called, about 8 were about to leave\n',
    'mlplan: 1\nexpectations:\n  told:\n    - id: board\n      to: the Board\n      said: "We do not promise 100 %"\n',
    'mlplan: 1\nvalue:\n  current_process:\n    description: 100 % of the claims are read by hand\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nexpectations:\n  told:\n    - id: board\n      to: the Board\n      said: The model catches every leaver\n',
      at: 'expectations.told.board.said',
    },
    {
      plan: 'mlplan: 1\nvalue:\n  action: The assistant gives hallucination-free answers\n',
      at: 'value.action',
    },
  ],
  *check(look) {
    for (const { path, text, kind } of claims(look)) {
      const words = absoluteClaim(text, kind)
      if (words === undefined) continue
      yield {
        at: path,
        message: `"${words}" is a promise that no model keeps.`,
        help: 'Say instead how often it will be right and how often wrong: of 100 cases acted on, about how many.',
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
  /* The place is that of what was told; what the plan already denies is judged by the rule on corrections. */
  const told = (look(pathOf(place.expectations.told)) ?? []) as NonNullable<NonNullable<Plan['expectations']>['told']>
  for (const { id, said, holds } of told) {
    if (said !== undefined && holds !== 'no')
      yield { path: inside(place.expectations.told, id, 'said'), text: said, kind: 'told' }
  }
  for (const { path, value } of saidPlaces(look, ({ field, path }) => field.kind === 'text' && isPitch(path))) {
    if (typeof value === 'string') yield { path, text: value, kind: 'written' }
  }
}

/** Where the plan says what it is for and what is good enough; limits and exclusions may name anything. */
function isPitch([section, field]: Path): boolean {
  if (section === 'expectations') return field === 'bar'
  return section === 'value' && field !== 'out_of_scope' && field !== 'prohibited_use' && field !== 'alternatives'
}
