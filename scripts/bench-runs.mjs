import { spawnSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { ROOT } from './root.mjs'

/** What the benchmarks have in common: whole processes that take turns, and the table of goals. */

export const FOLDER = path.join(ROOT, '.cache/bench')

/** Each run told apart by its name: the time and the peak of memory of every round. Two rounds more go before, uncounted. */
export async function measure(runs, rounds, warmUp = 2) {
  const found = Object.fromEntries(Object.keys(runs).map((name) => [name, { times: [], peaks: [] }]))
  const peakFile = await peakWriter()
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(runs)) {
      const took = timeOf(run, peakFile)
      if (round < 0) continue
      found[name].times.push(took)
      if (run.peak) found[name].peaks.push(Number(await readFile(peakFile.to, 'utf8')) / 1024)
    }
  }
  return found
}

/**
 * A file that node loads first, and that notes at the end how much memory the process had at its peak, in kilobytes. What
 * `resourceUsage` says begins with what this process had when it started the other one, so it is the second choice.
 */
async function peakWriter() {
  await mkdir(FOLDER, { recursive: true })
  const [module, to] = [path.join(FOLDER, 'peak.mjs'), path.join(FOLDER, 'peak.txt')]
  await rm(to, { force: true })
  await writeFile(
    module,
    `import { existsSync, readFileSync, writeFileSync } from 'node:fs'
const STATUS = '/proc/self/status'
process.on('exit', () => {
  const [, peak] = /VmHWM:\\s*(\\d+)/.exec(existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '') ?? []
  writeFileSync(${JSON.stringify(to)}, peak ?? String(process.resourceUsage().maxRSS))
})
`,
  )
  return { module, to }
}

/** `codes`: those with which it may end; linters say 1 of a file with findings. */
function timeOf({ args, cwd = ROOT, peak = false, codes = [0] }, { module }) {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [...(peak ? ['--import', module] : []), ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  const took = performance.now() - started
  if (!codes.includes(status)) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`)
  return took
}

export function median(all) {
  const sorted = all.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

export function printTimes(found) {
  const width = Math.max(...Object.keys(found).map((name) => name.length))
  const hasPeaks = Object.values(found).some(({ peaks }) => peaks.length > 0)
  console.log(`${''.padEnd(width)}  median   fastest${hasPeaks ? '   peak MB' : ''}`)
  for (const [name, { times, peaks }] of Object.entries(found)) {
    const peak =
      peaks.length === 0
        ? ''
        : Math.max(...peaks)
            .toFixed(0)
            .padStart(10)
    console.log(`${name.padEnd(width)} ${ms(median(times), 7)} ${ms(Math.min(...times), 9)}${peak}`)
  }
}

function ms(time, width) {
  return time.toFixed(time < 1000 ? 1 : 0).padStart(width)
}

/** What is asked of a figure of this run: the ratio of two medians, or a peak of memory in megabytes. */
export function printGoals(found, goals) {
  console.log(`\n${'goal'.padEnd(44)} measured    most`)
  for (const { run, than, most } of goals) {
    const measured =
      than === undefined ? Math.max(...found[run].peaks) : median(found[run].times) / median(found[than].times)
    const name = than === undefined ? `${run}, peak MB` : `${run} / ${than}`
    const digits = than === undefined ? 0 : 2
    const verdict = measured <= most ? 'met' : 'missed'
    console.log(
      `${name.padEnd(44)} ${measured.toFixed(digits).padStart(8)} ${most.toFixed(digits).padStart(7)}  ${verdict}`,
    )
  }
}

/**
 * The least that any program does that reads plans: parse their YAML, with the same library bundled the same way. Takes
 * files or folders of plans.
 */
export async function buildParseOnly() {
  await mkdir(FOLDER, { recursive: true })
  const source = path.join(FOLDER, 'parse-only.src.mjs')
  await writeFile(
    source,
    `import { readdirSync, readFileSync, statSync } from 'node:fs'
import { parse } from 'yaml'
const [, , named] = process.argv
const files = statSync(named).isFile() ? [''] : readdirSync(named, { recursive: true }).filter((file) => file.endsWith('.yaml'))
let keys = 0
for (const file of files) keys += Object.keys(parse(readFileSync(file === '' ? named : named + '/' + file, 'utf8'))).length
process.stdout.write(keys + '\\n')
`,
  )
  return bundled('parse-only', source)
}

/** A script of the benchmark as mlplan itself is bundled; returns where it lies. */
export async function bundled(name, source) {
  const output = await bundle({ [name]: source }, path.join(FOLDER, 'built'))
  const { fileName } = output.find((file) => file.name === name && file.isEntry)
  return path.join(FOLDER, 'built', fileName)
}
