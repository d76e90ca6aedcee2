import { toPath, path } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { GDPR, IMPACT_ASSESSMENT_CANADA } from '../shared/citations-of-law.js'
import { missingFieldRule } from '../shared/missing.js'
import type { Rule } from '../rule.js'

const baseRule = missingFieldRule({
  id: 'integration/no-override',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  missing: [path.integration.override],
  summary: 'The plan has no way for people to override the model.',
  why: "People who can't override a model tend to work around it. If the model acts alone on serious decisions about people, the lack of human intervention can also be a legal issue. A rise in overrides is often the first sign of a problem.",
  sources: [AI_RMF, IMPACT_ASSESSMENT_CANADA, GDPR],
  message: 'No override process. People who disagree with the model may work around it.',
  help: 'Describe who can override the model, how, and where overrides are recorded and reviewed.',
  good: [
    'mlplan: 2\nintegration:\n  automation_level: automatic\n  override: A supervisor reverses the decision in the case file; reviewed weekly\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nintegration:\n  automation_level: automatic\nlegal:\n  has_significant_effect: true\n',
      path: 'integration.override',
      stage: 'modeling',
    },
    { plan: 'mlplan: 2\nintegration:\n  automation_level: confirm\n', path: 'integration.override', stage: 'modeling' },
  ],
})

const noOverride: Rule = {
  ...baseRule,
  reads: [...baseRule.reads, toPath(path.integration.automation_level), toPath(path.legal.has_significant_effect)],
  *check(get, context) {
    const isAutomatic = get(toPath(path.integration.automation_level)) === 'automatic'
    const hasSignificantEffect = get(toPath(path.legal.has_significant_effect)) === true
    for (const problem of baseRule.check?.(get, context) ?? [])
      yield isAutomatic && hasSignificantEffect
        ? {
            ...problem,
            message: 'No override process. The model acts alone on decisions that significantly affect people.',
          }
        : problem
  },
}

export default noOverride
