import { describe, expect, test } from 'vitest'
import { brief } from '../../src/commands/brief/brief.js'
import { diff } from '../../src/commands/diff/diff.js'
import { lint } from '../../src/commands/lint/lint.js'
import { migrate } from '../../src/commands/migrate/migrate.js'
import { numbers } from '../../src/commands/numbers/numbers.js'
import { portfolio } from '../../src/commands/portfolio/portfolio.js'
import type { Ports } from '../../src/commands/shared/ports.js'
import { signoff } from '../../src/commands/signoff/signoff.js'
import { stage } from '../../src/commands/stage/stage.js'
import { status } from '../../src/commands/status/status.js'
import { waive } from '../../src/commands/waive/waive.js'
import { TEMPLATES } from '../support/briefs-written.js'
import { fakePorts, run } from '../support/fake-ports.js'

/** A file that another process deletes after it was found. */

const plan = 'mlproject.yaml'
const lintOptions = { paths: [plan], stage: undefined, outputs: [], failOn: 'error', overdueMode: 'warn' } as const
const signoffOptions = { person: 'ilse', plan, as: [], decision: undefined, evidence: undefined, condition: [] }

const COMMANDS: Readonly<Record<string, (ports: Ports) => Promise<number>>> = {
  lint: (ports) => lint({ ...lintOptions, updateBaseline: false, pruneBaseline: false }, ports),
  'lint --fix': (ports) => lint({ ...lintOptions, updateBaseline: false, pruneBaseline: false, fix: true }, ports),
  status: (ports) => status({ plan, format: 'json', agenda: false }, ports),
  brief: (ports) => brief({ audiences: [], plan, stdout: true, list: false, check: false }, ports, TEMPLATES),
  'brief --check': (ports) => brief({ audiences: [], plan, stdout: false, list: false, check: true }, ports, TEMPLATES),
  numbers: (ports) => numbers({ plan, whatIf: [], format: 'json' }, ports),
  portfolio: (ports) => portfolio({ paths: [plan], from: [], format: 'json' }, ports),
  'portfolio --from': (ports) => portfolio({ paths: [], from: [plan], format: 'json' }, ports),
  diff: (ports) => diff({ from: plan, to: plan, plan: undefined, format: 'json' }, ports, TEMPLATES),
  waive: (ports) => waive({ rule: 'value/no-kpi', plan }, ports),
  migrate: (ports) => migrate({ file: plan, check: false, dryRun: false }, ports),
  stage: (ports) => stage({ stage: 'data', approvedBy: 'ilse', plan }, ports),
  signoff: (ports) =>
    signoff(
      { ...signoffOptions, validThrough: undefined, request: true, wordingOnly: false, confirmedBy: undefined },
      ports,
    ),
}

describe('a file that was just deleted', () => {
  test.each(Object.entries(COMMANDS))('is a request that %s refuses, not an empty plan', async (_name, command) => {
    const ports = fakePorts({ files: { [plan]: 'mlplan: 2\n' } })
    const files: Ports['files'] = {
      ...ports.files,
      read: async (path) => (path === plan ? undefined : ports.files.read(path)),
      change: async (_path, change) => change(undefined),
    }
    const ran = await run(ports, (all) => command({ ...all, files }))
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toBe(
      'error: mlproject.yaml has just been deleted or moved.\nTry: Restore the file, or run the command again.\n',
    )
    expect(ports.writes).toEqual([])
  })
})
