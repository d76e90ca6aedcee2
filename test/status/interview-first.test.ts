import { expect, test } from 'vitest'
import { status } from '../../src/commands/status/status.js'
import { fakePorts, run } from '../support/fake-ports.js'
import { completePlan, PLAN_FILE } from '../support/interviewees.js'

/** While the interview is unfinished, status sends nobody to sign off. */

async function firstStep(plan: string): Promise<string> {
  const ports = fakePorts({ files: { [PLAN_FILE]: plan } })
  const { out } = await run(ports, (given) => status({ plan: undefined, format: 'json', agenda: false }, given))
  return /"next_steps": \[\s*\{\s*"action": "([^"]*)"/.exec(out)?.[1] ?? ''
}

test.each([
  ['a figure', /^ {2}build_cost: .*\n/m],
  ['another figure', /^ {2}integration_cost: .*\n/m],
  ['a choice', /^ {2}method: .*\n/m],
])('with %s open, the first step is to finish the interview', async (_, line) => {
  expect(await firstStep((await completePlan()).replace(line, ''))).toBe('Finish the interview.')
})

test('with all questions answered, it is another one', async () => {
  expect(await firstStep(await completePlan())).not.toBe('Finish the interview.')
})

test('an answer that is pending is not asked for again', async () => {
  const pending =
    'open_questions:\n  - {id: cost, path: economics.build_cost, owner: jonas-de-vries, asked_on: 2026-11-24, due: 2026-12-08}\n'
  const plan = `${(await completePlan()).replace(/^ {2}build_cost: .*\n/m, '')}\n${pending}`
  expect(await firstStep(plan)).not.toBe('Finish the interview.')
})
