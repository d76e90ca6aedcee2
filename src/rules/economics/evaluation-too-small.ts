import { zeroFailureSize } from '../../numbers/samples.js'
import { path } from '../../plan/typed-path.js'
import { SMALL_SAMPLES } from '../shared/citations.js'
import { rule } from '../rule.js'
import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { pluralize } from '../../text/pluralize.js'

export default rule({
  id: 'economics/evaluation-too-small',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'Too few answers are reviewed before launch to show that harm is as rare as the plan says.',
  why: 'Finding no harm in 100 reviewed answers shows only that the harm rate is probably below 3%. A lower rate remains untested until customers use the assistant.',
  sources: [SMALL_SAMPLES],
  severity: { kickoff: 'warning', modeling: 'error' },
  requires: {
    harmRate: path.economics.assistant.harm_rate,
    reviewedAnswers: path.economics.assistant.reviewed_answers,
  },
  optional: {},
  good: ['mlplan: 2\neconomics:\n  assistant:\n    harm_rate: 0.5%\n    reviewed_answers: 600\n'],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  assistant:\n    harm_rate: 0.5%\n    reviewed_answers: 200\n',
      path: 'economics.assistant.reviewed_answers',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  assistant:\n    harm_rate: 0\n    reviewed_answers: 5000\n',
      path: 'economics.assistant.harm_rate',
    },
  ],
  *check({ harmRate, reviewedAnswers }) {
    if (harmRate.likely === 0) {
      yield {
        path: path.economics.assistant.harm_rate,
        message: 'The harm rate is 0%, but no number of reviewed answers can show that.',
        help: 'Set the highest harm rate you can accept, and review enough answers to confirm it.',
      }
      return
    }
    const requiredAnswers = zeroFailureSize(harmRate.likely)
    if (requiredAnswers === undefined || reviewedAnswers >= requiredAnswers) return
    const [shownText, plannedText] = formatApart(SHARES, 3 / reviewedAnswers, asTyped(harmRate.likely))
    const conclusion =
      reviewedAnswers > 3
        ? `. If none does harm, the harm rate is probably below ${shownText}`
        : ', too few to judge the harm rate'
    yield {
      path: path.economics.assistant.reviewed_answers,
      related: [{ path: path.economics.assistant.harm_rate, note: 'harm rate to confirm' }],
      message: `${pluralize(reviewedAnswers, 'answer')} will be reviewed${conclusion}. Confirming a rate of ${plannedText} takes ${pluralize(requiredAnswers, 'answer')} (95% confidence).`,
      help: `Review ${pluralize(requiredAnswers, 'answer')}, or set a higher harm rate that you can accept.`,
    }
  },
})
