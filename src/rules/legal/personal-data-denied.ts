import { joinWith } from '../../text/join.js'
import { quoteText } from '../../text/plain-text.js'
import { pathInside, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { DPIA_GUIDELINES, GDPR } from '../shared/citations-of-law.js'
import { findPersonalDataWords } from '../shared/words/personal-data-words.js'
import { type Related, rule } from '../rule.js'

const planWithSource = (answer: string, source: string): string =>
  `mlplan: 2\nlegal:\n  uses_personal_data: ${answer}\ndata:\n  sources:\n    - id: calls\n${source}`

export default rule({
  id: 'legal/personal-data-denied',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: 'The plan says that it uses no personal data, but its own data sources or legal answers say otherwise.',
  why: 'While the answer is no, no one is asked for a lawful basis, a retention period, or an impact assessment. The contradiction surfaces in the privacy review, when the work is done. mlplan is a screening aid, not legal advice.',
  sources: [GDPR, DPIA_GUIDELINES],
  severity: { kickoff: 'error' },
  requires: { usesPersonalData: path.legal.uses_personal_data },
  optional: {
    sources: path.data.sources,
    inputs: path.integration.inputs,
    lawfulBasis: path.legal.lawful_basis,
    criteria: path.legal.dpia.criteria,
  },
  good: [
    planWithSource('true', '      name: Call records\n      contains_personal_data: true\n'),
    planWithSource('false', '      name: Patients per ward and day\n      contains_personal_data: false\n'),
    planWithSource('false', '      name: Vibration sensors of the pumps\n'),
  ],
  bad: [
    {
      plan: planWithSource('false', '      name: Call records\n      contains_personal_data: true\n'),
      path: 'legal.uses_personal_data',
    },
    { plan: planWithSource('false', '      name: Payroll of the last five years\n'), path: 'legal.uses_personal_data' },
  ],
  *check({ usesPersonalData, ...inputs }) {
    if (usesPersonalData) return
    const evidence = [...listSourceEvidence(inputs), ...listLegalEvidence(inputs)]
    if (evidence.length === 0) return
    yield {
      path: path.legal.uses_personal_data,
      related: evidence.map(({ related }) => related),
      message: `The plan says that it uses no personal data, but ${joinWith(evidence.map(({ text }) => text))}. While the answer is no, lawful basis, retention period, and impact assessment are never asked for.`,
      help: 'Set uses_personal_data to true, or correct the data sources if no one can be identified from them.',
    }
  },
})

interface Evidence {
  readonly text: string
  readonly related: Related
}

interface Inputs {
  readonly sources: NonNullable<Plan['data']>['sources']
  readonly inputs: NonNullable<Plan['integration']>['inputs']
  readonly lawfulBasis: string | undefined
  readonly criteria: readonly string[] | undefined
}

function* listSourceEvidence({ sources, inputs }: Inputs): Generator<Evidence> {
  for (const { id, name, contains_personal_data: isPersonal } of sources ?? []) {
    if (isPersonal === true)
      yield {
        text: `data source ${quoteText(name ?? id)} contains personal data`,
        related: { path: pathInside(path.data.sources, id, 'contains_personal_data'), note: 'contains personal data' },
      }
    /* An answer given on purpose outweighs the words of a name. */
    else if (isPersonal === undefined && findPersonalDataWords(name ?? '') !== undefined)
      yield {
        text: `data source ${quoteText(name ?? id)} names ${quoteText(findPersonalDataWords(name ?? '') ?? '')}`,
        related: { path: pathInside(path.data.sources, id, 'name'), note: 'may be about people' },
      }
  }
  for (const { id, name } of inputs ?? []) {
    const words = findPersonalDataWords(name ?? '')
    if (words !== undefined)
      yield {
        text: `input ${quoteText(name ?? id)} names ${quoteText(words)}`,
        related: { path: pathInside(path.integration.inputs, id, 'name'), note: 'may be about people' },
      }
  }
}

function* listLegalEvidence({ lawfulBasis, criteria }: Inputs): Generator<Evidence> {
  if (lawfulBasis !== undefined && !/\b(?:no|not|none|n\/a)\b/i.test(lawfulBasis) && /\w/.test(lawfulBasis))
    yield {
      text: `the plan gives a lawful basis (${quoteText(lawfulBasis)})`,
      related: { path: path.legal.lawful_basis, note: 'needed only for personal data' },
    }
  if (criteria?.includes('sensitive') === true)
    yield {
      text: 'the impact assessment lists sensitive data',
      related: { path: path.legal.dpia.criteria, note: 'sensitive data' },
    }
}
