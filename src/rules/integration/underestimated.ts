import { pathOf, place } from '../../plan/place.js'
import { showMoney, showShare } from '../../worksheet/words.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../citations.js'
import { holdersOf } from '../persons.js'
import { rule } from '../rule.js'

const TOMAS = 'people:\n  - id: tomas\n    name: Tomas Berg\n    roles: [integration_owner]\n'

export default rule({
  id: 'integration/underestimated',
  since: '0.1.0',
  impediment: 'integration',
  who: 'integration_owner',
  summary: 'Building it in is to cost next to nothing beside the model.',
  why: 'Those who build a model put a price on what they know. The change to the other system, its tests and its release are somebody else’s work, and a small figure for it mostly means that nobody has asked them.',
  sources: [RARELY_DEPLOYED, OPERATIONAL_CHANGE],
  severity: { kickoff: 'warning', live: 'off' },
  follows: ['economics/impossible-amount'],
  given: { integration: place.economics.integration_cost, build: place.economics.build_cost },
  maybe: {
    people: place.people,
    system: place.integration.receiving_system.owner,
    currency: place.economics.currency,
  },
  good: [
    'mlplan: 1\neconomics:\n  build_cost: 140000\n  integration_cost: 80000\n',
    `mlplan: 1\n${TOMAS}economics:\n  build_cost: 140000\n  integration_cost: { likely: 5000, owner: tomas }\n`,
  ],
  bad: [
    {
      plan: `mlplan: 1\n${TOMAS}economics:\n  build_cost: 140000\n  integration_cost: 5000\n`,
      at: 'economics.integration_cost',
    },
    {
      plan: 'mlplan: 1\neconomics:\n  build_cost: 140000\n  integration_cost: 0\n',
      at: 'economics.integration_cost',
    },
  ],
  *check({ integration, build, people, system, currency }, { limits }) {
    /* A rule of thumb, no more: the change to the system has rarely cost less than that part of the model. */
    if (integration.likely >= limits.integration_part * build.likely) return
    const integrators = holdersOf(people, 'integration_owner')
    /* Whoever does the work may well know that it is little. */
    const theirs = [...integrators.map(({ id }) => id), system]
    if (integration.owner !== undefined && theirs.includes(integration.owner)) return
    const part = showShare(integration.likely / build.likely)
    const [integrator] = integrators
    yield {
      at: place.economics.integration_cost,
      related: [{ at: place.economics.build_cost, note: 'for the model itself' }],
      message: `Building it in is to cost ${showMoney(integration.likely, currency)}, ${part} of the ${showMoney(build.likely, currency)} for the model; by a rule of thumb less than a tenth is too little.`,
      help: `Ask ${integrator?.name ?? 'whoever changes the system'} what it costs; where the figure is theirs, name them as its \`owner\` under ${pathOf(place.economics.integration_cost).join('.')}.`,
    }
  },
})
