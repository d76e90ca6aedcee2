import type { ScoresSource } from '../../src/evidence/table/read-scores.js'

/** A file in memory, handed over in pieces of a few bytes if that is asked for. */
export function createScoresSource(content: string | Uint8Array, pieceSize = Number.POSITIVE_INFINITY): ScoresSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    byteLength: bytes.length,
    compressors: {},
    slice: async (start, end) => bytes.slice(start, end).buffer,
    chunks: async function* () {
      for (let start = 0; start < bytes.length; start += pieceSize) yield bytes.subarray(start, start + pieceSize)
    },
  }
}
