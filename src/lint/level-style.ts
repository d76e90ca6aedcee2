import type { Level } from './finding.js'
import type { TerminalStyle } from '../text/terminal-style.js'

/** Colors the level name, or other text, by its level. */
export function colorLevel(level: Level, style: TerminalStyle, text: string = level): string {
  const color = {
    error: style.red,
    warning: style.yellow,
    info: style.blue,
    pending: style.blue,
    waived: style.dim,
    existing: style.dim,
  }[level]
  return color(text)
}
