import type { TerminalStyle } from '../../text/terminal-style.js'

interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** `auto` decides by the environment and the stream; chalk itself ignores NO_COLOR. */
export type ColorWish = 'auto' | 'always' | 'never'

export async function lookOf(stream: Stream, env: Environment, wish: ColorWish): Promise<TerminalStyle> {
  const { columns } = stream
  const width = columns !== undefined && columns >= 40 ? Math.min(columns, 120) : 100
  if (!isColored(stream, env, wish)) return { width, ...PLAIN }
  const { Chalk } = await import('chalk')
  const { bold, dim, red, yellow, cyan: blue, green } = new Chalk({ level: 1 })
  return { width, bold, dim, red, yellow, blue, green }
}

const same = (text: string): string => text
/** Into files and pipes nothing is colored, and nothing has to be loaded for it. */
const PLAIN = { bold: same, dim: same, red: same, yellow: same, blue: same, green: same }

function isColored(stream: Stream, env: Environment, wish: ColorWish): boolean {
  if (wish !== 'auto') return wish === 'always'
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false
  return stream.isTTY === true
}
