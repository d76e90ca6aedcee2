import { quoteText } from '../../text/plain-text.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { DPIA_GUIDELINES, GDPR } from '../shared/citations-of-law.js'
import { findSensitiveDataWords } from '../shared/words/personal-data-words.js'
import { rule } from '../rule.js'

const planWithCriteria = (criteria: string): string =>
  `mlplan: 2\nproject:\n  jurisdictions: [eu]\nlegal:\n  uses_personal_data: true\n  dpia:\n    criteria: [${criteria}]\ndata:\n  sources:\n    - id: leave\n      name: Sick leave of the drivers\n`

export default rule({
  id: 'legal/sensitive-data-not-considered',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: "A data source or an input is likely sensitive, but the impact assessment doesn't say so.",
  why: 'Data about health, religion, union membership, or convictions needs grounds of its own. If the screening leaves sensitive data out, the project may skip an assessment that it needs. This check only looks for words. mlplan is a screening aid, not legal advice.',
  sources: [GDPR, DPIA_GUIDELINES],
  severity: { kickoff: 'warning' },
  requires: { criteria: path.legal.dpia.criteria },
  optional: { sources: path.data.sources, inputs: path.integration.inputs },
  suppressedBy: ['legal/personal-data-denied'],
  good: [planWithCriteria('sensitive, large_scale')],
  bad: [{ plan: planWithCriteria('scoring, large_scale'), path: 'legal.dpia.criteria' }],
  *check({ criteria, sources, inputs }) {
    if (criteria.includes('sensitive')) return
    const named = [
      ...(sources ?? []).map(({ id, name }) => ({ path: pathInside(path.data.sources, id, 'name'), name })),
      ...(inputs ?? []).map(({ id, name }) => ({ path: pathInside(path.integration.inputs, id, 'name'), name })),
    ].flatMap((item) => {
      const words = findSensitiveDataWords(item.name ?? '')
      return words === undefined ? [] : [{ ...item, words }]
    })
    const [first] = named
    if (first === undefined) return
    yield {
      path: path.legal.dpia.criteria,
      related: named.map(({ path: namePath, words }) => ({ path: namePath, note: quoteText(words) })),
      message: `${quoteText(first.name ?? '')} names ${quoteText(first.words)}, which is likely sensitive data, but the criteria of the impact assessment leave out \`sensitive\`.`,
      help: 'Ask the privacy and legal reviewer, and add `sensitive` to legal.dpia.criteria if the data is sensitive.',
    }
  },
})
