/** Width and colors of an output stream. If colors are off, the color functions return the text unchanged. */
export interface TerminalStyle {
  readonly width: number
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly blue: (text: string) => string
  readonly green: (text: string) => string
}
