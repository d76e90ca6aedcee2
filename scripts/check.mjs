import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './root.mjs'

/** Runs the gates, two at a time, the slow ones first. A gate is heard only when it fails. */

const GATES = [
  { name: 'attw', asks: 'do others get the types?', run: 'attw --pack . --profile esm-only' },
  { name: 'knip', asks: 'is everything used?', run: 'knip --no-progress' },
  { name: 'tsc', asks: 'do the types hold?', run: 'tsc -p . --noEmit --incremental --tsBuildInfoFile .cache/tsc.json' },
  { name: 'oxlint', asks: 'known mistakes?', run: 'oxlint --type-aware --deny-warnings' },
  {
    name: 'prettier',
    asks: 'is it formatted?',
    run: 'prettier --check --log-level warn --cache --cache-strategy content --cache-location .cache/prettier .',
  },
  { name: 'publint', asks: 'is it packed right?', run: 'publint --strict' },
]
const AT_ONCE = 2

if (!existsSync(path.join(ROOT, 'dist/cli.cjs'))) {
  console.error('There is no dist/ yet, which two of the gates look at. Run `npm run build` first.')
  process.exit(2)
}

const waiting = [...GATES]
const failed = []
await Promise.all(Array.from({ length: AT_ONCE }, work))
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}.`)
process.exitCode = failed.length > 0 ? 1 : 0

async function work() {
  for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
    const { code, output, seconds } = await runGate(gate)
    console.log(`${code === 0 ? 'ok    ' : 'failed'} ${gate.name.padEnd(9)} ${gate.asks.padEnd(25)} ${seconds} s`)
    if (code === 0) continue
    failed.push(gate.name)
    console.log(`\n$ ${gate.run}\n${output.trim()}\n`)
  }
}

function runGate({ run }) {
  const started = performance.now()
  const [tool, ...args] = run.split(' ')
  const bin = path.join(ROOT, 'node_modules/.bin', tool)
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(bin, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    const hear = (text) => (output += text)
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    const end = (code, more = '') =>
      resolve({ code, output: output + more, seconds: ((performance.now() - started) / 1000).toFixed(1) })
    child.on('error', (error) => end(1, error.message))
    child.on('close', (code) => end(code ?? 1))
  })
}
