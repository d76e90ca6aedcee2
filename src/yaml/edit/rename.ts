import { isScalar, type Pair } from 'yaml'
import type { RenameEdit } from './data-keys.js'
import { type EditRefusal, type Splice, getNodeStart } from './splice.js'
import { getQuoteStyle } from './replace.js'
import { resolvePath } from './resolve-path.js'
import { formatScalar } from './write.js'
import type { Source } from '../parse.js'

/** Plans the renaming of a key; nothing else in the text changes. */
export function planRename(source: Source, { path, to }: RenameEdit): Splice | EditRefusal {
  const step = resolvePath(source, path).steps.at(-1)
  if (step?.kind !== 'pair') return { refused: `\`${path.join('.')}\` isn't a key, so it can't be renamed.` }
  return {
    from: getNodeStart(step.pair.key),
    to: getKeyEnd(step.pair),
    text: formatKeyText(step.pair, to, step.parent.flow === true),
  }
}

/** Formats a new name with the quotes of the old key. */
export function formatKeyText({ key }: Pair, name: string, inFlow: boolean): string {
  return formatScalar(name, getQuoteStyle(key), inFlow)
}

export function getKeyEnd({ key }: Pair): number {
  return isScalar(key) ? (key.range?.[1] ?? 0) : 0
}
