/** A column that grows as rows come in, in a typed array of twice the size whenever it is full. */
export interface GrowingArray<Numbers extends Float64Array | Uint8Array | Uint32Array> {
  readonly push: (value: number) => void
  readonly finish: () => Numbers
}

const FIRST_SIZE = 4096

export function growFloats(): GrowingArray<Float64Array> {
  return grow((size) => new Float64Array(size))
}

export function growBytes(): GrowingArray<Uint8Array> {
  return grow((size) => new Uint8Array(size))
}

export function growIntegers(): GrowingArray<Uint32Array> {
  return grow((size) => new Uint32Array(size))
}

function grow<Numbers extends Float64Array | Uint8Array | Uint32Array>(
  create: (size: number) => Numbers,
): GrowingArray<Numbers> {
  let numbers = create(FIRST_SIZE)
  let length = 0
  return {
    push: (value) => {
      if (length === numbers.length) {
        const larger = create(2 * length)
        larger.set(numbers)
        numbers = larger
      }
      numbers[length++] = value
    },
    finish: () => (length === numbers.length ? numbers : (numbers.slice(0, length) as Numbers)),
  }
}
