/** XML 1.0 as text: whatever stands in a plan, what comes out is well formed. */

/** An element with its attributes in their order, and what is in it: elements or text, escaped already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${xmlText(String(value)).replaceAll('\n', '&#10;')}"`,
  )
  const tag = `${name}${written.join('')}`
  return children.length === 0 ? `<${tag}/>` : `<${tag}>${children.join('')}</${name}>`
}

/** What XML 1.0 has no way to write, lone halves of a pair included. */
// oxlint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** `##` is broken up too: printed into the log of a runner it could begin a command. */
const SPECIAL = /[&<>"'\t\r\u007f-\u009f\u2028\u2029]|(?<=#)#/g

/** For a text; in an attribute a line end would be read as a blank. */
export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`)
}
