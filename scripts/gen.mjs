// Writes every generated file in one pass. `npm run gen`.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './root.mjs'
import { ruleIndex } from './rule-index.mjs'

/*
 * The index of rules comes first, because all other files are made by code that imports it. The rest is a test that
 * compares each file with what it should be, and with -u writes it. That test takes from the disk only what people write.
 */
const index = path.join(ROOT, 'src/rules/index.ts')
if (!existsSync(index) || readFileSync(index, 'utf8') !== ruleIndex()) writeFileSync(index, ruleIndex())

const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs')
const args = ['run', '--config', 'test/vitest.config.ts', 'test/generated.test.ts', '-u', ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: ROOT, stdio: 'inherit' })
process.exitCode = status ?? 1
