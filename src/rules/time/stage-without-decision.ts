import { inside, place } from '../../plan/place.js'
import { AI_RMF, TDSP_CHARTER } from '../citations.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

const BEGUN =
  'mlplan: 1\nproject:\n  stage: data\ndecisions:\n  - id: begin-data\n    what: Begin the data stage\n    from: ilse\n    opens: data\n'

export default rule({
  id: 'time/stage-without-decision',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'executive_sponsor',
  summary: 'Nobody is on record as having decided that the present stage begins.',
  why: 'Each stage costs more than the one before, and ends in a question whether to go on. Where work just goes on, nobody has said yes to the larger sum, and at the first setback nobody defends it.',
  sources: [TDSP_CHARTER, AI_RMF],
  /* What was decided can be written down while the work goes on; a launch has to stand on it. */
  severity: { data: 'warning', 'pre-launch': 'error' },
  given: { own: place.project.stage },
  maybe: {
    decisions: place.decisions,
    result: place.rollout.go_no_go.result,
    since: place.monitoring.live_since,
  },
  good: [
    `${BEGUN}    decided_on: 2026-11-19\n`,
    'mlplan: 1\nproject:\n  stage: kickoff\n',
    'mlplan: 1\nproject:\n  stage: live\nrollout:\n  go_no_go:\n    on: 2026-08-17\n    result: go\n',
  ],
  bad: [
    { plan: 'mlplan: 1\nproject:\n  stage: data\n', at: 'project.stage' },
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
    const opening = (decisions ?? []).filter(({ opens }) => opens === own)
    if (opening.some(({ decided_on }) => decided_on !== undefined)) return
    const [open] = opening
    /* Once it is late it is asked for as a decision that is overdue. */
    if (open?.needed_by !== undefined && open.needed_by < today) return
    yield {
      at: place.project.stage,
      related: open ? [{ at: inside(place.decisions, open.id), note: 'would begin it' }] : [],
      message: open
        ? `The plan is at the ${own} stage, and the decision that begins it, ${quoted(open.what ?? open.id)}, is not made.`
        : `The plan is at the ${own} stage, and no decision on record begins it.`,
      help: open
        ? 'Write the day on which it was decided under `decided_on`, or go back to the stage before.'
        : `Add it under decisions, with who decided (\`from\`), the day (\`decided_on\`) and \`opens: ${own}\`; for later stages \`mlplan stage\` writes it.`,
    }
  },
})
