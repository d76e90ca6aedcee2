import { isNotApplicable } from '../../plan/pending.js'
import { formatPath, isWithin, parsePath, type Path } from '../../plan/path.js'
import { pathInside, toPath, path, type TypedPath } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'

/** An answer by which some fields do apply, whatever reason an exemption gives. */
interface Contradiction {
  readonly answer: TypedPath<unknown>
  readonly holds: (plan: Plan) => boolean
  readonly says: string
  readonly exempt: readonly Path[]
}

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    answer: path.legal.uses_personal_data,
    holds: ({ legal }) => legal?.uses_personal_data === true,
    says: 'the project uses personal data',
    exempt: [['people', 'privacy_legal'], toPath(path.legal.lawful_basis), toPath(path.legal.retention_days)],
  },
  {
    answer: path.project.jurisdictions,
    holds: ({ project }) => project?.jurisdictions?.includes('eu') === true,
    says: 'the model is used in the European Union',
    exempt: [toPath(path.legal.ai_act.tier)],
  },
  {
    answer: path.legal.has_significant_effect,
    holds: ({ legal }) => legal?.has_significant_effect === true,
    says: 'the model affects people significantly',
    exempt: [toPath(path.risk.harms), toPath(path.legal.human_review), toPath(path.legal.appeal_process)],
  },
  {
    answer: path.change.affected_teams,
    holds: ({ change }) => (change?.affected_teams ?? []).length > 0,
    says: 'the work of teams changes',
    exempt: [['people', 'frontline_rep'], toPath(path.change.training)],
  },
  {
    answer: path.integration.receiving_system,
    holds: ({ integration }) => integration?.receiving_system?.name !== undefined,
    says: 'a system receives the scores',
    exempt: [['people', 'integration_owner'], toPath(path.integration.fallback)],
  },
]

export default rule({
  id: 'plan/not-applicable-contradicted',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'A field is marked as not applicable, but another answer says that it applies.',
  why: 'An exemption turns off the checks for good. If another answer shows that the field applies, it disappears from the plan although no one has decided that.',
  sources: [AI_RMF],
  severity: { kickoff: 'error' },
  requires: { entries: path.not_applicable },
  optional: {},
  good: [
    'mlplan: 2\nlegal:\n  uses_personal_data: false\nnot_applicable:\n  - id: no-review\n    path: people.privacy_legal\n    reason: Machine readings only\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nlegal:\n  uses_personal_data: true\nnot_applicable:\n  - id: no-review\n    path: people.privacy_legal\n    reason: Machine readings only\n',
      path: 'not_applicable.no-review',
    },
    {
      plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\nnot_applicable:\n  - id: no-law\n    path: legal\n    reason: Nobody asked for it\n',
      path: 'not_applicable.no-law',
    },
  ],
  *check({ entries }, { plan }) {
    for (const entry of entries) {
      const exemptPath = parsePath(entry.path ?? '')
      if (entry.path === undefined || !isNotApplicable(exemptPath, plan)) continue
      const found = CONTRADICTIONS.find(
        ({ exempt, holds }) => holds(plan) && exempt.some((fieldPath) => isWithin(fieldPath, exemptPath)),
      )
      if (found === undefined) continue
      const answerPath = toPath(found.answer)
      yield {
        path: pathInside(path.not_applicable, entry.id),
        related: [{ path: answerPath, note: 'says that it applies' }],
        message: `\`${entry.path}\` is marked as not applicable, but \`${formatPath(answerPath)}\` says that ${found.says}.`,
        help: `Remove the entry and add the answer, or correct \`${formatPath(answerPath)}\`.`,
      }
    }
  },
})
