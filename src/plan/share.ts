/** `1.8%` → 0.018, without the noise that dividing floats by 100 leaves. `undefined` if it is no percentage. */
export function parsePercent(text: string): number | undefined {
  const match = PERCENT_PATTERN.exec(text)
  return match ? Number((Number(match[1]) / 100).toPrecision(15)) : undefined
}

const PERCENT_PATTERN = /^\s*([+-]?\d+(?:\.\d+)?)\s*%\s*$/
