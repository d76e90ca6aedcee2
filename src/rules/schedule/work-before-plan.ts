import { formatDate } from '../../text/format-date.js'
import { pluralize } from '../../text/pluralize.js'
import { quoteText } from '../../text/plain-text.js'
import { path } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

const KICKOFF = 'mlplan: 2\nproject:\n  stage: kickoff\n  started_on: 2026-11-02\n'
const NOTEBOOK = { commit: 'ab12cd3', committedOn: '2026-11-20', path: 'notebooks/explore.ipynb' }

export default rule({
  id: 'schedule/work-before-plan',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'Hands-on work has begun while the plan is still at kickoff.',
  why: 'Once a model exists, a project looks for a use for it. A plan that is agreed on first decides what the model must do, and whether it should be built at all.',
  sources: [RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'info', data: 'off' },
  requires: { startedOn: path.project.started_on },
  optional: {},
  good: [KICKOFF],
  bad: [{ plan: KICKOFF, path: 'project.stage', handsOnWork: [NOTEBOOK] }],
  *check({ startedOn }, { handsOnWork }) {
    const since = handsOnWork.filter(({ committedOn }) => committedOn >= startedOn)
    const [latest] = since
    if (latest === undefined) return
    const count = pluralize(since.length, 'file of hands-on work has', 'files of hands-on work have')
    const more = since.length === 1 ? '' : 'the latest is '
    yield {
      path: path.project.stage,
      message: `${count} been committed since the kickoff on ${formatDate(startedOn)}, while the plan is still at kickoff: ${more}${quoteText(latest.path)} (commit ${latest.commit}, ${formatDate(latest.committedOn)}). The model may be finished before anyone has agreed on its use.`,
      help: 'Pause the hands-on work until the plan reaches the data stage, or run `mlplan status` to see what the move still needs.',
    }
  },
})
