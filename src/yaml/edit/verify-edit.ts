import type { Path } from '../../plan/path.js'
import { isDeepEqual } from './data.js'
import { type EditRefusal, type Splice, applySplice } from './splice.js'
import { parseSource, type Source } from '../parse.js'

/** Applies a splice; refuses it unless the new text parses and holds exactly the expected data. */
export function applyVerifiedSplice(
  source: Source,
  splice: Splice,
  expected: unknown,
  path: Path,
): Source | EditRefusal {
  const edited = parseSource(applySplice(source.text, splice))
  if (edited.error === undefined && isDeepEqual(edited.data, expected)) return { ...edited, hasBom: source.hasBom }
  return {
    refused: `\`${path.join('.')}\` can't be changed safely because of the file layout around it. Change it by hand.`,
  }
}
