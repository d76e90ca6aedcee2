import { packsOf } from '../../law/obligations.js'
import { addDays, daysBetween } from '../../plan/day.js'
import { listed } from '../../text/join.js'
import { pathOf, place } from '../../plan/typed-path.js'
import { AI_ACT, AI_ACT_MOVED } from '../shared/citations-of-law.js'
import { wholePlanRule } from '../shared/whole-plan.js'
import { counted } from '../../text/rule-words.js'

export default wholePlanRule({
  id: 'legal/law-pack-outdated',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'A law pack that applies to the plan is outdated.',
  why: 'Laws change. For example, dates in the EU AI Act were moved a few weeks before they would have applied. A plan that passes against an outdated law pack may still miss an obligation. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT_MOVED, AI_ACT],
  severity: { kickoff: 'warning' },
  reads: [place.project.jurisdictions, place.legal.organization].map(pathOf),
  good: ['mlplan: 2\nproject:\n  jurisdictions: [eu]\n', 'mlplan: 2\nproject:\n  jurisdictions: [other]\n'],
  bad: [{ plan: 'mlplan: 2\nproject:\n  jurisdictions: [eu]\n', at: 'project.jurisdictions', today: '2027-11-24' }],
  *check(_, { plan, today, law, limits }) {
    const days = limits.law_pack_valid_days
    const old = packsOf(plan, law).filter(({ as_of }) => addDays(as_of, days) < today)
    if (old.length === 0) return
    const dated = old.map(
      ({ title, as_of }) => `${title} (as of ${as_of}, ${counted(daysBetween(as_of, today), 'day')} ago)`,
    )
    const [packs, ids] = old.length === 1 ? ['law pack', 'id'] : ['law packs', 'ids']
    yield {
      at: place.project.jurisdictions,
      cause: 'clock',
      message: `Outdated ${packs}: ${listed(dated)}. A law pack is valid for ${counted(days, 'day')}.`,
      help: `Update mlplan, or add your own ${packs} to the policy with the same ${ids}: ${listed(old.map(({ id }) => `\`${id}\``))}.`,
    }
  },
})
