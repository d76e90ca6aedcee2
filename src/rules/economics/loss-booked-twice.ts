import { place } from '../../plan/place.js'
import { showAmount } from '../../worksheet/words.js'
import { COST_SENSITIVE } from '../citations.js'
import { exampleWith, FRAUD } from '../example-plans.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/loss-booked-twice',
  since: '0.1.0',
  impediment: 'performance',
  who: 'finance_partner',
  summary: 'What is gained on a hit is counted again as a loss on a miss.',
  why: 'The loss that is avoided when a case is caught is the same loss that happens when it is missed. Booked at both, it doubles the worth of the model, and finance will find it.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'warning' },
  given: { caught: place.economics.payoffs.caught, missed: place.economics.payoffs.missed },
  maybe: { currency: place.economics.currency },
  good: [FRAUD, exampleWith(FRAUD, { missed: '-20' })],
  bad: [
    { plan: exampleWith(FRAUD, { missed: '-177' }), at: 'economics.payoffs.missed' },
    { plan: exampleWith(FRAUD, { missed: '-176' }), at: 'economics.payoffs.missed' },
  ],
  *check({ caught, missed, currency }) {
    const isSame = Math.abs(caught.likely + missed.likely) <= 0.01 * Math.abs(caught.likely)
    if (caught.likely <= 0 || missed.likely >= 0 || !isSame) return
    yield {
      at: place.economics.payoffs.missed,
      related: [{ at: place.economics.payoffs.caught, note: 'the same amount, as a gain' }],
      message: `A case that is caught brings ${showAmount(caught.likely, currency)} and one that is missed costs as much: that looks like one loss booked twice.`,
      help: 'Write 0 for missed, if "caught" already counts the loss that is avoided.',
    }
  },
})
