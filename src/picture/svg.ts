import { escaped } from '../text/markup.js'

/** The few shapes a picture is made of. No script, no style sheet, nothing from outside. */

/** All contrast with white by more than 4.5 to 1, also without color. */
export const INK = { text: '#1a1a1a', curve: '#003f8a', line: '#595959', grid: '#767676', paper: '#ffffff' } as const

type Attributes = Readonly<Record<string, string | number>>

export function element(name: string, attributes: Attributes, inside = ''): string {
  const said = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? shown(value) : escaped(value)}"`)
    .join('')
  return inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`
}

/** A tenth of a unit is as fine as an eye sees; the last digits of a logarithm differ from machine to machine. */
function shown(value: number): string {
  return String(Number(value.toFixed(1)) + 0)
}

export function line(from: readonly [number, number], to: readonly [number, number], more: Attributes): string {
  return element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...more })
}

export function words(x: number, y: number, text: string, more: Attributes = {}): string {
  return element('text', { x, y, 'font-size': 13, fill: INK.text, ...more }, escaped(text))
}

export function group(name: string, parts: readonly string[]): string {
  return `<g class="${name}">\n${parts.map((part) => `${part}\n`).join('')}</g>`
}

/** Points joined; a new piece begins where the list does. */
export function path(pieces: readonly (readonly (readonly [number, number])[])[]): string {
  return pieces
    .map((piece) => piece.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${shown(x)} ${shown(y)}`).join(''))
    .join('')
}
