import type { Path } from '../../plan/path.js'
import { isSame } from './data.js'
import { type Refusal, type Splice, spliced } from './splice.js'
import { parseSource, type Source } from '../parse.js'

/** The text with a splice made, if it still parses and holds exactly what it should. */
export function guarded(source: Source, splice: Splice, expected: unknown, path: Path): Source | Refusal {
  const next = parseSource(spliced(source.text, splice))
  if (next.trouble === undefined && isSame(next.data, expected)) return { ...next, hasBom: source.hasBom }
  return {
    refused: `\`${path.join('.')}\` can't be changed safely because of the file layout around it. Change it by hand.`,
  }
}
