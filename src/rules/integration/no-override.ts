import { pathOf, place } from '../../plan/place.js'
import { AI_RMF } from '../citations.js'
import { GDPR, IMPACT_ASSESSMENT_CANADA } from '../citations-of-law.js'
import { missing } from '../missing.js'
import type { Rule } from '../rule.js'

const absent = missing({
  id: 'integration/no-override',
  since: '0.1.0',
  impediment: 'integration',
  who: 'integration_owner',
  missing: [place.integration.override],
  summary: 'It is not said how a person can overrule it.',
  why: 'People who cannot disagree with a machine work around it. Where it acts alone on something serious for those concerned, nobody being able to step in is also a legal question. And how often it is overruled is the first sign that something is wrong.',
  sources: [AI_RMF, IMPACT_ASSESSMENT_CANADA, GDPR],
  message: 'It is not said how a person can overrule it: people who disagree will work around it.',
  help: 'Say who can overrule it, how, and where that is recorded and read.',
  good: [
    'mlplan: 1\nintegration:\n  autonomy: automatic\n  override: A supervisor reverses it in the case file; read weekly\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nintegration:\n  autonomy: automatic\nlegal:\n  significant_effect: true\n',
      at: 'integration.override',
      stage: 'modeling',
    },
    { plan: 'mlplan: 1\nintegration:\n  autonomy: confirm\n', at: 'integration.override', stage: 'modeling' },
  ],
})

const noOverride: Rule = {
  ...absent,
  reads: [...absent.reads, pathOf(place.integration.autonomy), pathOf(place.legal.significant_effect)],
  *check(look, context) {
    const isAlone = look(pathOf(place.integration.autonomy)) === 'automatic'
    const isSerious = look(pathOf(place.legal.significant_effect)) === true
    for (const problem of absent.check?.(look, context) ?? [])
      yield isAlone && isSerious
        ? {
            ...problem,
            message:
              'It acts alone on decisions that affect people seriously, and it is not said how a person can overrule it.',
          }
        : problem
  },
}

export default noOverride
