import type { Level } from './finding.js'
import type { Look } from '../text/terminal-style.js'

/** The level, or other words for it. */
export function levelInColor(level: Level, look: Look, words: string = level): string {
  const color = {
    error: look.red,
    warning: look.yellow,
    info: look.blue,
    pending: look.blue,
    waived: look.dim,
    existing: look.dim,
  }[level]
  return color(words)
}
