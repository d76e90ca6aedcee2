/** XML 1.0 without document types, read strictly: what is not well formed throws. Enough to check what we write. */

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** What stands right in it, line ends as read. */
  readonly text: string
}

const NAME = /[A-Za-z_][\w.-]*/y
const ALLOWED = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u

export function parseXml(text: string): Element {
  if (!ALLOWED.test(text)) throw new Error('A character that XML does not know.')
  const reader = { text: text.replace(/\r\n?/g, '\n'), at: 0 }
  take(reader, /<\?xml version="1\.0" encoding="UTF-8"\?>\n/y, 'a declaration')
  const root = element(reader)
  if (reader.text.slice(reader.at).trim() !== '') throw new Error('Something stands behind the root.')
  return root
}

interface Reader {
  readonly text: string
  at: number
}

function take(reader: Reader, what: RegExp, told: string): string {
  what.lastIndex = reader.at
  const [found] = what.exec(reader.text) ?? []
  if (found === undefined) throw new Error(`Expected ${told} at: ${reader.text.slice(reader.at, reader.at + 60)}`)
  reader.at += found.length
  return found
}

function element(reader: Reader): Element {
  take(reader, /</y, 'an element')
  const name = take(reader, NAME, 'a name')
  const attributes: Record<string, string> = {}
  while (/\s/.test(reader.text[reader.at] ?? '')) {
    take(reader, /\s+/y, 'blanks')
    const key = take(reader, NAME, 'the name of an attribute')
    if (key in attributes) throw new Error(`${key} stands twice.`)
    /* A line end in an attribute is read as a blank. */
    const value = take(reader, /="[^"<]*"/y, 'a value').slice(2, -1)
    attributes[key] = unescaped(value.replace(/[\t\n]/g, ' '))
  }
  if (take(reader, /\/?>/y, 'the end of a tag') === '/>') return { name, attributes, children: [], text: '' }
  const children: Element[] = []
  let text = ''
  while (!reader.text.startsWith('</', reader.at)) {
    if (reader.text[reader.at] === '<') children.push(element(reader))
    else text += unescaped(take(reader, /[^<]+/y, 'text'))
  }
  take(reader, new RegExp(`</${name}>`, 'y'), `the end of ${name}`)
  return { name, attributes, children, text }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> stands in text.')
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const number = /^#(\d+)$/.exec(name)?.[1]
    const character = number === undefined ? NAMED[name] : String.fromCodePoint(Number(number))
    if (!whole.endsWith(';') || character === undefined || !ALLOWED.test(character))
      throw new Error(`What is ${whole}?`)
    return character
  })
}
