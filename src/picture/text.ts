/** Text on a picture: what was typed, safe in XML, and how wide it is about. */

const UNSEEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/** On one line, without what XML forbids, what is not seen and what reorders the rest. */
export function plain(text: string): string {
  return text.replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim()
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
}

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
