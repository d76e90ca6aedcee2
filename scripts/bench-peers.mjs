import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { FOLDER, measure, printTimes } from './bench-runs.mjs'
import { PLANS } from './bench-plans.mjs'
import { MLPLAN } from './root.mjs'

/**
 * Other linters of YAML on some of the same files, in the same run. They know the JSON Schema of plans and, Spectral, five
 * rules beside it; mlplan knows all of its rules, so this is what a CI owner waits for, not a contest of like with like.
 */

const VERSIONS = ['@stoplight/spectral-cli@6.16.3', 'v8r@5.1.0']
/* The first of the forty teams. */
const SOME = path.join(PLANS, 'team-0')
const [home, schema, ruleset] = ['peers', 'plan.schema.json', 'ruleset.yaml'].map((name) => path.join(FOLDER, name))

const RULES = ['project', 'people', 'value', 'target', 'economics']
  .map((key) => `  has-${key}:\n    given: $\n    severity: warn\n    then: { field: ${key}, function: truthy }\n`)
  .join('')

await mkdir(home, { recursive: true })
if (!existsSync(path.join(home, 'node_modules/v8r')))
  npm('install', '--prefix', home, '--no-audit', '--no-fund', ...VERSIONS)
run(process.execPath, [MLPLAN, 'schema', '--output', schema])
await writeFile(
  ruleset,
  `rules:\n${RULES}  schema:\n    given: $\n    severity: error\n    then:\n      function: schema\n      functionOptions:\n        schema: { $ref: ./plan.schema.json }\n`,
)

const bin = (name) => path.join(home, 'node_modules/.bin', name)
const files = `${SOME}/**/mlproject.yaml`
const found = await measure(
  {
    'mlplan lint': { args: [MLPLAN, 'lint', SOME, '--format', 'json', '--as-of', '2026-11-24'], codes: [0, 1] },
    'spectral lint': {
      args: [bin('spectral'), 'lint', files, '--ruleset', ruleset, '--format', 'json'],
      codes: [0, 1],
    },
    v8r: { args: [bin('v8r'), files, '--schema', schema, '--no-ignore'], codes: [0, 1, 99] },
  },
  3,
  1,
)
console.log(`\n25 of them, with ${VERSIONS.join(' and ')}\n`)
printTimes(found)

function npm(...args) {
  run('npm', args)
}

function run(command, args) {
  const { status, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`)
}
