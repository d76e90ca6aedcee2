import { parseFormattedDate } from '../text/format-date.js'

/**
 * What a written brief says it was made from: the last line names the file and the version of the plan,
 * `*mlproject.yaml, version 2187 defc*`, the line below the heading the date. Somebody's own template may have all of
 * that in its last line: `mlproject.yaml · 2187 defc · Nov 24, 2026`.
 */
const FOOTER = /\n[^\n]*(?:, version| ·) ([0-9a-f ]+?)\*?(?: · [^·\n]+)?\n*$/

/** In short, as it is printed. */
export function digestIn(markdown: string): string | undefined {
  return FOOTER.exec(markdown)?.[1]
}

/** ISO day. */
export function dayIn(markdown: string): string | undefined {
  const lines = markdown.trimEnd().split('\n')
  /* The heading has nothing but the project's name and the title. */
  return [lines.at(-1), ...lines.slice(1)]
    .flatMap((line = '') => line.split(' · ').slice(1))
    .map((part) => parseFormattedDate(part))
    .find((day) => day !== undefined)
}

export function withoutFooter(markdown: string): string {
  return markdown.replace(FOOTER, '')
}
