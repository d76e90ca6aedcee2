import type { ExistingFindings } from '../../lint/existing-findings.js'
import type { Rulebook } from '../../policy/rulebook.js'

/** A plan file to lint. */
export interface PlanToLint {
  readonly file: string
  readonly repositoryFile: string
  readonly text: string
  readonly rulebook: Rulebook
}

export type ExistingFindingsLookup = (plan: PlanToLint) => Promise<ExistingFindings | undefined>
