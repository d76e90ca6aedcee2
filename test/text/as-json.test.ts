import { expect, test } from 'vitest'
import { diff } from '../../src/commands/diff/diff.js'
import { lint } from '../../src/commands/lint/lint.js'
import { numbers } from '../../src/commands/numbers/numbers.js'
import { portfolio } from '../../src/commands/portfolio/portfolio.js'
import type { Ports } from '../../src/commands/shared/ports.js'
import { status } from '../../src/commands/status/status.js'
import { TEMPLATES } from '../support/briefs-written.js'
import { readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run } from '../support/fake-ports.js'

/** A report that a CI job prints into its log must not command the runner, whichever command wrote it. */

const COMMAND = '##VSO[task.setvariable variable=PATH]/tmp'
const PLAN = readExamplePlan('drafts/churn-top-ten-percent').replace(/^( {2}name: ).*$/m, `$1"${COMMAND}"`)
const file = 'mlproject.yaml'

const REPORTS: Readonly<Record<string, (ports: Ports) => Promise<number>>> = {
  lint: (ports) =>
    lint(
      { paths: [file], stage: undefined, failOn: 'error', overdueMode: 'fail', outputs: [{ format: 'json' }] },
      ports,
    ),
  numbers: (ports) => numbers({ plan: file, whatIf: [], format: 'json' }, ports),
  status: (ports) => status({ plan: file, format: 'json', agenda: false }, ports),
  diff: (ports) => diff({ from: 'old.yaml', to: file, plan: undefined, format: 'json' }, ports, TEMPLATES),
  portfolio: (ports) => portfolio({ paths: [file], from: [], format: 'json' }, ports),
}

test.each(Object.entries(REPORTS))(
  '%s --format json carries no command for a runner, and loses no character',
  async (_, report) => {
    const { out } = await run(
      fakePorts({ files: { [file]: PLAN, 'old.yaml': readExamplePlan('churn-retention') } }),
      report,
    )
    expect(out).not.toMatch(/##/)
    expect(JSON.stringify(JSON.parse(out))).toContain(COMMAND)
  },
)
