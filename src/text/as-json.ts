/**
 * Formats a value as indented JSON that is safe to print in a CI log. Runners execute commands that start with `##`, so
 * the second `#` is written as its JSON escape, which parses to the same text.
 */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll('##', String.raw`#\u0023`)}\n`
}
