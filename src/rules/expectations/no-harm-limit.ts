import { place } from '../../plan/typed-path.js'
import { AI_RMF, HALLUCINATION_FREE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'
import { quoted } from '../../text/rule-words.js'

const assistant = (bars: string): string =>
  `mlplan: 2\nproject:\n  task: generative\neconomics:\n  assistant:\n    harm_rate: 0.5%\nexpectations:\n  success_criteria:\n    - id: resolved\n      metric: Resolution rate\n      figure: resolution_rate\n      at_least: 0.3\n${bars}`

export default rule({
  id: 'expectations/no-harm-limit',
  since: '0.1.0',
  area: 'expectations',
  who: 'executive_sponsor',
  escalates: true,
  summary: 'The success criteria say what the assistant must achieve, but not how much harm is too much.',
  why: 'An assistant that resolves more cases can also do more harm and still meet its success criteria. A harm limit is easier to set before anyone has a result to defend.',
  sources: [HALLUCINATION_FREE, AI_RMF],
  severity: { data: 'warning', modeling: 'error', live: 'off' },
  given: { bars: place.expectations.success_criteria },
  maybe: { harm: place.economics.assistant.harm_rate },
  good: [
    assistant(
      '    - id: harm\n      metric: Harm rate in reviewed chats\n      figure: harm_rate\n      at_most: 0.01\n',
    ),
    'mlplan: 2\nproject:\n  task: binary\nexpectations:\n  success_criteria:\n    - id: hits\n      figure: precision\n      at_least: 0.3\n',
  ],
  bad: [{ plan: assistant(''), at: 'expectations.success_criteria' }],
  *check({ bars, harm }, { profile }) {
    /* A criterion on another metric may well be about harm. */
    const isSettled = bars.some(({ figure }) => figure === undefined || figure === 'harm_rate' || figure === 'other')
    if (profile.task !== 'generative' || bars.length === 0 || isSettled) return
    const names = listed(bars.map(({ id, metric: measure }) => quoted(measure ?? id)))
    const only =
      bars.length === 1
        ? `The only success criterion, ${names}, doesn't limit harm.`
        : `None of the success criteria limits harm: ${names}.`
    yield {
      at: place.expectations.success_criteria,
      related: harm === undefined ? [] : [{ at: place.economics.assistant.harm_rate, note: 'expected harm rate' }],
      message: `No harm limit. ${only}`,
      help: 'Add a criterion with `figure: harm_rate` and `at_most`, and agree with the sponsor on how many answers to review.',
    }
  },
})
