import { isBlank } from '../../plan/blank.js'
import { path } from '../../plan/typed-path.js'
import { AI_RMF, ETHICS_CHECKLIST } from '../shared/citations.js'
import { rule } from '../rule.js'

const { correct_result_can_harm: harmPath } = path.legal

export default rule({
  id: 'legal/correct-result-harms',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: "Even a correct result can harm a person, and the plan doesn't limit how results are used.",
  why: 'A mailing for expectant parents can reach a home where no one knows of the pregnancy. A better model makes this worse, so the limit must be on the use, not on the error.',
  sources: [ETHICS_CHECKLIST, AI_RMF],
  severity: { kickoff: 'warning' },
  requires: { canHarm: harmPath },
  optional: { prohibitedUse: path.value.prohibited_use, register: path.risk.register },
  good: [
    'mlplan: 2\nlegal:\n  correct_result_can_harm: true\nvalue:\n  prohibited_use: Letters that show what was predicted\n',
    'mlplan: 2\nlegal:\n  correct_result_can_harm: false\n',
  ],
  bad: [{ plan: 'mlplan: 2\nlegal:\n  correct_result_can_harm: true\n', path: 'legal.correct_result_can_harm' }],
  *check({ canHarm, prohibitedUse, register }) {
    if (!canHarm || !isBlank(prohibitedUse) || (register ?? []).length > 0) return
    yield {
      path: harmPath,
      message: "Even a correct result can harm a person, and the plan doesn't limit how results are used.",
      help: 'State under value.prohibited_use what must not be done with a result, such as showing it to others, or add the risk to risk.register.',
    }
  },
})
