import { isPlaceholder } from '../../plan/placeholder-words.js'
import type { InputError } from './person.js'

export function validateReason(input: string): InputError | undefined {
  if (!/\p{L}/u.test(input)) return { message: 'The reason has no words.', help: 'Give the reason in a sentence.' }
  if (!isPlaceholder(input)) return undefined
  return { message: `"${input}" is a placeholder, not a reason.`, help: 'Give the reason in a sentence.' }
}
