import { inside, place } from '../../plan/typed-path.js'
import { AI_RMF, TDSP_CHARTER } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const BEGUN =
  'mlplan: 2\nproject:\n  stage: data\ndecisions:\n  - id: begin-data\n    decision: Start the data stage\n    decided_by: ilse\n    opens_stage: data\n'

export default rule({
  id: 'schedule/stage-not-approved',
  since: '0.1.0',
  area: 'buy-in',
  who: 'executive_sponsor',
  summary: 'The current stage has no recorded approval.',
  why: 'Each stage usually costs more than the one before and should start with a decision to continue. Without that decision, no one is accountable for the larger budget.',
  sources: [TDSP_CHARTER, AI_RMF],
  /* What was decided can be written down while the work goes on; a launch must rest on it. */
  severity: { data: 'warning', 'pre-launch': 'error' },
  given: { own: place.project.stage },
  maybe: {
    decisions: place.decisions,
    result: place.rollout.go_no_go.result,
    since: place.monitoring.launched_on,
  },
  good: [
    `${BEGUN}    decided_on: 2026-11-19\n`,
    'mlplan: 2\nproject:\n  stage: kickoff\n',
    'mlplan: 2\nproject:\n  stage: live\nrollout:\n  go_no_go:\n    due: 2026-08-17\n    result: go\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nproject:\n  stage: data\n', at: 'project.stage' },
    { plan: BEGUN, at: 'project.stage' },
    {
      plan: `${BEGUN.replace('stage: data', 'stage: pre-launch')}    decided_on: 2026-05-19\n`,
      at: 'project.stage',
      stage: 'pre-launch',
    },
  ],
  *check({ own, decisions, result, since }, { stage, today }) {
    /* A look ahead asks what another stage would want, not who has begun it. Only the present one is asked about: a
       plan that was taken up late owes one decision, not four. */
    if (own !== stage || own === 'kickoff') return
    /* Whether it may be in use is the question of go or no-go; a contradiction there is reported as one. */
    if (own === 'live' && (result !== undefined || since !== undefined)) return
    const opening = (decisions ?? []).filter(({ opens_stage: opens }) => opens === own)
    if (opening.some(({ decided_on }) => decided_on !== undefined)) return
    const [open] = opening
    /* Once it is late it is asked for as a decision that is overdue. */
    if (open?.due !== undefined && open.due < today) return
    yield {
      at: place.project.stage,
      related: open ? [{ at: inside(place.decisions, open.id), note: 'not decided yet' }] : [],
      message: open
        ? `No recorded approval for the ${own} stage. Decision ${quoted(open.decision ?? open.id)} is still open.`
        : `No recorded approval for the ${own} stage.`,
      help: open
        ? 'Record the decision date in `decided_on`, or move the plan back to the previous stage.'
        : `Add the approval under decisions, with \`decided_by\`, \`decided_on\`, and \`opens_stage: ${own}\`. For later stages, \`mlplan stage\` records the approval.`,
    }
  },
})
