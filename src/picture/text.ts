import { plain } from '../text/markup.js'

/** Text on a picture: how wide it is about, and what of it there is room for. */

/** In units of the page, on the safe side: which font there is, nobody knows. */
export function widthOf(text: string, size: number): number {
  const ems = Array.from(text).reduce((sum, letter) => sum + emsOf(letter), 0)
  return size * ems
}

function emsOf(letter: string): number {
  if (/[ .,:;'’|!ilj()-]/.test(letter)) return 0.4
  if (/[a-z0-9]/.test(letter)) return 0.62
  return /[\u0020-\u024f]/.test(letter) ? 0.8 : 1.05
}

/** Cut with an ellipsis where it is wider than there is room. */
export function fitted(text: string, size: number, room: number): string {
  const letters = Array.from(new Intl.Segmenter().segment(plain(text)), ({ segment }) => segment)
  if (widthOf(letters.join(''), size) <= room) return letters.join('')
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Lines of words, none wider than the room unless one word alone is. */
export function wrapped(text: string, size: number, room: number): readonly string[] {
  const lines: string[] = []
  for (const word of plain(text).split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || widthOf(longer, size) > room) lines.push(fitted(word, size, room))
    else lines[lines.length - 1] = longer
  }
  return lines
}
