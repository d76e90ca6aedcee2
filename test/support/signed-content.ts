import { computeSignoffFingerprints } from '../../src/commands/signoff/preview.js'
import { readPlan } from '../../src/plan/read/read.js'
import { applyEdits } from '../../src/yaml/edit/apply-edits.js'
import { parseSource } from '../../src/yaml/parse.js'

/** The same text with the fingerprints of what it says now in its agreements. */
export function bound(text: string): string {
  const { plan } = readPlan(parseSource(text).data)
  const edits = (plan.signoffs ?? []).flatMap((signoff) => {
    const person = plan.people?.find(({ id }) => id === signoff.person)
    if (person === undefined) return []
    const content = computeSignoffFingerprints(person, signoff.roles ?? [], plan)
    return [{ kind: 'set', path: ['signoffs', signoff.id, 'fingerprints'], value: content } as const]
  })
  const result = applyEdits(text, edits)
  if ('refused' in result) throw new Error(result.refused)
  return result.text
}
