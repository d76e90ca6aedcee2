import type { ProjectActionItem, ProjectEntry, ProjectReadiness, ProjectSummary } from '../../src/portfolio/entry.js'
import type { ReportedRow } from '../../src/portfolio/row.js'
import { createPortfolioRow } from '../../src/portfolio/rows.js'

/** A made-up project that is ready and settled; each part takes what a test wants to be otherwise. */

export const TODAY = '2026-11-24'

export const decision = (due: string | undefined, more: Partial<ProjectActionItem> = {}): ProjectActionItem => ({
  action: 'Decide: go or no-go',
  owner: 'Ada Okafor',
  due,
  dueKind: due === undefined ? 'none' : 'day',
  beforeStage: undefined,
  reason: '',
  ...more,
})
export const question = (due: string | undefined, more = {}) => ({
  question: 'How many?',
  owner: 'Bo Lind',
  askedOn: '2026-11-14',
  due,
  ...more,
})
export const counts = (error: number, warning = 0) => ({ error, warning, info: 0, pending: 0, waived: 0 })
export const signed = (status: NonNullable<ProjectSummary['sponsorSignoff']>['status']) => ({
  sponsorSignoff: { signedOn: '2026-11-20', person: 'Ada', status },
})

export const readiness = (more: Partial<ProjectReadiness> = {}): ProjectReadiness => ({
  stage: 'data',
  readyFor: 'data',
  areas: [],
  counts: { error: 0, warning: 0, info: 0, pending: 0, waived: 0 },
  rulesNotRun: 0,
  blockers: [],
  ...more,
})

export const summary = (more: Partial<ProjectSummary> = {}): ProjectSummary => ({
  sponsors: ['Ada Okafor'],
  integrationOwners: ['Bo Lind'],
  sponsorSignoff: { signedOn: '2026-11-20', person: 'Ada Okafor', status: 'approved' },
  value: { likely: 120_000, range: undefined, currency: 'USD' },
  nextDecision: undefined,
  oldestQuestion: undefined,
  launch: { due: '2027-02-01', movedDays: 0, launchedOn: undefined },
  nextSteps: [],
  openSignoffs: [],
  ...more,
})

/** What a test wants to be otherwise, or not there. */
export type EntryChanges = { readonly [K in keyof ProjectEntry]?: ProjectEntry[K] | undefined }

export const entry = (more: EntryChanges = {}): ProjectEntry => {
  const whole: EntryChanges = {
    source: { kind: 'plan', file: 'a/mlproject.yaml', asOf: TODAY },
    file: 'a/mlproject.yaml',
    repository: undefined,
    repositoryFile: 'a/mlproject.yaml',
    name: 'Churn',
    readiness: readiness(),
    summary: summary(),
    ...more,
  }
  return whole as ProjectEntry
}

export function rowOf(more: EntryChanges = {}, today = TODAY): ReportedRow {
  const row = createPortfolioRow([entry(more)], today)
  if (row?.kind !== 'reported') throw new Error('The project cannot be read.')
  return row
}
