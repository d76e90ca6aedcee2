/** A request that can't be fulfilled, such as a missing file. Any other error thrown is a bug. */
export interface UserError extends Error {
  readonly kind: UserErrorKind
  /** What to do, starting with a verb. */
  readonly help: string
}

export type UserErrorKind =
  | 'no-such-file'
  | 'not-a-file'
  | 'no-plan'
  | 'bad-option'
  | 'bad-policy'
  | 'bad-template'
  | 'cannot-write'
  | 'no-terminal'
  | 'changed-on-disk'
  | 'refused'

export function userError(kind: UserErrorKind, message: string, help: string): UserError {
  return Object.assign(new Error(message), { kind, help })
}

export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && 'kind' in error && 'help' in error
}
