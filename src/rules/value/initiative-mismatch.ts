import { path } from '../../plan/typed-path.js'
import { AI_RMF, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

const { kind: kindPath } = path.value.current_process

const planOf = (initiative: string, kind: string): string =>
  `mlplan: 2\nproject:\n  initiative: ${initiative}\nvalue:\n  current_process:\n    kind: ${kind}\n`

export default rule({
  id: 'value/initiative-mismatch',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The kind of initiative contradicts how the decision is made today.',
  why: 'A refresh of a model is deployed far more often than a first one, so checks are less strict for it. And a new model must be compared with the one in use, not with people or rules.',
  sources: [RARELY_DEPLOYED, AI_RMF],
  severity: { kickoff: 'error' },
  requires: { initiative: path.project.initiative, kind: kindPath },
  optional: {},
  good: [planOf('refresh', 'model'), planOf('first_model', 'rules'), planOf('new_capability', 'nothing')],
  bad: [
    { plan: planOf('refresh', 'rules'), path: 'project.initiative' },
    { plan: planOf('first_model', 'model'), path: 'project.initiative' },
  ],
  *check({ initiative, kind }) {
    if (initiative === 'research') return
    const isRefresh = initiative === 'refresh'
    if (isRefresh === (kind === 'model')) return
    yield {
      path: path.project.initiative,
      related: [{ path: kindPath, note: 'how the decision is made today' }],
      message: isRefresh
        ? `The project is a refresh of a model in use, but today's decision method is \`${kind}\`, without a model. Checks that a first model needs are left out.`
        : `The project is a ${initiative === 'first_model' ? 'first model' : 'new capability'}, but a model already chooses the cases today. The new model must be compared with that one.`,
      help: isRefresh
        ? 'Set the initiative to `first_model` or `new_capability`, or set current_process.kind to `model`.'
        : "Set the initiative to `refresh`, or correct current_process.kind if today's process has no model.",
    }
  },
})
