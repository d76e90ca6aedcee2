import { isScalar, type Pair } from 'yaml'
import type { Renaming } from './data-keys.js'
import { type Refusal, type Splice, startOf } from './splice.js'
import { quoteOf } from './replace.js'
import { trace } from './resolve-path.js'
import { inline } from './write.js'
import type { Source } from '../parse.js'

/** Another name for a key; nothing else moves. */
export function planRename(source: Source, { path, to }: Renaming): Splice | Refusal {
  const step = trace(source, path).steps.at(-1)
  if (step?.kind !== 'pair') return { refused: `\`${path.join('.')}\` isn't a key, so it can't be renamed.` }
  return {
    from: startOf(step.pair.key),
    to: endOfKey(step.pair),
    text: keyText(step.pair, to, step.holder.flow === true),
  }
}

/** A name with the quotes the key has. */
export function keyText({ key }: Pair, name: string, inFlow: boolean): string {
  return inline(name, quoteOf(key), inFlow)
}

export function endOfKey({ key }: Pair): number {
  return isScalar(key) ? (key.range?.[1] ?? 0) : 0
}
