import { isBlank } from '../../plan/blank.js'
import { toPath, path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { GDPR } from '../shared/citations-of-law.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'

const { human_review, appeal_process } = path.legal

const baseRule = rule({
  id: 'legal/no-appeal',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary:
    'The model makes significant decisions on its own, but the plan is missing human review or an appeal process.',
  why: 'People affected by a serious decision that was made without a person often have a right to a human review and to contest the decision. Both are easier to plan early than to add later. mlplan is a screening aid, not legal advice.',
  sources: [GDPR, AI_RMF],
  severity: { data: 'error' },
  requires: {
    automation_level: path.integration.automation_level,
    hasSignificantEffect: path.legal.has_significant_effect,
  },
  optional: { humanReview: human_review, appealProcess: appeal_process },
  good: [
    'mlplan: 2\nintegration:\n  automation_level: automatic\nlegal:\n  has_significant_effect: true\n  human_review: An underwriter, within two days\n  appeal_process: The complaints desk, within ten days\n',
    'mlplan: 2\nintegration:\n  automation_level: confirm\nlegal:\n  has_significant_effect: true\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nintegration:\n  automation_level: automatic\nlegal:\n  has_significant_effect: true\n',
      path: 'legal.human_review',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  automation_level: supervised\nlegal:\n  has_significant_effect: true\n  human_review: An underwriter, within two days\n',
      path: 'legal.appeal_process',
    },
  ],
  *check({ automation_level, hasSignificantEffect, humanReview, appealProcess }) {
    if (!hasSignificantEffect || (automation_level !== 'automatic' && automation_level !== 'supervised')) return
    const missingParts = [
      !isBlank(humanReview) ? '' : 'human review',
      !isBlank(appealProcess) ? '' : 'an appeal process',
    ]
    if (missingParts.every((part) => part === '')) return
    yield {
      path: !isBlank(humanReview) ? appeal_process : human_review,
      related: [{ path: path.integration.automation_level, note: 'the model acts on its own' }],
      message: `The model makes significant decisions on its own, but the plan is missing ${joinWith(missingParts.filter((part) => part !== ''))}.`,
      help: 'Decide with the privacy and legal reviewer who reviews decisions and how people can appeal, and record both.',
    }
  },
})

export default { ...baseRule, missing: [toPath(human_review), toPath(appeal_process)] }
