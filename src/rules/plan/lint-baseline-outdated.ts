import { RARELY_DEPLOYED } from '../shared/citations.js'
import { lintRule } from '../rule.js'

export default lintRule({
  id: 'plan/lint-baseline-outdated',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'The lint baseline lists a finding that no longer exists.',
  why: "A lint baseline lists known findings that don't fail a run. If a fixed finding stays on the list, the same mistake can come back later without failing the run.",
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  good: ['mlplan: 2\nproject:\n  name: Churn retention calls\n'],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  name: Churn retention calls\n',
      path: 'project.name',
      baseline: [
        { rule: 'plan/placeholder', path: 'project.name', severity: 'error', fingerprint: 'of an earlier name' },
      ],
    },
  ],
})
