import { pathOf, place } from '../../plan/typed-path.js'
import { AI_RMF } from '../shared/citations.js'
import { GDPR, IMPACT_ASSESSMENT_CANADA } from '../shared/citations-of-law.js'
import { missing } from '../shared/missing.js'
import type { Rule } from '../rule.js'

const absent = missing({
  id: 'integration/no-override',
  since: '0.1.0',
  area: 'integration',
  who: 'integration_owner',
  missing: [place.integration.override],
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
      at: 'integration.override',
      stage: 'modeling',
    },
    { plan: 'mlplan: 2\nintegration:\n  automation_level: confirm\n', at: 'integration.override', stage: 'modeling' },
  ],
})

const noOverride: Rule = {
  ...absent,
  reads: [...absent.reads, pathOf(place.integration.automation_level), pathOf(place.legal.has_significant_effect)],
  *check(look, context) {
    const isAlone = look(pathOf(place.integration.automation_level)) === 'automatic'
    const isSerious = look(pathOf(place.legal.has_significant_effect)) === true
    for (const problem of absent.check?.(look, context) ?? [])
      yield isAlone && isSerious
        ? {
            ...problem,
            message: 'No override process. The model acts alone on decisions that significantly affect people.',
          }
        : problem
  },
}

export default noOverride
