/** A plan's text inside markup, SVG or HTML: the reader sees what was typed, whatever was typed. */

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

/** Safe between tags and in quoted attributes. */
export function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
}
