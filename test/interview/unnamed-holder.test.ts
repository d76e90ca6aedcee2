import { expect, test } from 'vitest'
import { PLAN_FILE, parsePlanText, runSession } from '../support/interviewees.js'

/** A role that is held by no one yet. */

test.each(['TBD', 'nobody yet', 'open (hiring)', "I don't know yet"])('a name takes the place of %s', async (name) => {
  const files = {
    [PLAN_FILE]: `mlplan: 2\npeople:\n  - {id: tbd, name: "${name}", roles: [executive_sponsor]}\n  - {id: jonas, name: Jonas de Vries, roles: [ml_lead]}\n`,
  }
  const set = ['people.executive_sponsor=Ilse Verhoeven, Chief Claims Officer']
  const { plan } = await runSession(() => undefined, { files }, { set })
  expect(parsePlanText(plan).people).toEqual([
    { id: 'tbd', name: 'Ilse Verhoeven', title: 'Chief Claims Officer', roles: ['executive_sponsor'] },
    { id: 'jonas', name: 'Jonas de Vries', roles: ['ml_lead'] },
  ])
})

test('a person who is known takes over the role, and the unnamed entry is gone', async () => {
  const files = {
    [PLAN_FILE]:
      'mlplan: 2\npeople:\n  - {id: tbd, name: TBD, roles: [executive_sponsor]}\n  - {id: jonas, name: Jonas de Vries, roles: [ml_lead]}\n',
  }
  const { plan } = await runSession(() => undefined, { files }, { set: ['people.executive_sponsor=Jonas de Vries'] })
  expect(parsePlanText(plan).people).toEqual([
    { id: 'jonas', name: 'Jonas de Vries', roles: ['executive_sponsor', 'ml_lead'] },
  ])
})
