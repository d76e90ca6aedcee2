import { formatNumber } from '../../text/figures/format-number.js'
import { path } from '../../plan/typed-path.js'
import { SMALL_SAMPLES, ACCEPTANCE_SAMPLING } from '../shared/citations.js'
import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { pluralize } from '../../text/pluralize.js'
import { formatChance } from '../../worksheet/pilot-rows.js'
import type { HarmReview } from '../../worksheet/tasks/assistant-review.js'
import { ASSISTANT, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

const planWithReview = (answers: number, harmRate = '0.5%'): string =>
  exampleWith(ASSISTANT, { harm_rate: harmRate }, { '  assistant': `    reviewed_answers: ${answers}\n` })

export default numberRule({
  id: 'economics/evaluation-too-small',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'Too few answers are reviewed before launch to show that harm is tolerable.',
  why: 'A review must fail an assistant that does too much harm, and pass one that does as little as expected. Too few answers can do only one of the two, and the rest is tested on customers.',
  sources: [ACCEPTANCE_SAMPLING, SMALL_SAMPLES],
  severity: { kickoff: 'warning', modeling: 'error' },
  suppressedBy: ['economics/harm-exceeds-value'],
  reads: [path.economics.assistant, path.expectations.success_criteria],
  good: [planWithReview(270)],
  bad: [
    { plan: planWithReview(200), path: 'economics.assistant.reviewed_answers' },
    { plan: planWithReview(5000, '0'), path: 'economics.assistant.harm_rate' },
    { plan: exampleWith(ASSISTANT, { harm_rate: '0' }), path: 'economics.assistant.harm_rate' },
  ],
  *check({ otherTask }, { economics }) {
    const { harm_rate: harmRate, reviewed_answers: answers } = economics?.assistant ?? {}
    if (harmRate?.likely === 0) {
      yield {
        path: path.economics.assistant.harm_rate,
        message: 'The harm rate is 0%, but no number of reviewed answers can show that.',
        help: 'Set the harm rate you expect, and review enough answers to show that it is tolerable.',
      }
      return
    }
    if (harmRate === undefined || answers === undefined) return
    const review = otherTask?.assistant?.review
    if (!review?.plan || review.tolerableRate === undefined || answers >= review.plan.cases) return
    const { cases, failures } = review.plan
    const [expectedText, tolerableText] = formatApart(SHARES, asTyped(harmRate.likely), review.tolerableRate)
    yield {
      path: path.economics.assistant.reviewed_answers,
      related: [{ path: path.economics.assistant.harm_rate, note: 'expected harm rate' }],
      message: `${pluralize(answers, 'answer')} will be reviewed. Telling the expected harm rate of ${expectedText} from the tolerable one of ${tolerableText} takes ${pluralize(cases, 'answer')}, at most ${formatNumber(failures)} of them harmful.${describeChances(review)}`,
      help: `Review ${pluralize(cases, 'answer')}, and pass with at most ${formatNumber(failures)} harmful.`,
    }
  },
})

function describeChances({ planned }: HarmReview): string {
  if (!planned) return ''
  return ` As planned, the review passes with a chance of ${formatChance(planned.chanceIfExpected)} if harm is as expected, and with a chance of ${formatChance(planned.chanceIfTolerable)} if it is at the tolerable rate.`
}
