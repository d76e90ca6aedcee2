/** Ids are parts of paths, so they hold no dots and no blanks. `#2` names an item without an id, by position. */
export const ID_PATTERN = /^(?:[A-Za-z0-9][A-Za-z0-9_-]{0,79}|#\d+)$/

/** Ids are made from names: ascii, short, and unlike any other of their list. */
export function idFrom(name: string, taken: readonly string[], fallback: string, longest = 40): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const base = shortened(plain === '' ? fallback : plain, longest)
  let id = base
  for (let count = 2; taken.includes(id); count++) id = `${base}-${count}`
  return id
}

/** Cut between words where there is a word to cut at. */
function shortened(slug: string, longest: number): string {
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest + 1)
  return (cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut).slice(0, longest)
}
