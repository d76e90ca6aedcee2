const RADIX_BITS = 16
const BUCKETS = 2 ** RADIX_BITS
/** Up to this many keys, comparing is faster than counting. */
const FEW_KEYS = 20_000

/**
 * Returns the positions of finite keys, the largest key first, and equal keys in the order of their positions. Sorts by
 * all 64 bits of the number: with 32, different scores would become equal.
 */
export function sortDescending(keys: Float64Array): Uint32Array {
  const order = new Uint32Array(keys.length)
  for (let index = 0; index < order.length; index++) order[index] = index
  if (keys.length <= FEW_KEYS) return order.sort((left, right) => keys[right]! - keys[left]! || left - right)
  return sortByRadix(keys, order)
}

function sortByRadix(keys: Float64Array, order: Uint32Array<ArrayBuffer>): Uint32Array {
  const digits = listDigits(keys)
  let [from, to] = [order, new Uint32Array(keys.length)]
  for (let place = 0; place < 64 / RADIX_BITS; place++) {
    const offsets = countOffsets(digits, place)
    if (!offsets) continue
    for (let index = 0; index < from.length; index++) {
      const position = from[index]!
      const digit = digits[position * 4 + place]!
      to[offsets[digit]!] = position
      offsets[digit]!++
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** The four 16-bit digits of every key, lowest first, such that a larger key has a smaller number. */
function listDigits(keys: Float64Array): Uint16Array {
  /* Adding 0 turns -0 into 0, which is the same score. */
  const copy = new Float64Array(keys.length)
  for (let index = 0; index < keys.length; index++) copy[index] = keys[index]! + 0
  const digits = new Uint16Array(copy.buffer)
  for (let index = 0; index < digits.length; index += 4) {
    /* A negative number grows with its bits; a positive one shrinks when they are inverted. */
    if ((digits[index + 3]! & 0x8000) !== 0) continue
    digits[index] = ~digits[index]!
    digits[index + 1] = ~digits[index + 1]!
    digits[index + 2] = ~digits[index + 2]!
    digits[index + 3] = ~digits[index + 3]! & 0x7fff
  }
  return digits
}

/** Where each digit starts in the sorted order; `undefined` if all keys have the same digit. */
function countOffsets(digits: Uint16Array, place: number): Uint32Array | undefined {
  const offsets = new Uint32Array(BUCKETS)
  for (let index = place; index < digits.length; index += 4) offsets[digits[index]!]!++
  if (offsets[digits[place]!]! * 4 === digits.length) return undefined
  let sum = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = offsets[bucket]!
    offsets[bucket] = sum
    sum += count
  }
  return offsets
}
