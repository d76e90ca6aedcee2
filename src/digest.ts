import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a text in UTF-8, as 64 lower-case hex digits. */
export function digestOf(text: string): string {
  return native ? native.hash('sha256', text) : bytesToHex(sha256(utf8ToBytes(text)))
}

/** Node has it built in, ten times as fast; a browser has no such thing that answers at once. */
const native = globalThis.process?.getBuiltinModule?.('node:crypto')

/** The same as a page names the script it allows: `sha256-…`, in base64. */
export function integrityOf(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}`
}
