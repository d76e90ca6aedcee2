import type { Level } from '../lint/finding.js'
import type { Role } from '../plan/roles.js'

/** What differs between two plans and what follows from it: plain data, in the words of the plan, as it is shown. */
export interface DiffReport {
  /** ISO day on which both sides are judged. */
  readonly asOf: string
  readonly toolVersion: string
  readonly project: string | undefined
  /** `undefined` where nobody knows what was there before. */
  readonly from: DiffSide | undefined
  readonly to: DiffSide
  /** What a reader has to know about the comparison, in sentences. */
  readonly notes: readonly string[]
  readonly leftOut: readonly LeftOut[]
  readonly agreements: readonly LostAgreement[]
  /** Void before, and what was agreed to is back. */
  readonly regained: readonly KnownAgreement[]
  /** Does any agreement say what it is bound to? If none does, that none is void says nothing. */
  readonly isAnyBound: boolean
  /** `undefined` where nobody knows what was there before. */
  readonly compared: Compared | undefined
  /** Briefs that lie beside the plan and were written from another state of it. */
  readonly outOfDate: readonly string[]
}

export interface DiffSide {
  /** As a reader finds it again: `old.yaml`, `main (3f2a91c, 20 November 2026)`. */
  readonly shown: string
  /** The plan on that side; `undefined` where there was none yet. */
  readonly file: string | undefined
  readonly commit: string | undefined
  /** ISO day of that commit. */
  readonly on: string | undefined
}

/** What cannot be read on one side is not compared. */
export interface LeftOut {
  readonly side: 'from' | 'to'
  readonly file: string
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
}

export interface Compared {
  /** There was no plan before. */
  readonly isNew: boolean
  /** The text differs, and nothing that it says. */
  readonly isOnlyWriting: boolean
  readonly changes: readonly DiffChange[]
  readonly findings: FindingChanges
  readonly numbers: readonly NumberChange[]
  /** Titles of the briefs that read differently. */
  readonly briefs: readonly { readonly id: string; readonly title: string }[]
}

export interface DiffChange {
  /** Name and title of the section. */
  readonly section: string
  readonly sectionTitle: string
  readonly path: string
  readonly title: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** In words; empty for what was added. */
  readonly before: string
  /** In words; empty for what was removed. */
  readonly after: string
  /** As the plan holds it. */
  readonly valueBefore: unknown
  readonly valueAfter: unknown
  /** An item of a list that came or went; the title names it, and the words are what it says. */
  readonly isItem: boolean
  /** Only a sentence reads otherwise, and every figure in it is the same. */
  readonly isWording: boolean
  readonly binds: 'commitment' | 'progress'
  /** The whole of it, where the plan keeps a record: `Marek Novak agreed on 24 November 2026 as …`. */
  readonly sentence: string | undefined
}

export interface KnownAgreement {
  /** Id and name. */
  readonly person: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Id of the sign-off. */
  readonly signoff: string
  /** ISO day. */
  readonly on: string | undefined
}

/** Somebody had agreed; it does not count now. */
export interface LostAgreement extends KnownAgreement {
  /** `void`: what was agreed to has changed. `not-held`: they do not hold the role any more. */
  readonly because: 'void' | 'over' | 'declined' | 'taken-out' | 'not-held'
  /** What of the plan has changed since; only where it is void. */
  readonly parts: readonly LostPart[]
  /** Did this change do it? `undefined` where nobody knows what was there before, or nothing was. */
  readonly isNew: boolean | undefined
}

export interface LostPart {
  readonly path: string
  readonly title: string
  readonly isWording: boolean
  /** Those of the changes that are in it. */
  readonly fields: readonly { readonly path: string; readonly title: string }[]
}

export interface FindingChanges {
  readonly appear: readonly ToldFinding[]
  readonly go: readonly ToldFinding[]
  /** The same finding at another level. */
  readonly turn: readonly (ToldFinding & { readonly levelBefore: Level })[]
  /** Rules that could not be asked on one side: what they find is not compared. */
  readonly notCompared: readonly string[]
}

export interface ToldFinding {
  readonly rule: string
  readonly level: Level
  readonly path: string
  readonly message: string
  readonly help: string
  /** In the file of its side. */
  readonly line: number
  readonly column: number
}

export interface NumberChange {
  readonly key: string
  readonly title: string
  readonly unit: string
  /** `undefined` while it cannot be worked out. */
  readonly before: number | undefined
  readonly after: number | undefined
  /** As shown to people; empty while it cannot be worked out. */
  readonly shownBefore: string
  readonly shownAfter: string
  readonly isHeuristic: boolean
}
