import { quoteText } from '../../text/plain-text.js'
import { type TypedPath, path } from '../../plan/typed-path.js'
import { DEPLOYMENT_DISCIPLINE, RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { findToolAsPlan } from '../shared/words/tool-words.js'

const { receiving_system, integration_point, workflow_after_launch } = path.integration

export default rule({
  id: 'integration/tool-as-plan',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  summary: 'A platform for models is named where the plan asks for the system or the step in which people work.',
  why: 'A registry, a feature store, or a serving platform keeps a model running, but no one in the operation works there. A plan that ends at the platform has a deployed endpoint and no changed decision. Such a tool is one part of the plan, never the plan.',
  sources: [RARELY_DEPLOYED, DEPLOYMENT_DISCIPLINE],
  severity: { kickoff: 'warning' },
  requires: {},
  optional: {
    name: receiving_system.name,
    changeProcess: receiving_system.change_process,
    point: integration_point,
    workflow: workflow_after_launch,
  },
  good: [
    'mlplan: 2\nintegration:\n  receiving_system:\n    name: The campaign queue of the CRM, fed by Airflow\n',
    'mlplan: 2\nintegration:\n  integration_point: After the billing run, before the call list is filled\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nintegration:\n  receiving_system:\n    name: Our MLOps platform\n',
      path: 'integration.receiving_system.name',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  integration_point: The feature store\n',
      path: 'integration.integration_point',
    },
  ],
  *check({ name, changeProcess, point, workflow }) {
    const answers: readonly (readonly [TypedPath<unknown>, string | undefined, string])[] = [
      [receiving_system.name, name, 'the system in which people or programs act on the scores'],
      [receiving_system.change_process, changeProcess, 'how the receiving system is changed, and how long that takes'],
      [integration_point, point, 'the step in the workflow that changes'],
      [workflow_after_launch, workflow, 'the workday of the front line'],
    ]
    const found = answers.flatMap(([fieldPath, text, asked]) => {
      const words = findToolAsPlan(text ?? '')
      return words === undefined ? [] : [{ fieldPath, words, asked }]
    })
    const [first, ...others] = found
    if (first === undefined) return
    yield {
      path: first.fieldPath,
      related: others.map(({ fieldPath, words }) => ({ path: fieldPath, note: quoteText(words) })),
      message: `${quoteText(first.words)} names a tool for models. This field asks for ${first.asked}. The tool alone changes no decision.`,
      help: 'Name the system and the step in which people or programs act on the score, and ask the owner of that system.',
    }
  },
})
