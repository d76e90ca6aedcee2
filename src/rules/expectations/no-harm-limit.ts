import { path } from '../../plan/typed-path.js'
import { AI_RMF, HALLUCINATION_FREE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'
import { quoteText } from '../../text/plain-text.js'

const assistantPlan = (criteria: string): string =>
  `mlplan: 2\nproject:\n  task: generative\neconomics:\n  assistant:\n    harm_rate: 0.5%\nexpectations:\n  success_criteria:\n    - id: resolved\n      metric: Resolution rate\n      figure: resolution_rate\n      at_least: 0.3\n${criteria}`

export default rule({
  id: 'expectations/no-harm-limit',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  escalates: true,
  summary: 'The success criteria say what the assistant must achieve, but not how much harm is too much.',
  why: 'An assistant that resolves more cases can also do more harm and still meet its success criteria. A harm limit is easier to set before anyone has a result to defend.',
  sources: [HALLUCINATION_FREE, AI_RMF],
  severity: { data: 'warning', modeling: 'error', live: 'off' },
  requires: { criteria: path.expectations.success_criteria },
  optional: { harmRate: path.economics.assistant.harm_rate },
  good: [
    assistantPlan(
      '    - id: harm\n      metric: Harm rate in reviewed chats\n      figure: harm_rate\n      at_most: 0.01\n',
    ),
    'mlplan: 2\nproject:\n  task: binary\nexpectations:\n  success_criteria:\n    - id: hits\n      figure: precision\n      at_least: 0.3\n',
  ],
  bad: [{ plan: assistantPlan(''), path: 'expectations.success_criteria' }],
  *check({ criteria, harmRate }, { profile }) {
    /* A criterion on another metric may well be about harm. */
    const mayLimitHarm = criteria.some(
      ({ figure }) => figure === undefined || figure === 'harm_rate' || figure === 'other',
    )
    if (profile.task !== 'generative' || criteria.length === 0 || mayLimitHarm) return
    const names = joinWith(criteria.map(({ id, metric }) => quoteText(metric ?? id)))
    const criteriaText =
      criteria.length === 1
        ? `The only success criterion, ${names}, doesn't limit harm.`
        : `None of the success criteria limits harm: ${names}.`
    yield {
      path: path.expectations.success_criteria,
      related: harmRate === undefined ? [] : [{ path: path.economics.assistant.harm_rate, note: 'expected harm rate' }],
      message: `No harm limit. ${criteriaText}`,
      help: 'Add a criterion with `figure: harm_rate` and `at_most`, and agree with the sponsor on how many answers to review.',
    }
  },
})
