import { removeNoise } from '../text/figures/round.js'
/** Parses `1.8%` to 0.018, without floating-point noise; `undefined` if the text isn't a percentage. */
export function parsePercent(text: string): number | undefined {
  const match = PERCENT_PATTERN.exec(text)
  return match ? removeNoise(Number(match[1]) / 100) : undefined
}

const PERCENT_PATTERN = /^\s*([+-]?\d+(?:\.\d+)?)\s*%\s*$/
