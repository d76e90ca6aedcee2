import { parseFormattedDate } from '../text/format-date.js'

/**
 * The footer of a written brief. Its last line has the plan's file and version, `*mlproject.yaml, version 2187 defc*`;
 * the date is in the line below the heading. The last line of a custom template may have all three, as in
 * `mlproject.yaml · 2187 defc · Nov 24, 2026`.
 */
const FOOTER = /\n[^\n]*(?:, version| ·) ([0-9a-f ]+?)\*?(?: · [^·\n]+)?\n*$/

/** The short digest of the plan, as printed; `undefined` if the brief has no footer. */
export function parseBriefDigest(markdown: string): string | undefined {
  return FOOTER.exec(markdown)?.[1]
}

/** The date of the brief as an ISO date; `undefined` if the brief has none. */
export function parseBriefDate(markdown: string): string | undefined {
  const lines = markdown.trimEnd().split('\n')
  /* The heading holds only the project's name and the title. */
  return [lines.at(-1), ...lines.slice(1)]
    .flatMap((line = '') => line.split(' · ').slice(1))
    .map((part) => parseFormattedDate(part))
    .find((date) => date !== undefined)
}

export function removeFooter(markdown: string): string {
  return markdown.replace(FOOTER, '')
}
