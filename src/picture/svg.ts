import { escapeMarkup } from '../text/markup.js'
import { roundToDecimals } from '../text/figures/round.js'

/** The few SVG elements that a chart needs. No scripts, no style sheets, no external resources. */

/** All colors contrast with white by more than 4.5:1, in grayscale too. */
export const INK = { text: '#1a1a1a', curve: '#003f8a', line: '#595959', grid: '#767676', paper: '#ffffff' } as const

type Attributes = Readonly<Record<string, string | number>>

export function element(name: string, attributes: Attributes, content = ''): string {
  const attributeText = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? formatCoordinate(value) : escapeMarkup(value)}"`)
    .join('')
  return content === '' ? `<${name}${attributeText}/>` : `<${name}${attributeText}>${content}</${name}>`
}

/** Rounds to a tenth of a unit: finer isn't visible, and the last digits of a logarithm differ between machines. */
function formatCoordinate(value: number): string {
  return String(roundToDecimals(value, 1))
}

export function line(from: readonly [number, number], to: readonly [number, number], attributes: Attributes): string {
  return element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...attributes })
}

export function textElement(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, 'font-size': 13, fill: INK.text, ...attributes }, escapeMarkup(text))
}

export function drawGroup(name: string, parts: readonly string[]): string {
  return `<g class="${name}">\n${parts.map((part) => `${part}\n`).join('')}</g>`
}

/** Formats the `d` attribute of a path: the points of each segment are joined by lines. */
export function pathData(pieces: readonly (readonly (readonly [number, number])[])[]): string {
  return pieces
    .map((piece) =>
      piece.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${formatCoordinate(x)} ${formatCoordinate(y)}`).join(''),
    )
    .join('')
}
