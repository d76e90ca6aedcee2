import { parseShownDay } from '../plan/day.js'

/** The last line of a brief, which says what it was made from: `mlproject.yaml · 2187 defc · 24 November 2026`. */
const FOOTER = /\n[^\n]* · ([0-9a-f ]+) · [^·\n]+\n*$/

/** In short, as it is printed. */
export function digestIn(markdown: string): string | undefined {
  return FOOTER.exec(markdown)?.[1]
}

/** ISO day; also of somebody's own template, which may leave the digest out. */
export function dayIn(markdown: string): string | undefined {
  return parseShownDay(/· ([^·\n]+)\n?$/.exec(markdown)?.[1] ?? '')
}

export function withoutFooter(markdown: string): string {
  return markdown.replace(FOOTER, '')
}
