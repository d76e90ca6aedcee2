/** What a person asked for and cannot have. Anything else that is thrown is a bug. */
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
