import { parseArgs } from 'node:util'
import { userFacingStrings } from './user-facing-strings.mjs'

/**
 * Prints texts of the project drawn at random, with their file and line, for somebody who has to judge their wording:
 *
 *     node scripts/draw-strings.mjs --seed 1 --count 60
 *
 * The same seed draws the same texts for as long as the texts of the project stay the same. A text that stands in
 * several places can be drawn only once. With --counts it prints how many texts there are instead.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '60' },
    counts: { type: 'boolean', default: false },
  },
})
const [seed, count] = [Number(values.seed), Number(values.count)]
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1) {
  console.error('--seed and --count must be whole numbers, such as --seed 1 --count 60.')
  process.exit(2)
}
if (values.counts) printCounts()
else draw(differentTexts(), count, randomFrom(seed)).forEach(print)

function differentTexts() {
  return [...new Map(userFacingStrings().map((one) => [one.text, one])).values()]
}

function print({ file, line, kind, text }, index) {
  const number = `${index + 1}.`.padEnd(4)
  console.log(`${number} ${file}:${line} (${kind})\n     ${text.replaceAll('\n', '\n     ')}\n`)
}

function printCounts() {
  const all = userFacingStrings()
  console.log(`${all.length} texts, ${differentTexts().length} of them different`)
  printGroups('kind', all, ({ kind }) => kind)
  printGroups('folder', all, ({ file }) =>
    file
      .split('/')
      .slice(0, file.startsWith('src/') ? 2 : 1)
      .join('/'),
  )
}

function printGroups(by, all, nameOf) {
  const sizes = new Map()
  for (const one of all) sizes.set(nameOf(one), (sizes.get(nameOf(one)) ?? 0) + 1)
  console.log(`\nBy ${by}:`)
  for (const [name, size] of [...sizes].toSorted(([, one], [, other]) => other - one))
    console.log(`${String(size).padStart(6)}  ${name}`)
}

/** The first of a shuffle (Fisher and Yates), as many as are wanted. */
function draw(all, wanted, random) {
  const left = [...all]
  return Array.from({ length: Math.min(wanted, left.length) }, () => {
    const [one] = left.splice(Math.floor(random() * left.length), 1)
    return one
  })
}

/** Numbers from 0 up to 1 that look random: mulberry32, a small generator that a seed decides wholly. */
function randomFrom(start) {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
