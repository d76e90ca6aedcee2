import { spawnSync } from 'node:child_process'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { ROOT } from './root.mjs'

/**
 * How long a person waits, whole processes, in milliseconds. `npm run bench -- [plan] [rounds]`.
 * The runs take turns, so that a busy moment of the machine falls on all of them alike.
 */

const [plan = await largestExample(), rounds = '31'] = process.argv.slice(2)
const parseOnly = await buildParseOnly()
const mlplan = path.join(ROOT, 'bin/mlplan.js')

const RUNS = {
  'node -e 0': ['-e', '0'],
  'yaml only': [parseOnly, plan],
  'mlplan lint': [mlplan, 'lint', plan],
  'mlplan numbers': [mlplan, 'numbers', plan],
  'mlplan --version': [mlplan, '--version'],
}

const GOALS = [
  { run: 'mlplan --version', than: 'node -e 0', most: 1.4 },
  { run: 'mlplan lint', than: 'yaml only', most: 1.4 },
  { run: 'mlplan lint', than: 'node -e 0', most: 2.5 },
  { run: 'mlplan numbers', than: 'yaml only', most: 1.4 },
]

const times = measure(Number(rounds))
console.log(`${path.relative(ROOT, plan)}, Node ${process.versions.node}, ${rounds} rounds, in milliseconds\n`)
console.log(`${''.padEnd(18)}  median   fastest`)
for (const [name, all] of Object.entries(times)) {
  console.log(
    `${name.padEnd(18)} ${median(all).toFixed(1).padStart(7)} ${Math.min(...all)
      .toFixed(1)
      .padStart(9)}`,
  )
}
console.log(`\n${'ratio of medians'.padEnd(32)} measured   goal`)
for (const { run, than, most } of GOALS) {
  const ratio = median(times[run]) / median(times[than])
  const verdict = ratio <= most ? 'met' : 'missed'
  console.log(`${`${run} / ${than}`.padEnd(32)} ${ratio.toFixed(2).padStart(8)}   ${most.toFixed(1)}  ${verdict}`)
}

function measure(count) {
  const found = Object.fromEntries(Object.keys(RUNS).map((name) => [name, []]))
  for (let round = -2; round < count; round += 1) {
    for (const [name, args] of Object.entries(RUNS)) {
      const took = timeOf(args)
      if (round >= 0) found[name].push(took)
    }
  }
  return found
}

function timeOf(args) {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
  const took = performance.now() - started
  /* 1 is what lint says of a plan with findings. */
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`)
  return took
}

function median(all) {
  const sorted = all.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** The least that any program does that reads a plan: parse its YAML, with the same library bundled the same way. */
async function buildParseOnly() {
  const folder = path.join(ROOT, '.cache/bench')
  await mkdir(folder, { recursive: true })
  const source = path.join(folder, 'parse-only.src.mjs')
  await writeFile(
    source,
    `import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
process.stdout.write(Object.keys(parse(readFileSync(process.argv[2], 'utf8'))).length + '\\n')
`,
  )
  await bundle({ 'parse-only': source }, path.join(folder, 'built'))
  return path.join(folder, 'built/parse-only.js')
}

async function largestExample() {
  const files = await readdir(path.join(ROOT, 'examples'), { recursive: true })
  const plans = files.filter((file) => file.endsWith('mlproject.yaml')).map((file) => path.join(ROOT, 'examples', file))
  const sized = await Promise.all(plans.map(async (file) => ({ file, size: (await stat(file)).size })))
  const [largest] = sized.toSorted((a, b) => b.size - a.size)
  if (!largest) throw new Error('There is no examples/*/mlproject.yaml; name a plan.')
  return largest.file
}
