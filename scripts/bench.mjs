import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { buildParseOnly, measure, printGoals, printTimes } from './bench-runs.mjs'
import { MLPLAN, ROOT } from './root.mjs'

/**
 * How long a person waits, whole processes, in milliseconds. The runs take turns, so that a busy moment of the machine
 * falls on all of them alike. `npm run bench -- [plan] [rounds]` for one plan; for a folder of them
 * `npm run bench -- many [rounds]`, which also takes `peers` to compare with other linters of YAML.
 */

if (process.argv[2] === 'many') await import('./bench-many.mjs')
else await one(...process.argv.slice(2))

async function one(plan, rounds = '31') {
  const file = plan ?? (await largestExample())
  const found = await measure(
    {
      'node -e 0': { args: ['-e', '0'] },
      'yaml only': { args: [await buildParseOnly(), file] },
      'mlplan lint': { args: [MLPLAN, 'lint', file], codes: [0, 1] },
      'mlplan numbers': { args: [MLPLAN, 'numbers', file] },
      'mlplan --version': { args: [MLPLAN, '--version'] },
    },
    Number(rounds),
  )
  console.log(`${path.relative(ROOT, file)}, Node ${process.versions.node}, ${rounds} rounds, in milliseconds\n`)
  printTimes(found)
  printGoals(found, [
    { run: 'mlplan --version', than: 'node -e 0', most: 1.4 },
    { run: 'mlplan lint', than: 'node -e 0', most: 3.2 },
  ])
}

async function largestExample() {
  const files = await readdir(path.join(ROOT, 'examples'), { recursive: true })
  const plans = files.filter((file) => file.endsWith('mlproject.yaml')).map((file) => path.join(ROOT, 'examples', file))
  const sized = await Promise.all(plans.map(async (file) => ({ file, size: (await stat(file)).size })))
  const [largest] = sized.toSorted((a, b) => b.size - a.size)
  if (!largest) throw new Error('There is no examples/*/mlproject.yaml; name a plan.')
  return largest.file
}
