import { isBlank } from '../../plan/blank.js'
import { findLowestThreshold, selectPacksForPlan } from '../../law/obligations.js'
import { isFieldApplicable, findFormField } from '../../plan/form.js'
import { toPath, path } from '../../plan/typed-path.js'
import { DPIA_GUIDELINES, GDPR } from '../shared/citations-of-law.js'
import { rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

const { dpia } = path.legal

const baseRule = rule({
  id: 'legal/impact-assessment-missing',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: "An impact assessment is likely needed, but the plan doesn't show one.",
  why: 'When several criteria apply, authorities usually expect an assessment before personal data is processed, not just before launch. An assessment that starts late can stop work that is already paid for. mlplan is a screening aid, not legal advice.',
  sources: [GDPR, DPIA_GUIDELINES],
  severity: { data: 'error' },
  requires: { criteria: dpia.criteria },
  optional: { doneOn: dpia.done_on, reference: dpia.reference, link: path.links.dpia },
  good: [
    'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  uses_personal_data: true\n  dpia:\n    criteria: [scoring, large_scale]\n    done_on: 2026-11-12\n    reference: DPIA-2026-31\n',
    'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  uses_personal_data: true\n  dpia:\n    criteria: [scoring]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  uses_personal_data: true\n  dpia:\n    criteria: [scoring, large_scale]\n',
      path: 'legal.dpia.done_on',
    },
    {
      plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  uses_personal_data: true\n  dpia:\n    criteria: [scoring, large_scale]\n    done_on: 2026-11-12\n',
      path: 'legal.dpia.reference',
    },
  ],
  *check({ criteria, doneOn, reference, link }, { profile, plan, lawPacks }) {
    const formField = findFormField(toPath(dpia.done_on))
    const minCriteria = findLowestThreshold('dpia_criteria', selectPacksForPlan(plan, lawPacks))
    if (
      minCriteria === undefined ||
      criteria.length < minCriteria ||
      !formField ||
      isFieldApplicable(formField, profile) !== true
    )
      return
    const related = [
      {
        path: dpia.criteria,
        note: `an assessment is likely needed at ${pluralize(minCriteria, 'criterion', 'criteria')} or more`,
      },
    ]
    if (doneOn === undefined)
      yield {
        path: dpia.done_on,
        related,
        message: `No impact assessment. ${pluralize(criteria.length, 'criterion applies', 'criteria apply')}, so an assessment is likely needed before processing starts.`,
        help: 'Ask the privacy and legal reviewer for an impact assessment, and set legal.dpia.done_on when it is done.',
      }
    else if (isBlank(reference) && isBlank(link))
      yield {
        path: dpia.reference,
        related,
        message: `The impact assessment was done on ${doneOn}, but the plan doesn't say where to find it.`,
        help: 'Add the reference number or the location of the assessment to legal.dpia.reference.',
      }
  },
})

/* These fields are missing only above the limit of criteria, so `missing` is set here and not by missing(). */
export default { ...baseRule, missing: [toPath(dpia.done_on), toPath(dpia.reference)] }
