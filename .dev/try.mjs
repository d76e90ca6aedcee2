// The main job on an example, from recorded answers: interview → lint → briefs. `npm run try`.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

const root = fileURLToPath(new URL('..', import.meta.url))
const work = path.join(root, '.cache', 'try')
const bin = path.join(root, 'bin', 'mlplan.js')

if (!existsSync(path.join(root, 'dist'))) run(process.execPath, [path.join(root, '.dev', 'build.mjs')], root)
rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })
cpSync(path.join(root, 'examples', 'churn-retention', 'answers.yaml'), path.join(work, 'answers.yaml'))

mlplan('init', '--answers', 'answers.yaml', '--as-of', '2026-11-24')
mlplan('lint', '--as-of', '2026-11-24')
mlplan('brief', '--as-of', '2026-11-24')

const shown = path.relative(root, work)
console.log(`\nLook at ${shown}/mlproject.yaml and at ${shown}/briefs/sponsor.md.`)

function mlplan(...args) {
  console.log(`\n$ mlplan ${args.join(' ')}\n`)
  run(process.execPath, [bin, ...args], work)
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}
