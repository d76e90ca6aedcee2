import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { quoteText } from '../../text/plain-text.js'
import { formatPath, type Path } from '../../plan/path.js'
import { type TypedPath, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { getEstimateBounds } from '../../worksheet/estimate-range.js'
import { getWorksheet } from '../../worksheet/worksheet.js'
import { resolveRates } from '../../worksheet/tasks/binary-rates.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { findFilledFields, wholePlanRule } from '../shared/whole-plan.js'
import { findRateClaim, type RateClaim } from '../shared/words/rate-claims.js'

const planWithClaim = (claim: string): string =>
  `mlplan: 2\nproject:\n  task: binary\nexpectations:\n  precision: 8.4%\n  shared_figures:\n    - id: agents\n      statement: ${claim}\n`

export default wholePlanRule({
  id: 'expectations/claim-above-plan',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'A text claims that the model is right more often than the plan expects.',
  why: 'People remember the sentence, not the table. A reader of "right nine times out of ten" takes the expected result for a failure, and follows a score that deserves a second look.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'warning' },
  good: [
    planWithClaim('Of 100 customers called, about 8 were about to leave'),
    planWithClaim('It will not be right nine times out of ten'),
  ],
  bad: [
    {
      plan: planWithClaim('The list is right nine times out of ten'),
      path: 'expectations.shared_figures.agents.statement',
    },
    {
      plan: 'mlplan: 2\nproject:\n  task: binary\nchange:\n  training:\n    covers: Why the score is right in 99 out of 100 cases\n',
      path: 'change.training.covers',
    },
  ],
  *check(get, { plan }) {
    for (const { path: claimPath, value } of findFilledFields(
      get,
      ({ field, path: formPath }) => field.kind === 'text' && isRead(formPath),
    )) {
      const claim = typeof value === 'string' ? findRateClaim(value) : undefined
      if (claim === undefined || isMarkedUnsupported(claimPath, plan)) continue
      const expected = findExpected(plan, claim.kind)
      if (claim.share <= (expected?.highest ?? MAX_WITHOUT_FIGURE) * ROUNDING) continue
      yield createProblem(claimPath, claim, expected)
    }
  },
})

/** Without a figure of its own, a plan can still not claim more than most models reach. */
const MAX_WITHOUT_FIGURE = 0.9
/** A claim that rounds the expected figure is no contradiction. */
const ROUNDING = 1.05

/** Where people read about the model. Success criteria have figures of their own. */
const READ_FIELDS: ReadonlySet<string> = new Set([
  'expectations.shared_figures.*.statement',
  'expectations.success_criteria.*.metric',
  'value.operation',
  'value.decision',
  'value.action',
  'value.do_nothing',
  'value.kpis.*.name',
  'integration.action_rule',
  'integration.workflow_after_launch',
  'change.training.covers',
  'change.affected_teams.*.what_changes',
  'legal.disclosure',
  'model.explainability',
])

function isRead(formPath: Path): boolean {
  return READ_FIELDS.has(formatPath(formPath))
}

/** Figures marked as unsupported are checked by expectations/shared-figure-not-corrected. */
function isMarkedUnsupported([, list, id]: Path, { expectations }: Plan): boolean {
  const figure = expectations?.shared_figures?.find((candidate) => list === 'shared_figures' && candidate.id === id)
  return figure?.supported === false
}

interface Expected {
  readonly highest: number
  readonly path: TypedPath<unknown>
  readonly name: string
}

/** The figure of the plan that the claim is about. */
function findExpected(plan: Plan, kind: RateClaim['kind']): Expected | undefined {
  const { task } = plan.project ?? {}
  const { precision, recall, accuracy } = plan.expectations ?? {}
  const { routing, assistant } = plan.economics ?? {}
  const rates = resolveRates(plan).rates
  if (task === 'binary') {
    if (kind === 'found') return toExpected(recall, rates.recall, path.expectations.recall, 'recall')
    if (kind === 'right') return toExpected(precision, rates.precision, path.expectations.precision, 'precision')
    const calculated = getWorksheet(plan).binary?.accuracy
    return toExpected(accuracy, calculated, path.expectations.accuracy, 'accuracy')
  }
  const candidates: readonly (Expected | undefined)[] = [
    toExpected(routing?.accuracy, undefined, path.economics.routing.accuracy, 'accuracy on covered cases'),
    toExpected(accuracy, undefined, path.expectations.accuracy, 'accuracy'),
    toExpected(assistant?.resolution_rate, undefined, path.economics.assistant.resolution_rate, 'resolution rate'),
  ]
  return candidates.find((candidate) => candidate !== undefined)
}

function toExpected(
  estimate: Parameters<typeof getEstimateBounds>[0] | undefined,
  calculated: number | undefined,
  figurePath: TypedPath<unknown>,
  name: string,
): Expected | undefined {
  const highest = estimate === undefined ? calculated : Math.max(estimate.likely, getEstimateBounds(estimate).high)
  return highest === undefined ? undefined : { highest, path: figurePath, name }
}

function createProblem(claimPath: Path, claim: RateClaim, expected: Expected | undefined) {
  if (expected === undefined)
    return {
      path: claimPath,
      message: `${quoteText(claim.words)} claims more than most models reach, and the plan has no figure that supports the claim.`,
      help: 'Add the expected figure with its evidence, or remove the claim.',
    }
  const [claimed, planned] = formatApart(SHARES, asTyped(claim.share), asTyped(expected.highest))
  return {
    path: claimPath,
    related: [{ path: expected.path, note: `expected ${expected.name}` }],
    message: `${quoteText(claim.words)} claims ${claimed}, but the plan expects a ${expected.name} of at most ${planned}.`,
    help: 'State the expected rate instead, such as "about 8 of every 100 cases acted on will be right".',
  }
}
