import { Chalk, type ChalkInstance } from 'chalk'
import type { Look } from '../report/look.js'

interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** `auto` decides by the environment and the stream; chalk itself ignores NO_COLOR. */
export type ColorWish = 'auto' | 'always' | 'never'

export function lookOf(stream: Stream, env: Readonly<Record<string, string | undefined>>, wish: ColorWish): Look {
  const chalk: ChalkInstance = new Chalk({ level: isColored(stream, env, wish) ? 1 : 0 })
  const { columns } = stream
  return {
    width: columns !== undefined && columns >= 40 ? Math.min(columns, 120) : 100,
    bold: chalk.bold,
    dim: chalk.dim,
    red: chalk.red,
    yellow: chalk.yellow,
    blue: chalk.cyan,
    green: chalk.green,
  }
}

function isColored(stream: Stream, env: Readonly<Record<string, string | undefined>>, wish: ColorWish): boolean {
  if (wish !== 'auto') return wish === 'always'
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false
  return stream.isTTY === true
}
