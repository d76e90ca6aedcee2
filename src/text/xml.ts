/** Writes well-formed XML 1.0, whatever text a plan contains. */

/** Renders an element with its attributes in the given order. Children are elements or text, already escaped. */
export function renderElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const attributeTexts = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`,
  )
  const tag = `${name}${attributeTexts.join('')}`
  return children.length === 0 ? `<${tag}/>` : `<${tag}>${children.join('')}</${name}>`
}

/** Characters that XML 1.0 can't represent, including lone surrogates. */
// oxlint-disable-next-line no-control-regex
const INVALID_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Includes the second `#` of `##`, which could start a command when printed in a CI log. */
const ESCAPED_CHARACTERS = /[&<>"'\t\r\u007f-\u009f\u2028\u2029]|(?<=#)#/g

/** Escapes text content; in attributes, line breaks must be escaped as well. */
export function escapeXml(text: string): string {
  return text.replace(INVALID_IN_XML, '').replace(ESCAPED_CHARACTERS, (character) => `&#${character.charCodeAt(0)};`)
}
