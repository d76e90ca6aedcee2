/** Capitalizes the first letter, as in a sentence or a heading. */
export function capitalize(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
