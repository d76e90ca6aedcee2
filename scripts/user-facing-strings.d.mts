/** A text of the project that a user can read. */
export interface UserFacingString {
  /** From the folder of the project, with slashes. */
  readonly file: string
  readonly line: number
  /** Inserted values are shown as `${…}`. */
  readonly text: string
  /** What it is for, such as `question`, `help`, `message`, `error` or `template`; `text` where the sources don't tell. */
  readonly kind: string
}

export function userFacingStrings(): readonly UserFacingString[]
