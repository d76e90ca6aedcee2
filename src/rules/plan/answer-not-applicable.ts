import { type FormField, getProfile } from '../../plan/form.js'
import { inSentence } from '../../text/in-sentence.js'
import { joinWith } from '../../text/join.js'
import { groupBy } from '../../text/sort-and-group.js'
import { type Path, formatPath, isWithin } from '../../plan/path.js'
import { isApplicable, type Profile } from '../../plan/profile.js'
import { path, toPath } from '../../plan/typed-path.js'
import { TDSP_CHARTER } from '../shared/citations.js'
import type { FilledField } from '../shared/filled-fields.js'
import { findFilledFields, wholePlanRule } from '../shared/whole-plan.js'

/** The answers that decide whether others apply. Delivery and personal data have rules of their own. */
const DECIDING_PATHS: Partial<Record<keyof Profile, Path>> = {
  task: toPath(path.project.task),
  method: toPath(path.project.method),
  action_changes_outcome: toPath(path.value.action_changes_outcome),
  today: toPath(path.value.current_process.kind),
  organization: toPath(path.legal.organization),
  tier: toPath(path.legal.ai_act.tier),
  is_high_impact: toPath(path.legal.us_federal.is_high_impact),
}

export default wholePlanRule({
  id: 'plan/answer-not-applicable',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'The plan answers a question that, by another answer, does not apply.',
  why: 'Either the other answer is wrong, and the plan is judged as a different kind of project, or the figures have no effect although readers will take them for part of the calculation.',
  sources: [TDSP_CHARTER],
  severity: { kickoff: 'warning' },
  good: [
    'mlplan: 2\nproject:\n  task: binary\neconomics:\n  base_rate: 1.8%\n',
    'mlplan: 2\neconomics:\n  routing:\n    coverage: 70%\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  task: forecast\neconomics:\n  base_rate: 1.8%\n',
      path: 'economics.base_rate',
    },
    {
      plan: 'mlplan: 2\nvalue:\n  current_process:\n    kind: nothing\neconomics:\n  current:\n    precision: 4%\n',
      path: 'economics.current',
    },
    {
      plan: 'mlplan: 2\nproject:\n  task: generative\neconomics:\n  base_rate: 1.8%\n  selection_rate: 3%\n',
      path: 'project.task',
    },
  ],
  *check(get, { plan }) {
    const profile = getProfile(plan)
    const mismatches = findFilledFields(get, ({ signoffEffect }) => signoffEffect === 'commitment').flatMap(
      (filled) => {
        const key = findContradictedKey(filled.formField, profile)
        return key === undefined ? [] : [{ ...filled, key }]
      },
    )
    const outermost = mismatches.filter(
      ({ path: own }) => !mismatches.some((other) => other.path.length < own.length && isWithin(own, other.path)),
    )
    for (const [key, group] of groupBy(outermost, (mismatch) => mismatch.key)) yield createProblem(key, group, profile)
  },
})

/** Returns the answer by which a field doesn't apply, if it decides alone. */
function findContradictedKey({ when }: FormField, profile: Profile): keyof Profile | undefined {
  const keys = when.flatMap((condition) => Object.keys(condition) as (keyof Profile)[])
  return keys.find(
    (key) =>
      DECIDING_PATHS[key] !== undefined &&
      when.some((condition) => key in condition && isApplicable({ [key]: condition[key] }, profile) === false),
  )
}

function createProblem(key: keyof Profile, fields: readonly FilledField[], profile: Profile) {
  const decidingPath = DECIDING_PATHS[key] ?? []
  const titles = joinWith(fields.map(({ formField }) => inSentence(formField.field.title)))
  const [first] = fields
  const isOne = fields.length === 1 && first !== undefined
  return {
    path: isOne ? first.path : decidingPath,
    related: isOne
      ? [{ path: decidingPath, note: 'the answer that rules it out' }]
      : fields.map((field) => ({ path: field.path, note: "doesn't apply" })),
    message: `\`${formatPath(decidingPath)}\` is \`${String(profile[key])}\`, so ${titles} ${isOne ? "doesn't" : "don't"} apply, but the plan ${isOne ? 'has a value' : 'has values'} there. What doesn't apply isn't counted.`,
    help: `Correct \`${formatPath(decidingPath)}\`, or remove ${isOne ? 'the answer that has' : 'the answers that have'} no effect.`,
  }
}
