/** Reads a drawing as a strict program would, knowing nothing of how it was made. */

export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly inside: readonly Node[]
}

const TAG = /^<(\/?)([a-zA-Z]+)((?: [a-zA-Z][\w:-]*="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)(\/?)>/
const TEXT = /^(?:[^<>&]|&(?:amp|lt|gt|quot|#39);)+/

/** Throws where it is not well-formed. */
export function readXml(xml: string): Node {
  const open: { name: string; attributes: Record<string, string>; text: string; inside: Node[] }[] = [
    { name: '', attributes: {}, text: '', inside: [] },
  ]
  let rest = xml
  while (rest !== '') {
    const here = open.at(-1)
    const tag = TAG.exec(rest)
    const text = tag ? undefined : TEXT.exec(rest)?.[0]
    const [token = text] = tag ?? []
    if (!here || token === undefined) throw new Error(`not well-formed at: ${rest.slice(0, 60)}`)
    rest = rest.slice(token.length)
    if (!tag) here.text += unescaped(token)
    else if (tag[1] === '/') {
      const parent = open.at(-2)
      if (here.name !== tag[2] || !parent) throw new Error(`</${tag[2]}> closes <${here.name}>`)
      parent.inside.push(here)
      open.pop()
    } else {
      const node = { name: tag[2] ?? '', attributes: attributesIn(tag[3] ?? ''), text: '', inside: [] }
      if (tag[4] === '/') here.inside.push(node)
      else open.push(node)
    }
  }
  const [document] = open
  const [root, ...others] = document?.inside ?? []
  if (!root || open.length > 1 || others.length > 0) throw new Error('there is not one root')
  return root
}

function attributesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)])
  const all = Object.fromEntries(pairs) as Record<string, string>
  if (Object.keys(all).length !== pairs.length) throw new Error(`twice the same attribute: ${text}`)
  return all
}

function unescaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return text.replace(/&([a-z]+|#39);/g, (_, name: string) => marks[name] ?? '')
}

export function allIn(node: Node): readonly Node[] {
  return [node, ...node.inside.flatMap(allIn)]
}

export function classed(root: Node, name: string): readonly Node[] {
  return allIn(root).filter(({ attributes }) => attributes.class?.split(' ').includes(name))
}

export function numberOf(node: Node | undefined, attribute: string): number {
  return Number(node?.attributes[attribute] ?? Number.NaN)
}

export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
}

/** Where its words stand, if letters are as wide as in a wide font. */
export function framesOf(root: Node): readonly Frame[] {
  return allIn(root)
    .filter(({ name }) => name === 'text')
    .map((node) => {
      const size = numberOf(node, 'font-size')
      const width = 0.57 * size * Array.from(node.text).length
      const anchor = node.attributes['text-anchor'] ?? 'start'
      const left = numberOf(node, 'x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
      const bottom = numberOf(node, 'y') + 0.2 * size
      return { left, right: left + width, top: bottom - size, bottom, text: node.text }
    })
}

/** Against white, as WCAG counts it. */
export function contrastOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
