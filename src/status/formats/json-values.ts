import type { Alternative } from '../../worksheet/tasks/baseline.js'
import type { Deadline } from '../deadline.js'
import type { SponsorSignoff } from '../clock.js'
import type { StatusActionItem } from '../waiting.js'

/** Maps internal values to the values in the JSON reports. */

/** The status of a sign-off. */
export const SIGNOFF_STATUS = {
  approved: 'approved',
  approved_with_conditions: 'approved_with_conditions',
  incomplete: 'incomplete',
  'too-old': 'too_old',
  outdated: 'outdated',
  expired: 'expired',
  declined: 'declined',
  'not-requested': 'not_requested',
  'no-longer-sponsor': 'no_longer_sponsor',
} as const satisfies Readonly<Record<SponsorSignoff['status'], string>>

/** The kind of deadline an action item has. */
export const DUE_KIND = {
  day: 'date',
  now: 'now',
  before: 'before_stage',
  none: 'none',
} as const satisfies Readonly<Record<Deadline['kind'], string>>

/** What an action item is about. */
export const ACTION_KIND = {
  agreement: 'signoff',
  decision: 'decision',
  'go-no-go': 'go_no_go',
  condition: 'condition',
  dependency: 'dependency',
  milestone: 'milestone',
  training: 'training',
  review: 'benefits_review',
  question: 'question',
  assumption: 'assumption',
  risk: 'risk',
  concern: 'concern',
  answer: 'concern',
} as const satisfies Readonly<Record<StatusActionItem['kind'], string>>

/** What a net value is compared with. */
export const COMPARED_WITH = {
  current: 'todays_process',
  all: 'acting_on_every_case',
  nothing: 'not_acting',
} as const satisfies Readonly<Record<Alternative, string>>
