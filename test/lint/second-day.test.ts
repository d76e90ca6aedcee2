import { describe, expect, test } from 'vitest'
import { lint } from '../../src/commands/lint/lint.js'
import { fakePorts, run } from '../support/fake-ports.js'
import { PLAN_FILE, runSession } from '../support/interviewees.js'
import { answerAsLead, LEADS } from '../support/quick-path-leads.js'

/** The second day: what lint says at the next stages of plans straight from the interview, on one screen. */

const LINES = 45
const LEVEL = /^ {2}(?:error|warning|info|pending) {2}[a-z]/gm

async function linting(
  plan: string,
  stage: 'data' | 'modeling',
  options: { readonly all: boolean; readonly json?: boolean },
) {
  const output = { format: options.json === true ? ('json' as const) : ('pretty' as const) }
  const { out, code } = await run(fakePorts({ files: { [PLAN_FILE]: plan } }), (ports) =>
    lint(
      {
        paths: [],
        stage,
        failOn: 'error',
        overdueMode: 'fail',
        outputs: [output],
        all: options.all,
        updateBaseline: false,
        pruneBaseline: false,
      },
      ports,
    ),
  )
  return { out, code }
}

describe.each(LEADS)('$project', (lead) => {
  test.each(['data', 'modeling'] as const)(
    'at %s, fits one screen, and hides nothing from counts and gates',
    async (stage) => {
      const { plan } = await runSession(answerAsLead(lead))
      const folded = await linting(plan, stage, { all: false })
      const whole = await linting(plan, stage, { all: true })
      expect(folded.out.trimEnd().split('\n').length).toBeLessThanOrEqual(LINES)
      expect(folded.code).toBe(whole.code)
      const countLine = /^\d+ errors?, .*$/m
      expect(countLine.exec(folded.out)?.[0]).toBe(countLine.exec(whole.out)?.[0])
      const { out: json } = await linting(plan, stage, { all: false, json: true })
      const { plans } = JSON.parse(json) as { plans: { findings: { rule: string }[] }[] }
      /* Several findings of one rule in one line share an entry. */
      expect((whole.out.match(LEVEL) ?? []).length).toBeGreaterThan(20)
      const rules = new Set(plans[0]?.findings.map(({ rule }) => rule))
      for (const rule of rules) expect(whole.out).toContain(rule)
    },
  )
})
