import type { Plan } from '../../plan/plan.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingRoleRule } from '../shared/missing-role.js'

export default missingRoleRule({
  id: 'legal/no-reviewer',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'ml_lead',
  role: 'privacy_legal',
  summary: 'No one is named to review privacy and legal questions.',
  why: 'Privacy and legal issues often stop projects late because no one asked early. A reviewer who is involved from the start can suggest how to do the project. A reviewer who is called in at the end may only be able to approve or decline. mlplan is a screening aid, not legal advice.',
  sources: [RARELY_DEPLOYED],
  message: 'No privacy and legal reviewer. A legal issue that is discovered late can stop the project.',
  help: 'Add one person with the role privacy_legal under people, and involve that person now. If there is nothing to review, list people.privacy_legal under not_applicable, with the reason.',
  unless: hasNothingToReview,
  good: [
    'mlplan: 2\nlegal:\n  uses_personal_data: false\n',
    'mlplan: 2\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n',
      path: 'people.privacy_legal',
      stage: 'kickoff',
    },
  ],
})

/** Without personal data or a tier with obligations, a review has no object. */
function hasNothingToReview({ legal, project }: Plan): boolean {
  const tier = legal?.ai_act?.tier
  return (
    legal?.uses_personal_data === false && project?.task !== 'generative' && (tier === undefined || tier === 'minimal')
  )
}
