import { setFlagsFromString } from 'node:v8'

/**
 * Node 20 spends a tenth of a run on optimizing code too early, as later versions no longer do: it is told to wait until
 * something has run fifteen times as long as usual, which with many plans it soon has. Call it when all is loaded: what of
 * node itself is loaded after a change of flags is translated anew. No flag of patterns may be changed while it runs, for
 * those that have been used crash the process then; and later versions no longer know this one, and say so on stderr.
 */
export function tuneEngine(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=2000000')
}
