import { toPlainLine } from '../text/markup.js'

/** Fits text into a chart, by its approximate width. */

/** Estimates the width in SVG units, on the large side, because the reader's font is unknown. */
export function estimateWidth(text: string, size: number): number {
  const ems = Array.from(text).reduce((sum, letter) => sum + estimateEms(letter), 0)
  return size * ems
}

function estimateEms(letter: string): number {
  if (/[ .,:;'’|!ilj()-]/.test(letter)) return 0.4
  if (/[a-z0-9]/.test(letter)) return 0.62
  return /[\u0020-\u024f]/.test(letter) ? 0.8 : 1.05
}

/** Truncates with an ellipsis if the text is too wide. */
export function truncateToWidth(text: string, size: number, maxWidth: number): string {
  const letters = Array.from(new Intl.Segmenter().segment(toPlainLine(text)), ({ segment }) => segment)
  if (estimateWidth(letters.join(''), size) <= maxWidth) return letters.join('')
  while (letters.length > 0 && estimateWidth(`${letters.join('')}…`, size) > maxWidth) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Wraps at spaces into lines that fit the width; a single word that is too wide is truncated. */
export function wrapToWidth(text: string, size: number, maxWidth: number): readonly string[] {
  const lines: string[] = []
  for (const word of toPlainLine(text).split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || estimateWidth(longer, size) > maxWidth) lines.push(truncateToWidth(word, size, maxWidth))
    else lines[lines.length - 1] = longer
  }
  return lines
}
