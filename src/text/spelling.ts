/** The one known word that this is, written otherwise: large or small letters, `-`, `_`, blanks, British spelling. */
export function sameWord(word: string, known: readonly string[]): string | undefined {
  const found = known.filter((one) => plain(one) === plain(word))
  return found.length === 1 ? found[0] : undefined
}

/** Made of both words alike, so that a rule that takes a word too many does no harm: it joins words, or it does not. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replaceAll('isation', 'ization')
    .replaceAll(/ll(?=ing|ed)/g, 'l')
    .replaceAll('licence', 'license')
    .replaceAll('our', 'or')
    .replaceAll('centre', 'center')
}
