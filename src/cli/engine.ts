import { setFlagsFromString } from 'node:v8'

/** Of node. A later V8 may no longer know a flag, and says so in the middle of what we say. */
const KNOWS_THE_FLAGS = /^2[0-6]\./

/**
 * Most runs are over before what V8 does for long ones pays. Patterns are translated at their first use, without being
 * tried by a slow interpreter before. And node 20 spends a tenth of a run on optimizing code too early, as later versions
 * no longer do: it is told to wait until something has run fifteen times as long as usual, which with many plans it soon
 * has. Call it when all is loaded: what of node itself is loaded after a change of these is translated anew.
 */
export function tuneEngine(): void {
  const { node } = process.versions
  if (KNOWS_THE_FLAGS.test(node)) setFlagsFromString('--no-regexp-tier-up')
  if (node.startsWith('20.')) setFlagsFromString('--interrupt-budget=2000000')
}
