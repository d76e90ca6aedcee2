import { userError } from '../../errors.js'
import type { Ports } from './ports.js'

/** Returns the text of a file that was just found. Another process may have deleted it since. */
export async function readFoundFile(file: string, { files }: Pick<Ports, 'files'>): Promise<string> {
  return requireFoundText(file, await files.read(file))
}

/** Returns the text, or throws if there is none because the file was deleted after it was found. */
export function requireFoundText(file: string, text: string | undefined): string {
  if (text !== undefined) return text
  throw userError(
    'no-such-file',
    `${file} has just been deleted or moved.`,
    'Restore the file, or run the command again.',
  )
}
