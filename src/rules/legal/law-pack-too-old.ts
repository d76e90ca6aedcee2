import { packsOf } from '../../law/duties.js'
import { addDays, daysBetween } from '../../plan/day.js'
import { listed } from '../../plan/listed.js'
import { pathOf, place } from '../../plan/place.js'
import { AI_ACT, AI_ACT_MOVED } from '../citations-of-law.js'
import { wholePlanRule } from '../whole-plan.js'
import { counted } from '../words.js'

export default wholePlanRule({
  id: 'legal/law-pack-too-old',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'What mlplan goes by in matters of law was read too long ago.',
  why: 'Law moves: the days of the AI Act were moved a few weeks before they came. What was read half a year ago may name a day that is no longer right, and a plan that passes against it has passed against nothing. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT_MOVED, AI_ACT],
  severity: { kickoff: 'warning' },
  reads: [place.project.jurisdictions, place.legal.organization].map(pathOf),
  good: ['mlplan: 1\nproject:\n  jurisdictions: [eu]\n', 'mlplan: 1\nproject:\n  jurisdictions: [other]\n'],
  bad: [{ plan: 'mlplan: 1\nproject:\n  jurisdictions: [eu]\n', at: 'project.jurisdictions', today: '2027-11-24' }],
  *check(_, { plan, today, law, limits }) {
    const days = limits.law_pack_valid_days
    const old = packsOf(plan, law).filter(({ as_of }) => addDays(as_of, days) < today)
    if (old.length === 0) return
    const told = old.map(
      ({ title, as_of }) => `of the ${title} on ${as_of} (${counted(daysBetween(as_of, today), 'day')} ago)`,
    )
    yield {
      at: place.project.jurisdictions,
      cause: 'clock',
      message: `What mlplan goes by was read ${listed(told)}; it counts for ${counted(days, 'day')}.`,
      help: `Update mlplan, or name a law pack of your own in the policy, with the id ${listed(old.map(({ id }) => `\`${id}\``))}.`,
    }
  },
})
