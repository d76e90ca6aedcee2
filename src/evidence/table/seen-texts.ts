/** Texts that were seen, by their hashes, so that ten million fit in memory. */
export interface SeenTexts {
  /** Remembers a text, and tells whether it was seen before. */
  readonly add: (text: string) => boolean
}

const FIRST_SLOTS = 2 ** 16
const SEEDS = [0x9e3779b1, 0x85ebca6b] as const

/** Creates an empty set. Two texts of 64 equal bits of hash would count as one: among ten million, 1 chance in 400,000. */
export function createSeenTexts(): SeenTexts {
  let [highs, lows] = [new Uint32Array(FIRST_SLOTS), new Uint32Array(FIRST_SLOTS)]
  let slots = new Uint32Array(2 * FIRST_SLOTS)
  let count = 0
  const place = (index: number): void => {
    const mask = slots.length - 1
    let slot = highs[index]! & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = index + 1
  }
  const enlarge = (): void => {
    const [moreHighs, moreLows] = [new Uint32Array(2 * count), new Uint32Array(2 * count)]
    moreHighs.set(highs)
    moreLows.set(lows)
    ;[highs, lows] = [moreHighs, moreLows]
    slots = new Uint32Array(4 * count)
    for (let index = 0; index < count; index++) place(index)
  }
  return {
    add: (text) => {
      const [first, second] = hash(text)
      const mask = slots.length - 1
      for (let slot = first & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const index = slots[slot]! - 1
        if (highs[index] === first && lows[index] === second) return true
      }
      if (count === highs.length) enlarge()
      highs[count] = first
      lows[count] = second
      place(count++)
      return false
    },
  }
}

/** Two hashes of 32 bits (cyrb53 before its halves are joined). */
function hash(text: string): readonly [number, number] {
  let [first, second] = [SEEDS[0] ^ text.length, SEEDS[1] ^ text.length]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    first = Math.imul(first ^ code, 2654435761)
    second = Math.imul(second ^ code, 1597334677)
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909)
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909)
  return [first >>> 0, second >>> 0]
}
