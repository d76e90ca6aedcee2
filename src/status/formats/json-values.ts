import type { By } from '../deadline.js'
import type { SponsorAgreement } from '../clock.js'
import type { Wait } from '../waiting.js'

/** Our own words as the reports for programs spell them. */

/** A sign-off counts, or why it does not. */
export const SIGNOFF_STATUS = {
  approved: 'approved',
  approved_with_conditions: 'approved_with_conditions',
  'too-old': 'too_old',
  void: 'outdated',
  over: 'expired',
  declined: 'declined',
  'not-asked': 'not_requested',
  'no-longer-sponsor': 'no_longer_sponsor',
} as const satisfies Readonly<Record<SponsorAgreement['standing'], string>>

/** What the deadline of an action item is. */
export const DUE_KIND = {
  day: 'date',
  now: 'now',
  before: 'before_stage',
  none: 'none',
} as const satisfies Readonly<Record<By['kind'], string>>

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
} as const satisfies Readonly<Record<Wait['kind'], string>>
