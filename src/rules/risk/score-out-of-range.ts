import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { quoteText } from '../../text/plain-text.js'

const MAX_SCORE = 5

const planWithLikelihood = (likelihood: string): string =>
  `mlplan: 2\nrisk:\n  register:\n    - id: late\n      risk: Scores arrive late on the first of the month\n      likelihood: ${likelihood}\n      impact: 2\n`

export default rule({
  id: 'risk/score-out-of-range',
  since: '0.1.0',
  area: 'plan',
  owner: 'risk_owner',
  summary: "A risk score isn't between 1 and 5.",
  why: 'The product of likelihood and impact shows which risks need action. A score on another scale, such as a percentage, can make a slight risk look serious.',
  sources: [AI_RMF],
  severity: { kickoff: 'error' },
  requires: { risks: path.risk.register },
  optional: {},
  good: [planWithLikelihood('3')],
  bad: [
    { plan: planWithLikelihood('30'), path: 'risk.register.late.likelihood' },
    { plan: planWithLikelihood('0'), path: 'risk.register.late.likelihood' },
  ],
  *check({ risks }) {
    for (const risk of risks) {
      for (const scoreName of ['likelihood', 'impact'] as const) {
        const score = risk[scoreName]
        if (score === undefined || (score >= 1 && score <= MAX_SCORE)) continue
        yield {
          path: pathInside(path.risk.register, risk.id, scoreName),
          message: `The ${scoreName} of ${quoteText(risk.risk ?? risk.id)} is ${formatNumber(score)}, but the scale is 1 to ${MAX_SCORE}.`,
          help: 'Set a score from 1 (rare or slight) to 5 (nearly certain or severe).',
        }
      }
    }
  },
})
