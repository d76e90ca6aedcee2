import { RARELY_DEPLOYED } from '../citations.js'
import { lintRule } from '../rule.js'

export default lintRule({
  id: 'plan/listed-but-fixed',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'The baseline lists a finding that is no longer there.',
  why: 'A baseline is a list of debts. One that has been paid and stays on the list is a free pass: the day somebody makes the same mistake again, nobody is told.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  good: ['mlplan: 1\nproject:\n  name: Churn retention calls\n'],
  bad: [
    {
      plan: 'mlplan: 1\nproject:\n  name: Churn retention calls\n',
      at: 'project.name',
      listed: [
        { rule: 'plan/placeholder', path: 'project.name', severity: 'error', fingerprint: 'of an earlier name' },
      ],
    },
  ],
})
