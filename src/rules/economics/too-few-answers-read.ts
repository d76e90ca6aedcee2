import { zeroFailureSize } from '../../numbers/samples.js'
import { place } from '../../plan/place.js'
import { showShare } from '../../worksheet/words.js'
import { SMALL_SAMPLES } from '../citations.js'
import { rule } from '../rule.js'
import { showNumber } from '../words.js'

export default rule({
  id: 'economics/too-few-answers-read',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'Too few answers are read before launch to show that harm is as rare as the plan says.',
  why: 'Seeing no harm in a hundred answers says only that it is below three in a hundred. A rate that was never shown is a wish, and the first customers will test it.',
  sources: [SMALL_SAMPLES],
  severity: { kickoff: 'warning', modeling: 'error' },
  given: { harm: place.economics.assist.harm_rate, read: place.economics.assist.evaluated_cases },
  maybe: {},
  good: ['mlplan: 1\neconomics:\n  assist:\n    harm_rate: 0.5%\n    evaluated_cases: 600\n'],
  bad: [
    {
      plan: 'mlplan: 1\neconomics:\n  assist:\n    harm_rate: 0.5%\n    evaluated_cases: 200\n',
      at: 'economics.assist.evaluated_cases',
    },
    {
      plan: 'mlplan: 1\neconomics:\n  assist:\n    harm_rate: 0\n    evaluated_cases: 5000\n',
      at: 'economics.assist.harm_rate',
    },
  ],
  *check({ harm, read }) {
    if (harm.likely === 0) {
      yield {
        at: place.economics.assist.harm_rate,
        message: 'A harm rate of 0% is written: no number of answers read could ever show that.',
        help: 'Write the rate you could live with, and read enough answers to show it.',
      }
      return
    }
    const needed = zeroFailureSize(harm.likely)
    if (needed === undefined || read >= needed) return
    const shown = 3 / Math.max(read, 1)
    yield {
      at: place.economics.assist.evaluated_cases,
      related: [{ at: place.economics.assist.harm_rate, note: 'the rate that has to be shown' }],
      message: `${showNumber(read)} answers will be read. Even if none of them does harm, that shows only that harm is below about ${showShare(Math.min(1, shown))}; for ${showShare(harm.likely)} it takes ${showNumber(needed)}.`,
      help: `Have ${showNumber(needed)} answers read, or say which higher rate you could live with.`,
    }
  },
})
