import { findRoleHolders } from '../../plan/role-holders.js'
import { toPath, path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { formatExactMoney } from '../../text/figures/format-money.js'

const TOMAS = 'people:\n  - id: tomas\n    name: Tomas Berg\n    roles: [integration_owner]\n'

export default rule({
  id: 'integration/cost-underestimated',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  summary: 'The planned integration cost is very low compared with the build cost.',
  why: "Model teams often price only the work they know. Changing, testing, and releasing the receiving system is another team's work, and a very small figure often means that no one has asked that team.",
  sources: [RARELY_DEPLOYED, OPERATIONAL_CHANGE],
  severity: { kickoff: 'warning', live: 'off' },
  suppressedBy: ['economics/impossible-amount'],
  requires: { integrationCost: path.economics.integration_cost, buildCost: path.economics.build_cost },
  optional: {
    people: path.people,
    systemOwner: path.integration.receiving_system.owner,
    currency: path.economics.currency,
  },
  good: [
    'mlplan: 2\neconomics:\n  build_cost: 140000\n  integration_cost: 80000\n',
    `mlplan: 2\n${TOMAS}economics:\n  build_cost: 140000\n  integration_cost: { likely: 5000, owner: tomas }\n`,
  ],
  bad: [
    {
      plan: `mlplan: 2\n${TOMAS}economics:\n  build_cost: 140000\n  integration_cost: 5000\n`,
      path: 'economics.integration_cost',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  build_cost: 140000\n  integration_cost: 0\n',
      path: 'economics.integration_cost',
    },
  ],
  *check({ integrationCost, buildCost, people, systemOwner, currency }, { limits }) {
    /* A rule of thumb: changing the receiving system rarely costs less than this share of the build cost. */
    if (integrationCost.likely >= limits.min_integration_cost_share * buildCost.likely) return
    const integrators = findRoleHolders({ people }, 'integration_owner')
    /* An estimate by the people who do the work may well be low and right. */
    const ownerIds = [...integrators.map(({ id }) => id), systemOwner]
    if (integrationCost.owner !== undefined && ownerIds.includes(integrationCost.owner)) return
    const minShare = limits.min_integration_cost_share
    const [shareText, minShareText] = formatApart(SHARES, integrationCost.likely / buildCost.likely, asTyped(minShare))
    const [integrator] = integrators
    yield {
      path: path.economics.integration_cost,
      related: [{ path: path.economics.build_cost, note: 'build cost' }],
      message: `Integration is planned at ${formatExactMoney(integrationCost.likely, currency)}, ${shareText} of the ${formatExactMoney(buildCost.likely, currency)} build cost. As a rule of thumb, less than ${minShareText} is too low.`,
      help: `Ask ${integrator?.name ?? 'the team that changes the receiving system'} for an estimate. If the figure comes from the owner of the integration or the receiving system, record that person in ${toPath(path.economics.integration_cost).join('.')}.owner.`,
    }
  },
})
