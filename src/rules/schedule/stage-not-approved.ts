import { pathInside, path } from '../../plan/typed-path.js'
import { AI_RMF, TDSP_CHARTER } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const DATA_STAGE_PLAN =
  'mlplan: 2\nproject:\n  stage: data\ndecisions:\n  - id: begin-data\n    decision: Start the data stage\n    decided_by: ilse\n    opens_stage: data\n'

export default rule({
  id: 'schedule/stage-not-approved',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'The current stage has no recorded approval.',
  why: 'Each stage usually costs more than the one before and should start with a decision to continue. Without that decision, no one is accountable for the larger budget.',
  sources: [TDSP_CHARTER, AI_RMF],
  /* An approval can be recorded while the work goes on, but a launch requires it. */
  severity: { data: 'warning', 'pre-launch': 'error' },
  requires: { currentStage: path.project.stage },
  optional: {
    decisions: path.decisions,
    result: path.rollout.go_no_go.result,
    launchedOn: path.monitoring.launched_on,
  },
  good: [
    `${DATA_STAGE_PLAN}    decided_on: 2026-11-19\n`,
    'mlplan: 2\nproject:\n  stage: kickoff\n',
    'mlplan: 2\nproject:\n  stage: live\nrollout:\n  go_no_go:\n    due: 2026-08-17\n    result: go\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nproject:\n  stage: data\n', path: 'project.stage' },
    { plan: DATA_STAGE_PLAN, path: 'project.stage' },
    {
      plan: `${DATA_STAGE_PLAN.replace('stage: data', 'stage: pre-launch')}    decided_on: 2026-05-19\n`,
      path: 'project.stage',
      stage: 'pre-launch',
    },
  ],
  *check({ currentStage, decisions, result, launchedOn }, { stage, today }) {
    /* Only the current stage needs an approval. A preview of another stage doesn't, and a plan that was created late
       needs one approval, not one for each earlier stage. */
    if (currentStage !== stage || currentStage === 'kickoff') return
    /* The go/no-go decision approves the live stage. schedule/dates-inconsistent reports contradictions there. */
    if (currentStage === 'live' && (result !== undefined || launchedOn !== undefined)) return
    const approvals = (decisions ?? []).filter(({ opens_stage: opensStage }) => opensStage === currentStage)
    if (approvals.some(({ decided_on }) => decided_on !== undefined)) return
    const [approval] = approvals
    /* schedule/decision-overdue reports the decision once it is overdue. */
    if (approval?.due !== undefined && approval.due < today) return
    yield {
      path: path.project.stage,
      related: approval ? [{ path: pathInside(path.decisions, approval.id), note: 'not decided yet' }] : [],
      message: approval
        ? `No recorded approval for the ${currentStage} stage. Decision ${quoteText(approval.decision ?? approval.id)} is still open.`
        : `No recorded approval for the ${currentStage} stage.`,
      help: approval
        ? 'Record the decision date in `decided_on`, or move the plan back to the previous stage.'
        : `Add the approval under decisions, with \`decided_by\`, \`decided_on\`, and \`opens_stage: ${currentStage}\`. For later stages, \`mlplan stage\` records the approval.`,
    }
  },
})
