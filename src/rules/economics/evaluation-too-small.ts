import { zeroFailureSize } from '../../numbers/samples.js'
import { place } from '../../plan/typed-path.js'
import { showShare } from '../../text/format-numbers.js'
import { SMALL_SAMPLES } from '../shared/citations.js'
import { rule } from '../rule.js'
import { counted } from '../../text/rule-words.js'

export default rule({
  id: 'economics/evaluation-too-small',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: 'Too few answers are reviewed before launch to show that harm is as rare as the plan says.',
  why: 'Finding no harm in 100 reviewed answers shows only that the harm rate is probably below 3%. A lower rate remains untested until customers use the assistant.',
  sources: [SMALL_SAMPLES],
  severity: { kickoff: 'warning', modeling: 'error' },
  given: { harm: place.economics.assistant.harm_rate, read: place.economics.assistant.reviewed_answers },
  maybe: {},
  good: ['mlplan: 2\neconomics:\n  assistant:\n    harm_rate: 0.5%\n    reviewed_answers: 600\n'],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  assistant:\n    harm_rate: 0.5%\n    reviewed_answers: 200\n',
      at: 'economics.assistant.reviewed_answers',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  assistant:\n    harm_rate: 0\n    reviewed_answers: 5000\n',
      at: 'economics.assistant.harm_rate',
    },
  ],
  *check({ harm, read }) {
    if (harm.likely === 0) {
      yield {
        at: place.economics.assistant.harm_rate,
        message: 'The harm rate is 0%, but no number of reviewed answers can show that.',
        help: 'Set the highest harm rate you can accept, and review enough answers to confirm it.',
      }
      return
    }
    const needed = zeroFailureSize(harm.likely)
    if (needed === undefined || read >= needed) return
    const shows =
      read > 3
        ? `. If none does harm, the harm rate is probably below ${showShare(3 / read)}`
        : ', too few to judge the harm rate'
    yield {
      at: place.economics.assistant.reviewed_answers,
      related: [{ at: place.economics.assistant.harm_rate, note: 'harm rate to confirm' }],
      message: `${counted(read, 'answer')} will be reviewed${shows}. Confirming a rate of ${showShare(harm.likely)} takes ${counted(needed, 'answer')} (95% confidence).`,
      help: `Review ${counted(needed, 'answer')}, or set a higher harm rate that you can accept.`,
    }
  },
})
