import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.js'

/** The benchmark of many plans is run seldom, so its plans are tried here. */

test('the plans of the benchmark can be read, and differ', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mlplan-bench-'))
  try {
    const script = `import { writePlans } from './scripts/bench-plans.mjs'; await writePlans(5, ${JSON.stringify(folder)})`
    execFileSync('node', ['--input-type=module', '-e', script])
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
    const names = files.map((file) => parsePlan(readFileSync(path.join(folder, file), 'utf8')).plan.project?.name)
    expect(new Set(names).size).toBe(5)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
