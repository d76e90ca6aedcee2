import type {
  Comparison,
  DiffChange,
  DiffFinding,
  DiffReport,
  DiffSide,
  InvalidSignoff,
  NumberChange,
} from '../../src/diff/report.js'

/** Made-up reports of a comparison; each part takes what a test wants to be otherwise. */

export const side = (label: string, more: Partial<DiffSide> = {}): DiffSide => ({
  label,
  file: `${label}.yaml`,
  commit: undefined,
  committedOn: undefined,
  ...more,
})
export const NOTHING: Comparison = {
  isNewPlan: false,
  isFormattingOnly: false,
  changes: [],
  findings: { newFindings: [], resolvedFindings: [], changedFindings: [], rulesNotCompared: [] },
  numbers: [],
  briefs: [],
}
export const reportOf = (comparison: Partial<Comparison> = {}, more: Partial<DiffReport> = {}): DiffReport => ({
  asOf: '2026-11-24',
  toolVersion: '0.1.0',
  project: 'Churn',
  from: side('old'),
  to: side('new'),
  notes: [],
  unreadableValues: [],
  invalidSignoffs: [],
  validAgain: [],
  hasSignoffTiedToVersion: true,
  comparison: { ...NOTHING, ...comparison },
  outdatedBriefs: [],
  ...more,
})
export const change = (more: Partial<DiffChange> = {}): DiffChange => ({
  section: 'value',
  sectionTitle: 'Value',
  path: 'value.action',
  title: 'Planned action',
  kind: 'changed',
  before: 'Call',
  after: 'Write',
  valueBefore: 'Call',
  valueAfter: 'Write',
  isListItem: false,
  isWordingOnly: false,
  signoffEffect: 'commitment',
  sentence: undefined,
  ...more,
})
export const finding = (more: Partial<DiffFinding> = {}): DiffFinding => ({
  rule: 'a/one',
  level: 'warning',
  path: 'value',
  message: 'One is wrong. It costs.',
  help: 'Write it.',
  line: 7,
  column: 3,
  ...more,
})
export const figure = (
  formattedBefore: string,
  formattedAfter: string,
  more: Partial<NumberChange> = {},
): NumberChange => ({
  key: 'net_value_per_year',
  title: 'Net value per year',
  unit: 'USD',
  before: 1,
  after: 2,
  formattedBefore,
  formattedAfter,
  isRuleOfThumb: false,
  ...more,
})
export const signoff = (more: Partial<InvalidSignoff> = {}): InvalidSignoff => ({
  person: 'ada',
  name: 'Ada Okafor',
  roles: ['executive_sponsor'],
  signoff: 'ada-1',
  signedOn: '2026-11-20',
  reason: 'outdated',
  parts: [{ path: 'value', title: 'Value', isWordingOnly: false, fields: [{ path: 'value.action', title: 'Action' }] }],
  isCausedByChange: true,
  ...more,
})
