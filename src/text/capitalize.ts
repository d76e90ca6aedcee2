/** With a capital at its beginning, as a sentence or a heading has. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
