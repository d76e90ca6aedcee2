// The main job on an example, from recorded answers: interview → lint → briefs. `npm run try`.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { MLPLAN, ROOT } from './root.mjs'

const work = path.join(ROOT, '.cache/try')

if (!existsSync(path.join(ROOT, 'dist'))) run(process.execPath, [path.join(ROOT, 'scripts/build.mjs')], ROOT)
rmSync(work, { recursive: true, force: true })
mkdirSync(work, { recursive: true })
cpSync(path.join(ROOT, 'examples/churn-retention/answers.yaml'), path.join(work, 'answers.yaml'))

mlplan('init', '--answers', 'answers.yaml', '--as-of', '2026-11-24')
mlplan('lint', '--as-of', '2026-11-24')
mlplan('brief', '--all', '--as-of', '2026-11-24')

const shown = path.relative(ROOT, work)
console.log(`\nLook at ${shown}/mlproject.yaml and at ${shown}/briefs/sponsor.md.`)

function mlplan(...args) {
  console.log(`\n$ mlplan ${args.join(' ')}\n`)
  run(process.execPath, [MLPLAN, ...args], work)
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}
