import { isBlank } from '../../plan/blank.js'
import { isFieldApplicable, type FormField, listFormFields } from '../../plan/form.js'
import { inSentence } from '../../text/in-sentence.js'
import { type Path, formatPath } from '../../plan/path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { isAnswered } from '../shared/missing.js'
import { describeMissingFigure } from '../shared/figures/missing-figure.js'
import type { Area, Problem, Rule } from '../rule.js'
import { expandListPath } from '../shared/whole-plan.js'

/** Reports every expected field that is missing and that no other rule covers. */
const missingField: Rule = {
  id: 'plan/missing-field',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'A field that is expected by this stage is missing.',
  why: 'A question left open at this stage often gets decided later by accident, when changes cost more.',
  sources: [RARELY_DEPLOYED],
  severity: 'as-expected',
  escalates: false,
  suppressedBy: [],
  missing: [],
  reads: [],
  good: ['mlplan: 2\nproject:\n  stage: data\ntarget:\n  exclusions: Customers in arrears\n'],
  bad: [{ plan: 'mlplan: 2\nproject:\n  stage: data\ntarget:\n  case: a customer\n', path: 'target.exclusions' }],
  *check(get, { profile, coveredPaths, plan }): Iterable<Problem> {
    for (const formField of listRemainingFields(coveredPaths)) {
      if (isFieldApplicable(formField, profile) !== true) continue
      for (const path of expandListPath(formField.path, get)) {
        if (!isAnswered(formField.field, get(path)) && !isSatisfiedByOtherField(formField, get, path))
          yield { ...createProblem(formField, path), consequence: describeMissingFigure(plan, path) }
      }
    }
  },
}

export default missingField

/** Lists the expected fields that no other rule covers. Cached, since they are the same for every plan. */
function listRemainingFields(coveredPaths: readonly Path[]): readonly FormField[] {
  const cached = remainingByCoveredPaths.get(coveredPaths)
  if (cached) return cached
  const covered = new Set(coveredPaths.map(formatPath))
  const remaining = listFormFields().filter(
    (formField) =>
      formField.expectedFrom !== 'optional' && isAsked(formField) && !covered.has(formatPath(formField.path)),
  )
  remainingByCoveredPaths.set(coveredPaths, remaining)
  return remaining
}

const remainingByCoveredPaths = new WeakMap<readonly Path[], readonly FormField[]>()

/** Whether the field is reported on its own. A top-level list isn't: its items are. */
function isAsked({ field, path }: FormField): boolean {
  return field.kind === 'list' ? path.length > 1 && field.notAskedReason === undefined : field.question !== undefined
}

/** Whether another field answers the question, such as the reason why there is no number. */
function isSatisfiedByOtherField({ field }: FormField, get: (path: Path) => unknown, path: Path): boolean {
  return field.satisfiedBy !== undefined && !isBlank(get([...path.slice(0, -1), field.satisfiedBy]))
}

function createProblem(formField: FormField, path: Path): Problem {
  const section = formField.path[0] ?? ''
  return {
    path,
    message: `Missing: ${inSentence(formField.field.title)} (expected ${formatStage(formField.expectedFrom)}).`,
    help: `Run \`mlplan init --section ${section}\`, or add the field to the plan.`,
    owner: formField.owner,
    area: AREA_BY_SECTION[section] ?? 'plan',
  }
}

function formatStage(stage: FormField['expectedFrom']): string {
  return stage === 'kickoff' ? 'at kickoff' : `at the ${stage} stage`
}

/** The area that an empty section usually affects. */
const AREA_BY_SECTION: Readonly<Record<string, Area>> = {
  value: 'buy-in',
  people: 'buy-in',
  target: 'expectations',
  economics: 'expectations',
  expectations: 'expectations',
  model: 'expectations',
  integration: 'integration',
  rollout: 'integration',
  data: 'privacy-legal',
  legal: 'privacy-legal',
  risk: 'privacy-legal',
  change: 'adoption',
  monitoring: 'adoption',
}
