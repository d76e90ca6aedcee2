/** The number, or `undefined` where arithmetic ended in none: a division by zero, or more than a double can hold. */
export function defined(value: number): number | undefined {
  return Number.isFinite(value) ? unsigned(value) : undefined
}

/**
 * For quantities that exist for all finite figures: beyond the largest double (1.8e308) they are held there. Figures so
 * large that they cancel each other out leave nothing to tell, which is 0.
 */
export function held(value: number): number {
  if (Number.isNaN(value)) return 0
  return unsigned(Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value)))
}

/**
 * A number of cases or days that is enough: rounded up, but not for the noise of a double, as in 100.00000000000001. At
 * least 0; `undefined` for more than a double can hold.
 */
export function roundedUp(needed: number): number | undefined {
  const size = defined(needed)
  return size === undefined ? undefined : Math.max(0, Math.ceil(Number(size.toPrecision(12))))
}

/** In 0..1, both ends included. */
export function isShare(value: number): boolean {
  return value >= 0 && value <= 1
}

/** In 0..1 without the ends: neither nobody nor everybody. */
export function isInnerShare(value: number): boolean {
  return value > 0 && value < 1
}

/** A loss of -0 would be shown as "-0". */
function unsigned(value: number): number {
  return value === 0 ? 0 : value
}
