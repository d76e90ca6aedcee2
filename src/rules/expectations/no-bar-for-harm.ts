import { place } from '../../plan/place.js'
import { AI_RMF, HALLUCINATION_FREE } from '../citations.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'
import { quoted } from '../words.js'

const assistant = (bars: string): string =>
  `mlplan: 1\nproject:\n  task: generative\neconomics:\n  assist:\n    harm_rate: 0.5%\nexpectations:\n  bar:\n    - id: resolved\n      measure: resolved rate\n      figure: resolved\n      at_least: 0.3\n${bars}`

export default rule({
  id: 'expectations/no-bar-for-harm',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  escalates: true,
  summary: 'It is agreed how much has to be solved, and not how much harm is too much.',
  why: 'An assistant that solves more and more can do more and more harm, and meets its bar all the same. How much harm would stop it has to be agreed while nobody has to defend anything; after the first case in the newspaper it is too late for that.',
  sources: [HALLUCINATION_FREE, AI_RMF],
  severity: { data: 'warning', modeling: 'error', live: 'off' },
  given: { bars: place.expectations.bar },
  maybe: { harm: place.economics.assist.harm_rate },
  good: [
    assistant('    - id: harm\n      measure: harm rate in the chats read\n      figure: harm\n      at_most: 0.01\n'),
    'mlplan: 1\nproject:\n  task: binary\nexpectations:\n  bar:\n    - id: hits\n      figure: precision\n      at_least: 0.3\n',
  ],
  bad: [{ plan: assistant(''), at: 'expectations.bar' }],
  *check({ bars, harm }, { profile }) {
    /* A bar of another measure may well be about harm. */
    const isSettled = bars.some(({ figure }) => figure === undefined || figure === 'harm' || figure === 'other')
    if (profile.task !== 'generative' || bars.length === 0 || isSettled) return
    const names = listed(bars.map(({ id, measure }) => quoted(measure ?? id)))
    yield {
      at: place.expectations.bar,
      related: harm === undefined ? [] : [{ at: place.economics.assist.harm_rate, note: 'harm is expected' }],
      message: `It is judged by ${names}, and by nothing that says how much harm is too much.`,
      help: 'Agree with the sponsor on a second bar (`figure: harm`, `at_most`), and on how many answers are read for it.',
    }
  },
})
