/**
 * For programs. What is printed into the log of a runner must not command it, so no `##` stands in the text: the
 * second one is written as its escape, which reads the same.
 */
export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replaceAll('##', String.raw`#\u0023`)}\n`
}
