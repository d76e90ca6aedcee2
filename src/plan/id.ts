/** Ids are parts of paths, so they have no dots and no spaces. `#2` is the position of an item without an id. */
export const ID_PATTERN = /^(?:[A-Za-z0-9][A-Za-z0-9_-]{0,79}|#\d+)$/

/** Creates an id from a name: ASCII, short, and unique in its list. */
export function createId(name: string, existingIds: readonly string[], fallback: string, maxLength = 40): string {
  const slug = name
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
  const base = shortenSlug(slug === '' ? fallback : slug, maxLength)
  let id = base
  for (let count = 2; existingIds.includes(id); count++) id = `${base}-${count}`
  return id
}

/** Shortens a slug at a word boundary, if there is one. */
function shortenSlug(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug
  const cut = slug.slice(0, maxLength + 1)
  return (cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut).slice(0, maxLength)
}
