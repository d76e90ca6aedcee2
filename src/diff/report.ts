import type { Level } from '../lint/finding.js'
import type { Role } from '../plan/roles.js'

/** The differences between two plans and their effects, as plain data with values already formatted for display. */
export interface DiffReport {
  /** ISO date as of which both sides are checked. */
  readonly asOf: string
  readonly toolVersion: string
  readonly project: string | undefined
  /** `undefined` if no earlier version is known. */
  readonly from: DiffSide | undefined
  readonly to: DiffSide
  /** Caveats about the comparison, in sentences. */
  readonly notes: readonly string[]
  readonly unreadableValues: readonly UnreadableValue[]
  readonly invalidSignoffs: readonly InvalidSignoff[]
  /** Sign-offs that were outdated and are valid again, since the plan is back to the version they cover. */
  readonly validAgain: readonly DiffSignoff[]
  /** If no sign-off is tied to a version of the plan, an empty list of invalid sign-offs means nothing. */
  readonly hasSignoffTiedToVersion: boolean
  /** `undefined` if no earlier version is known. */
  readonly comparison: Comparison | undefined
  /** Brief files next to the plan that were written from another version of it. */
  readonly outdatedBriefs: readonly string[]
}

export interface DiffSide {
  /** A label that lets the reader find the version: `old.yaml`, `main (3f2a91c, Nov 20, 2026)`. */
  readonly label: string
  /** The plan file on that side; `undefined` if there was none yet. */
  readonly file: string | undefined
  readonly commit: string | undefined
  /** ISO date of the commit. */
  readonly committedOn: string | undefined
}

/** A value that can't be read on one side, so it isn't compared. */
export interface UnreadableValue {
  readonly side: 'from' | 'to'
  readonly file: string
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
}

export interface Comparison {
  /** There was no plan in the earlier version. */
  readonly isNewPlan: boolean
  /** The files differ only in comments, order, or spacing. */
  readonly isFormattingOnly: boolean
  readonly changes: readonly DiffChange[]
  readonly findings: FindingChanges
  readonly numbers: readonly NumberChange[]
  /** The briefs whose text changes. */
  readonly briefs: readonly { readonly id: string; readonly title: string }[]
}

export interface DiffChange {
  /** Name and title of the section. */
  readonly section: string
  readonly sectionTitle: string
  readonly path: string
  readonly title: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** As display text; empty if the value was added. */
  readonly before: string
  /** As display text; empty if the value was removed. */
  readonly after: string
  /** The value as data, as the plan stores it. */
  readonly valueBefore: unknown
  readonly valueAfter: unknown
  /** A list item that was added or removed; `title` names it, and `before` or `after` holds its content. */
  readonly isListItem: boolean
  /** Only the wording of a text changed; every figure in it is the same. */
  readonly isWordingOnly: boolean
  readonly signoffEffect: 'commitment' | 'progress'
  /** The whole change in one sentence, for records such as sign-offs: `Marek Novak signed off on Nov 24, 2026 as …`. */
  readonly sentence: string | undefined
}

export interface DiffSignoff {
  /** Id of the person. */
  readonly person: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Id of the sign-off. */
  readonly signoff: string
  /** ISO date. */
  readonly signedOn: string | undefined
}

/** A sign-off that is not valid now. */
export interface InvalidSignoff extends DiffSignoff {
  /** `outdated`: the content it covers has changed. `role-not-held`: the person no longer holds the role. */
  readonly reason: 'outdated' | 'expired' | 'declined' | 'removed' | 'role-not-held'
  /** Parts of the plan that changed after the sign-off; empty unless the reason is `outdated`. */
  readonly parts: readonly DiffPart[]
  /** Whether this change made it invalid; `undefined` if there is no earlier version to compare with. */
  readonly isCausedByChange: boolean | undefined
}

export interface DiffPart {
  readonly path: string
  readonly title: string
  readonly isWordingOnly: boolean
  /** The changed fields in this part. */
  readonly fields: readonly { readonly path: string; readonly title: string }[]
}

export interface FindingChanges {
  readonly newFindings: readonly DiffFinding[]
  readonly resolvedFindings: readonly DiffFinding[]
  /** The same finding with another level. */
  readonly changedFindings: readonly (DiffFinding & { readonly levelBefore: Level })[]
  /** Rules that couldn't run on one side, so their findings aren't compared. */
  readonly rulesNotCompared: readonly string[]
}

export interface DiffFinding {
  readonly rule: string
  readonly level: Level
  readonly path: string
  readonly message: string
  readonly help: string
  /** Position in the file of that side. */
  readonly line: number
  readonly column: number
}

export interface NumberChange {
  readonly key: string
  readonly title: string
  readonly unit: string
  /** `undefined` if it can't be calculated. */
  readonly before: number | undefined
  readonly after: number | undefined
  /** As display text; empty if it can't be calculated. */
  readonly formattedBefore: string
  readonly formattedAfter: string
  readonly isRuleOfThumb: boolean
}
