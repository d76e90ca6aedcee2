import type { TerminalStyle } from '../../src/text/terminal-style.js'

const same = (text: string): string => text

/** A look without colors, 100 wide. */
export const plainLook: TerminalStyle = {
  width: 100,
  bold: same,
  dim: same,
  red: same,
  yellow: same,
  blue: same,
  green: same,
}
