/** Finds the one candidate that differs only in letter case, `-`, `_`, spaces, or British spelling. */
export function findSameWord(word: string, candidates: readonly string[]): string | undefined {
  const matches = candidates.filter((candidate) => normalizeSpelling(candidate) === normalizeSpelling(word))
  return matches.length === 1 ? matches[0] : undefined
}

/** Normalizes spelling. Both words go through the same replacements, so an overly broad one does no harm. */
function normalizeSpelling(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replaceAll('isation', 'ization')
    .replaceAll(/ll(?=ing|ed)/g, 'l')
    .replaceAll('licence', 'license')
    .replaceAll('our', 'or')
    .replaceAll('centre', 'center')
}
