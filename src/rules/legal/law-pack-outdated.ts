import { selectPacksForPlan } from '../../law/obligations.js'
import { addDays, daysBetween } from '../../plan/day.js'
import { joinWith } from '../../text/join.js'
import { toPath, path } from '../../plan/typed-path.js'
import { AI_ACT, AI_ACT_MOVED } from '../shared/citations-of-law.js'
import { wholePlanRule } from '../shared/whole-plan.js'
import { pluralize } from '../../text/pluralize.js'

export default wholePlanRule({
  id: 'legal/law-pack-outdated',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: 'A law pack that applies to the plan is outdated.',
  why: 'Laws change. For example, dates in the EU AI Act were moved a few weeks before they would have applied. A plan that passes against an outdated law pack may still miss an obligation. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT_MOVED, AI_ACT],
  severity: { kickoff: 'warning' },
  reads: [path.project.jurisdictions, path.legal.organization].map(toPath),
  good: ['mlplan: 2\nproject:\n  jurisdictions: [eu]\n', 'mlplan: 2\nproject:\n  jurisdictions: [other]\n'],
  bad: [{ plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\n', path: 'project.jurisdictions', today: '2027-11-24' }],
  *check(_, { plan, today, lawPacks, limits }) {
    const validDays = limits.law_pack_valid_days
    const outdated = selectPacksForPlan(plan, lawPacks).filter(({ as_of }) => addDays(as_of, validDays) < today)
    if (outdated.length === 0) return
    const packTexts = outdated.map(
      ({ title, as_of }) => `${title} (as of ${as_of}, ${pluralize(daysBetween(as_of, today), 'day')} ago)`,
    )
    const [packNoun, idNoun] = outdated.length === 1 ? ['law pack', 'id'] : ['law packs', 'ids']
    yield {
      path: path.project.jurisdictions,
      cause: 'clock',
      message: `Outdated ${packNoun}: ${joinWith(packTexts)}. A law pack is valid for ${pluralize(validDays, 'day')}.`,
      help: `Update mlplan, or add your own ${packNoun} to the policy with the same ${idNoun}: ${joinWith(outdated.map(({ id }) => `\`${id}\``))}.`,
    }
  },
})
