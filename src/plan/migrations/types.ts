import type { Path } from '../path.js'

/**
 * A change of the plan format. It can be reversed only if nothing is lost: a new name or spelling must have had no
 * meaning in the older format. Each edit therefore swaps two names or spellings, so a name that is reused doesn't
 * collide with the field that had it before. `*` stands for every item of a list.
 */
export type MigrationEdit =
  /** A key is renamed in place. */
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string }
  /** A value, or an item of a list of values (`risk.harms.*`), that equals `from` becomes `to`. */
  | { readonly kind: 'set'; readonly path: Path; readonly from: ScalarValue; readonly to: ScalarValue }

export type ScalarValue = string | number | boolean

/** The changes from one version of the format to the next. */
export interface FormatMigration {
  readonly from: number
  readonly edits: readonly MigrationEdit[]
}
