/** Escapes text of a plan for SVG and HTML, so that it is displayed exactly as typed. */

const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/** Joins text into one line, without invisible characters, bidirectional controls, and what XML forbids. */
export function toPlainLine(text: string): string {
  return text.replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim()
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for element content and quoted attributes. */
export function escapeMarkup(text: string): string {
  return toPlainLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
