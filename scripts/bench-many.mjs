import { buildParseOnly, measure, printGoals, printTimes } from './bench-runs.mjs'
import { PLANS, writePlans } from './bench-plans.mjs'
import { MLPLAN } from './root.mjs'

/** A repository with a thousand plans, judged in one go, beside the least that reading them takes. */

const COUNT = 1000
const [, , , ...rest] = process.argv
const rounds = Number(rest.find((one) => /^\d+$/.test(one)) ?? 5)

await writePlans(COUNT)
const lint = { args: [MLPLAN, 'lint', PLANS, '--format', 'json', '--as-of', '2026-11-24'], peak: true, codes: [0, 1] }
const found = await measure(
  { 'yaml only': { args: [await buildParseOnly(), PLANS], peak: true }, 'mlplan lint': lint },
  rounds,
  1,
)
console.log(`${COUNT} plans, Node ${process.versions.node}, ${rounds} rounds, in milliseconds\n`)
printTimes(found)
printGoals(found, [
  { run: 'mlplan lint', than: 'yaml only', most: 3 },
  { run: 'mlplan lint', most: 300 },
])
if (rest.includes('peers')) await import('./bench-peers.mjs')
