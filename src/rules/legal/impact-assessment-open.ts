import { lowest, packsOf } from '../../law/duties.js'
import { fieldApplies, fieldAt } from '../../plan/form.js'
import { pathOf, place } from '../../plan/place.js'
import { DPIA_GUIDELINES, GDPR } from '../citations-of-law.js'
import { isSaid } from '../missing.js'
import { rule } from '../rule.js'
import { counted } from '../words.js'

const { dpia } = place.legal

const assessmentOpen = rule({
  id: 'legal/impact-assessment-open',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'An impact assessment is likely needed, and there is none to show.',
  why: 'Where several of the criteria apply, the authorities expect an assessment before personal data are processed, not before the launch. Begun late, it stops work that has already been paid for. mlplan is a screening aid, not legal advice.',
  sources: [GDPR, DPIA_GUIDELINES],
  severity: { data: 'error' },
  given: { criteria: dpia.criteria },
  maybe: { doneOn: dpia.done_on, reference: dpia.reference, link: place.links.dpia },
  good: [
    'mlplan: 1\nproject:\n  jurisdictions: [eu]\nlegal:\n  personal_data: true\n  dpia:\n    criteria: [scoring, large_scale]\n    done_on: 2026-11-12\n    reference: DPIA-2026-31\n',
    'mlplan: 1\nproject:\n  jurisdictions: [eu]\nlegal:\n  personal_data: true\n  dpia:\n    criteria: [scoring]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nproject:\n  jurisdictions: [eu]\nlegal:\n  personal_data: true\n  dpia:\n    criteria: [scoring, large_scale]\n',
      at: 'legal.dpia.done_on',
    },
    {
      plan: 'mlplan: 1\nproject:\n  jurisdictions: [eu]\nlegal:\n  personal_data: true\n  dpia:\n    criteria: [scoring, large_scale]\n    done_on: 2026-11-12\n',
      at: 'legal.dpia.reference',
    },
  ],
  *check({ criteria, doneOn, reference, link }, { profile, plan, law }) {
    const form = fieldAt(pathOf(dpia.done_on))
    const from = lowest('dpia_criteria', packsOf(plan, law))
    if (from === undefined || criteria.length < from || !form || fieldApplies(form, profile) !== true) return
    const related = [
      { at: dpia.criteria, note: `${counted(from, 'criterion', 'criteria')} or more make one likely necessary` },
    ]
    if (doneOn === undefined)
      yield {
        at: dpia.done_on,
        related,
        message: `${counted(criteria.length, 'criterion applies', 'criteria apply')}, so an impact assessment is likely needed before processing starts; none is done.`,
        help: 'Have it done by whoever reviews privacy, and write the day under legal.dpia.done_on.',
      }
    else if (!isSaid(reference) && !isSaid(link))
      yield {
        at: dpia.reference,
        related,
        message: `The impact assessment was done on ${doneOn}, and it is not said where it can be read.`,
        help: 'Write its number or its place under legal.dpia.reference.',
      }
  },
})

/* With few criteria nobody has to have one. */
export default { ...assessmentOpen, missing: [pathOf(dpia.done_on), pathOf(dpia.reference)] }
