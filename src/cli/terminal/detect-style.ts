import type { TerminalStyle } from '../../text/terminal-style.js'

interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** `auto` decides by the environment and the stream; chalk itself ignores NO_COLOR. */
export type ColorMode = 'auto' | 'always' | 'never'

export async function detectStyle(stream: Stream, env: Environment, mode: ColorMode): Promise<TerminalStyle> {
  const { columns } = stream
  const width = columns !== undefined && columns >= 40 ? Math.min(columns, 120) : 100
  if (!isColored(stream, env, mode)) return { width, ...PLAIN }
  const { Chalk } = await import('chalk')
  const { bold, dim, red, yellow, cyan: blue, green } = new Chalk({ level: 1 })
  return { width, bold, dim, red, yellow, blue, green }
}

const unchanged = (text: string): string => text
/** Output to files and pipes has no color, so chalk need not be loaded. */
const PLAIN = { bold: unchanged, dim: unchanged, red: unchanged, yellow: unchanged, blue: unchanged, green: unchanged }

function isColored(stream: Stream, env: Environment, mode: ColorMode): boolean {
  if (mode !== 'auto') return mode === 'always'
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false
  return stream.isTTY === true
}
