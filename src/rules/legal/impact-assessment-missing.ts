import { lowest, packsOf } from '../../law/obligations.js'
import { fieldApplies, fieldAt } from '../../plan/form.js'
import { pathOf, place } from '../../plan/typed-path.js'
import { DPIA_GUIDELINES, GDPR } from '../shared/citations-of-law.js'
import { isSaid } from '../shared/missing.js'
import { rule } from '../rule.js'
import { counted } from '../../text/rule-words.js'

const { dpia } = place.legal

const assessmentOpen = rule({
  id: 'legal/impact-assessment-missing',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'privacy_legal',
  summary: "An impact assessment is likely needed, but the plan doesn't show one.",
  why: 'When several criteria apply, authorities usually expect an assessment before personal data is processed, not just before launch. An assessment that starts late can stop work that is already paid for. mlplan is a screening aid, not legal advice.',
  sources: [GDPR, DPIA_GUIDELINES],
  severity: { data: 'error' },
  given: { criteria: dpia.criteria },
  maybe: { doneOn: dpia.done_on, reference: dpia.reference, link: place.links.dpia },
  good: [
    'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  uses_personal_data: true\n  dpia:\n    criteria: [scoring, large_scale]\n    done_on: 2026-11-12\n    reference: DPIA-2026-31\n',
    'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  uses_personal_data: true\n  dpia:\n    criteria: [scoring]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  uses_personal_data: true\n  dpia:\n    criteria: [scoring, large_scale]\n',
      at: 'legal.dpia.done_on',
    },
    {
      plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  uses_personal_data: true\n  dpia:\n    criteria: [scoring, large_scale]\n    done_on: 2026-11-12\n',
      at: 'legal.dpia.reference',
    },
  ],
  *check({ criteria, doneOn, reference, link }, { profile, plan, law }) {
    const form = fieldAt(pathOf(dpia.done_on))
    const from = lowest('dpia_criteria', packsOf(plan, law))
    if (from === undefined || criteria.length < from || !form || fieldApplies(form, profile) !== true) return
    const related = [
      {
        at: dpia.criteria,
        note: `an assessment is likely needed at ${counted(from, 'criterion', 'criteria')} or more`,
      },
    ]
    if (doneOn === undefined)
      yield {
        at: dpia.done_on,
        related,
        message: `No impact assessment. ${counted(criteria.length, 'criterion applies', 'criteria apply')}, so an assessment is likely needed before processing starts.`,
        help: 'Ask the privacy and legal reviewer for an impact assessment, and set legal.dpia.done_on when it is done.',
      }
    else if (!isSaid(reference) && !isSaid(link))
      yield {
        at: dpia.reference,
        related,
        message: `The impact assessment was done on ${doneOn}, but the plan doesn't say where to find it.`,
        help: 'Add the reference number or the location of the assessment to legal.dpia.reference.',
      }
  },
})

/* With few criteria nobody has to have one. */
export default { ...assessmentOpen, missing: [pathOf(dpia.done_on), pathOf(dpia.reference)] }
