import { pathOf, place } from '../../plan/typed-path.js'
import { showMoney, showShare } from '../../text/format-numbers.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { holdersOf } from '../shared/persons.js'
import { rule } from '../rule.js'

const TOMAS = 'people:\n  - id: tomas\n    name: Tomas Berg\n    roles: [integration_owner]\n'

export default rule({
  id: 'integration/cost-underestimated',
  since: '0.1.0',
  area: 'integration',
  who: 'integration_owner',
  summary: 'The planned integration cost is very low compared with the build cost.',
  why: "Model teams often price only the work they know. Changing, testing, and releasing the receiving system is another team's work, and a very small figure often means that no one has asked that team.",
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
    'mlplan: 2\neconomics:\n  build_cost: 140000\n  integration_cost: 80000\n',
    `mlplan: 2\n${TOMAS}economics:\n  build_cost: 140000\n  integration_cost: { likely: 5000, owner: tomas }\n`,
  ],
  bad: [
    {
      plan: `mlplan: 2\n${TOMAS}economics:\n  build_cost: 140000\n  integration_cost: 5000\n`,
      at: 'economics.integration_cost',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  build_cost: 140000\n  integration_cost: 0\n',
      at: 'economics.integration_cost',
    },
  ],
  *check({ integration, build, people, system, currency }, { limits }) {
    /* A rule of thumb, no more: the change to the system has rarely cost less than that part of the model. */
    if (integration.likely >= limits.min_integration_cost_share * build.likely) return
    const integrators = holdersOf(people, 'integration_owner')
    /* Whoever does the work may well know that it is little. */
    const theirs = [...integrators.map(({ id }) => id), system]
    if (integration.owner !== undefined && theirs.includes(integration.owner)) return
    const part = showShare(integration.likely / build.likely)
    const [integrator] = integrators
    yield {
      at: place.economics.integration_cost,
      related: [{ at: place.economics.build_cost, note: 'build cost' }],
      message: `Integration is planned at ${showMoney(integration.likely, currency)}, ${part} of the ${showMoney(build.likely, currency)} build cost. As a rule of thumb, less than ${showShare(limits.min_integration_cost_share)} is too low.`,
      help: `Ask ${integrator?.name ?? 'the team that changes the receiving system'} for an estimate. If the figure comes from the owner of the integration or the receiving system, record that person in ${pathOf(place.economics.integration_cost).join('.')}.owner.`,
    }
  },
})
