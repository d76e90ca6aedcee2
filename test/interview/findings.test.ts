import { describe, expect, test } from 'vitest'
import { listReviewOptions } from '../../src/interview/review.js'
import { followName } from '../../src/interview/reply/follow-name.js'
import { findPersonByName, parsePerson } from '../../src/interview/people.js'
import { readPlan } from '../../src/plan/read/read.js'
import { takeLines } from '../../src/text/pasted-lines.js'
import { parseSource } from '../../src/yaml/parse.js'
import type { Script } from '../support/fake-ports.js'
import {
  answerFromExamples,
  BACK,
  completePlan,
  parsePlanText,
  PLAN_FILE,
  runSession,
  UNKNOWN,
  withAnswers,
} from '../support/interviewees.js'
import { parseInput, readInputBack } from '../support/typing.js'

/** What leads of twelve projects met when they answered, one block for each kind. What a terminal shows is in test/cli. */

const knowing = answerFromExamples('binary')
const START = `mlplan: 2
project: {name: Churn, stage: kickoff, started_on: "2026-11-24", task: binary}
people:
  - {id: jonas-de-vries, name: Jonas de Vries, roles: [ml_lead]}
  - {id: ann-chen, name: Ann Chen, title: CFO, roles: [executive_sponsor]}
`
const setting = (...set: string[]) => runSession(undefined, { files: { [PLAN_FILE]: START } }, { set })
const importing = (page: string, plan = START) =>
  runSession(undefined, { files: { [PLAN_FILE]: plan, 'page.md': page } }, { answers: 'page.md' })

describe('lines that are pasted', () => {
  test.each([
    ['joined', 'First line\nsecond line', 'First line second line', []],
    ['joined', '- one\r\n- two\n\n- three.', 'one; two; three.', []],
    ['first', '0.9%\n  1.8% \n', '0.9%', ['1.8%']],
    ['items', '1. Leavers\n2) Calls a day\n• Cost', 'Leavers\nCalls a day\nCost', []],
    ['items', 'Leavers', 'Leavers', []],
  ] as const)('as %s: %j', (taken, input, text, leftOut) => {
    expect(takeLines(input, taken)).toEqual({ text, leftOut })
  })

  test('name one item each, and what follows is asked of each', async () => {
    const answers = { 'value.kpis': 'Leavers\nCost a case', 'value.kpis.cost-a-case.baseline': '4.80' }
    const { plan, asked } = await runSession(withAnswers(answers, knowing))
    expect(parsePlanText(plan).value?.kpis).toMatchObject([
      { id: 'leavers', name: 'Leavers', unit: '% of customers' },
      { id: 'cost-a-case', name: 'Cost a case', unit: '% of customers' },
    ])
    const paths = asked.map(({ path }) => path)
    for (const name of ['leavers.baseline', 'leavers.target', 'cost-a-case.baseline', 'cost-a-case.unit'])
      expect(paths).toContain(`value.kpis.${name}`)
  })

  test('of prose are one answer, also with --set, and a figure of two lines is refused', async () => {
    const { plan } = await setting('value.action=An agent calls.\nThen an offer follows.')
    expect(plan).toContain('action: An agent calls. Then an offer follows.')
    const { code, err, ports } = await setting('economics.base_rate=0.9%\n1.8%')
    expect(code).toBe(2)
    expect(err).toContain('One line is expected, but 2 were given. Nothing was written.')
    expect(ports.writes).toEqual([])
  })
})

describe('a plan that cannot be written', () => {
  test('is refused before the first question', async () => {
    const { fakePorts, run, createScriptedPrompter } = await import('../support/fake-ports.js')
    const { init } = await import('../../src/commands/init/init.js')
    const { initOptions } = await import('../support/interviewees.js')
    const { userError } = await import('../../src/errors.js')
    const ask = createScriptedPrompter(knowing)
    const ports = fakePorts({ ask })
    const ensureWritable = () => Promise.reject(userError('cannot-write', "Can't write mlproject.yaml.", 'Check it.'))
    const refused = { ...ports, files: { ...ports.files, ensureWritable } }
    expect((await run(ports, () => init(initOptions(), refused))).code).toBe(2)
    expect(ask.asked).toEqual([])
    expect((await run(ports, () => init(initOptions({ dryRun: true }), refused))).code).toBe(0)
  })
})

describe('a page', () => {
  const block = (yaml: string) => `# Answers\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`

  test.each([
    [
      'integration:\n  receiving_system:\n    name: does not apply: results go to a report',
      'reason: results go to a report',
    ],
    ['value:\n  operation: Calls: whom we call', 'operation: "Calls: whom we call"'],
    ['value:\n  operation: "Calls" to customers # such as others', 'operation: \'"Calls" to customers\''],
    ['value:\n  decision: !', 'path: value.decision'],
    ['value:\n  decision: ?', 'path: value.decision'],
    ['economics:\n  base_rate: 6 to 7 %', 'likely: 6.5%'],
    ['economics:\n  base_rate: between 6 and 7 percent', 'likely: 6.5%'],
    ['economics:\n  build_cost: 30,490', 'build_cost: 30490'],
    ['rollout:\n  go_no_go:\n    due: 1 March', 'due: "2027-03-01"'],
    ['legal:\n  uses_personal_data: no', 'uses_personal_data: false'],
    ['project:\n  jurisdictions: us, eu', 'jurisdictions: [eu, us]'],
    ['rollout:\n  go_no_go:\n    decided_by: Dr. Ann Chen', 'decided_by: ann-chen'],
    ['rollout:\n  go_no_go:\n    decided_by: Bo Lind, COO', 'decided_by: bo-lind'],
    ['people:\n  - name: Bo Lind, COO\n    title:\n    roles: [decision_owner]', 'name: Bo Lind\n    title: COO'],
    ['open_questions:\n  - path: economics.base_rate\n    owner: Ann Chen\n    due: 2026-12-10', 'owner: ann-chen'],
  ])('takes %j as the terminal does', async (yaml, written) => {
    const { plan, err, code } = await importing(block(yaml))
    expect(err).not.toContain('error:')
    expect(code).toBe(0)
    expect(plan).toContain(written)
  })

  test('that is broken in another way is refused at its own line', async () => {
    const { code, err } = await importing(block('value:\n  decision: a: b\n operation: x'))
    expect(code).toBe(2)
    expect(err).toMatch(/page\.md:\d+:\d+/)
  })

  test('of a new plan takes a day without a year', async () => {
    const files = { 'page.md': block('project:\n  launch_due: 1 March') }
    const { plan } = await runSession(undefined, { files }, { answers: 'page.md' })
    expect(plan).toContain('launch_due: "2027-03-01"')
  })

  test('leads to the next page until nothing is open', async () => {
    let files: Readonly<Record<string, string>> = { [PLAN_FILE]: await completePlan() }
    files = { [PLAN_FILE]: (files[PLAN_FILE] ?? '').replace(/^ {2}(?:decision|action): .*\n/gm, '') }
    const first = await runSession(undefined, { files }, { set: ['value.decision=Whom we call'] })
    expect(first.code).toBe(0)
    expect(first.out).toContain('value.action')
    expect(first.err).toContain('1 question is still open.')
    const last = await runSession(undefined, { files: first.files }, { set: ['value.action=We call'] })
    expect(last.code).toBe(0)
    expect(last.out).toBe('')
  })
})

describe('a person', () => {
  const plan = parsePlanText(START)
  test.each([
    'Dr. Ann Chen',
    'ann chen',
    'Ms Ann Chen',
    'Prof. Dr. Ann  Chen',
    'Ann Chen, PhD',
    'Chen, Ann',
    'Änn Chen',
  ])('%s is Ann Chen', (text) => {
    expect(parsePerson(text, plan)).toMatchObject({ name: 'Ann Chen', existingId: 'ann-chen' })
  })

  test.each(['Anna Chen', 'Ann Chan', 'Dr. Chen', 'An Chen'])('%s is somebody else', (text) => {
    expect(parsePerson(text, plan)).toMatchObject({ existingId: undefined })
  })

  test('who could be two people is none of them', () => {
    const people = [
      { id: 'a', name: 'Dr. Bo Lind' },
      { id: 'b', name: 'Mr. Bo Lind' },
    ]
    expect(findPersonByName('Bo Lind', { people })).toBeUndefined()
  })

  test.each([
    ['Chief Claims Officer, Ilse Verhoeven', 'Ilse Verhoeven', 'Chief Claims Officer'],
    ['Legal counsel, Jonas van den Berg', 'Jonas van den Berg', 'Legal counsel'],
    ['CFO, Mary O’Neil-Smith', 'Mary O’Neil-Smith', 'CFO'],
    ['Ilse Verhoeven (Head of Claims)', 'Ilse Verhoeven', 'Head of Claims'],
    ['Ilse Verhoeven - Head of Claims', 'Ilse Verhoeven', 'Head of Claims'],
  ])('%s is %s, %s', (text, name, title) => {
    expect(parsePerson(text, plan)).toMatchObject({ name, title, existingId: undefined })
  })

  test.each([
    ['Edith Head, Customer Care', 'Edith Head'],
    ['Sofia Rossi, Team lead', 'Sofia Rossi'],
    ['Cook, Head of Service', 'Cook'],
  ])('%s stays in this order', (text, name) => {
    expect(parsePerson(text, plan)).toMatchObject({ name })
  })

  test('whose title came first is said back', () => {
    expect(readInputBack('people.executive_sponsor', 'CFO, Mary Stone')).toBe('Name: Mary Stone, title: CFO')
    expect(readInputBack('people.executive_sponsor', 'Mary Stone, CFO')).toBeUndefined()
  })

  test.each(['Legal counsel', 'CFO', 'Head of Claims', 'Claims lead', 'Controller', 'Vice President Sales'])(
    '%s is a title, which --set and a page refuse with the way on',
    async (title) => {
      for (const set of [`people.decision_owner=${title}`, `rollout.go_no_go.decided_by=${title}`]) {
        const { code, err, ports } = await setting(set)
        expect(code).toBe(2)
        expect(err).toContain(`"${title}" is a job title, not a person's name. Enter who holds it, as in`)
        expect(ports.writes).toEqual([])
      }
      const { code, err } = await importing(`people:\n  - name: ${title}\n    roles: [decision_owner]\n`)
      expect(code).toBe(2)
      expect(err).toContain('is a job title')
    },
  )

  test.each(['Mark Head', 'Linda Marshall', 'Cio Marchetti', 'Ann Law', 'Peter Clerk'])(
    '%s is a name',
    async (name) => {
      const { code } = await setting(`people.decision_owner=${name}`)
      expect(code).toBe(0)
    },
  )

  test('goes with the last answer that named them, if the interview added them', async () => {
    const first = await setting('rollout.go_no_go.decided_by=Bo Lind')
    expect(first.plan).toContain('Bo Lind')
    const second = await runSession(undefined, { files: first.files }, { set: ['rollout.go_no_go.decided_by=Cy Amin'] })
    expect(parsePlanText(second.plan).people?.map(({ name }) => name)).toEqual([
      'Jonas de Vries',
      'Ann Chen',
      'Cy Amin',
    ])
  })

  test.each([
    ['has an ID of their own', '  - {id: bo, name: Bo Lind}\n'],
    ['is described further', '  - {id: bo-lind, name: Bo Lind, department: Sales}\n'],
    ['is named elsewhere', '  - {id: bo-lind, name: Bo Lind}\nchange: {training: {owner: bo-lind}}\n'],
  ])('stays who %s', async (_, lines) => {
    const plan = `${START}${lines}rollout: {go_no_go: {decided_by: ${/id: (bo\S*),/.exec(lines)?.[1]}}}\n`
    const { plan: after } = await runSession(
      undefined,
      { files: { [PLAN_FILE]: plan } },
      { set: ['rollout.go_no_go.decided_by=Cy Amin'] },
    )
    expect(after).toContain('Bo Lind')
  })

  test('who was never named by an answer stays', async () => {
    const files = { [PLAN_FILE]: `${START}  - {id: bo-lind, name: Bo Lind}\n` }
    const { plan: after } = await runSession(undefined, { files }, { set: ['rollout.go_no_go.decided_by=Cy Amin'] })
    expect(after).toContain('Bo Lind')
  })

  test('whose name had a slip keeps nothing of it, and what they own follows', async () => {
    const misspelled = await setting('people.decision_owner=Ilse Verhoven', "economics.base_rate=I don't know yet")
    const owned = misspelled.plan.replace('owner: jonas-de-vries', 'owner: ilse-verhoven')
    const set = ['people.decision_owner=Ilse Verhoeven, COO']
    const { plan: after } = await runSession(undefined, { files: { [PLAN_FILE]: owned } }, { set })
    expect(after.toLowerCase()).not.toContain('verhoven')
    expect(after).toContain('owner: ilse-verhoeven')
  })
})

describe('an ID', () => {
  const named = (kpi: string, rest = '') =>
    `${START}value:\n  kpis:\n    - {id: the-slip, ${kpi}, unit: calls}\n${rest}`
  const renaming = (plan: string) =>
    runSession(undefined, { files: { [PLAN_FILE]: plan } }, { set: ['value.kpis.the-slip.name=Calls a day'] })

  test('that was made from a slip follows the corrected name', async () => {
    const { plan } = await renaming(named('name: The slip'))
    expect(parsePlanText(plan).value?.kpis).toMatchObject([{ id: 'calls-a-day', name: 'Calls a day', unit: 'calls' }])
  })

  test('that a person chose stays', async () => {
    const { plan } = await renaming(named('name: Another name'))
    expect(parsePlanText(plan).value?.kpis?.[0]?.id).toBe('the-slip')
  })

  test('takes along the open questions about its item', async () => {
    const entry =
      'open_questions:\n  - {id: value-kpis-the-slip-target, path: value.kpis.the-slip.target, owner: ann-chen, due: 2026-12-01}\n'
    const { plan } = await renaming(named('name: The slip', entry))
    expect(parsePlanText(plan).open_questions).toMatchObject([
      { id: 'value-kpis-calls-a-day-target', path: 'value.kpis.calls-a-day.target' },
    ])
  })

  test('stays once somebody has signed off', () => {
    const { plan } = readPlan(parseSource(named('name: The slip', 'signoffs: [{id: s, person: ann-chen}]\n')).data)
    const names = { old: 'The slip', new: 'Calls a day' }
    expect(followName(['value', 'kpis'], 'the-slip', names, plan)).toEqual({ id: 'the-slip', edits: [] })
  })
})

describe('an open question', () => {
  const dueOn = (due: string): Script =>
    withAnswers({ 'economics.base_rate': UNKNOWN, open_questions: `Jonas de Vries by ${due}` }, knowing)

  test.each(['2027-01-30', '2027-01-24', '30 January 2027'])(
    'due on %s is refused, with the latest date',
    async (due) => {
      let question: { readonly check: (input: string) => string | undefined; readonly help: string } | undefined
      await runSession((asked) => {
        if (asked.path !== 'open_questions') return dueOn(due)(asked)
        question = asked
        return undefined
      })
      for (const typed of [due, `Jonas de Vries by ${due}`])
        expect(question?.check(typed)).toContain(
          'A question can stay open for at most 60 days, so the latest date is 2027-01-23.',
        )
      expect(question?.help).toContain('the latest date is 2027-01-23')
    },
  )

  test.each([
    ['2027-01-23', '2027-01-23'],
    ['15 January', '2027-01-15'],
    ['Dec 1, 2026', '2026-12-01'],
  ])('due on %s is what lint and briefs say', async (typed, day) => {
    const { plan } = await runSession(dueOn(typed))
    expect(parsePlanText(plan).open_questions?.[0]?.due).toBe(day)
  })

  const old = (askedOn: string) =>
    `${START}open_questions:\n  - {id: economics-base-rate, path: economics.base_rate, owner: ann-chen, asked_on: ${askedOn}, due: 2026-11-20}\n`

  test('that is old is due no later than it can stay open', async () => {
    const { plan } = await runSession(
      undefined,
      { files: { [PLAN_FILE]: old('2026-10-01') } },
      { set: ['economics.base_rate=not known yet'] },
    )
    expect(parsePlanText(plan).open_questions?.[0]?.due).toBe('2026-11-30')
  })

  test('that is too old is not postponed again', async () => {
    const { code, err } = await runSession(
      undefined,
      { files: { [PLAN_FILE]: old('2026-08-01') } },
      { set: ['economics.base_rate=not known yet'] },
    )
    expect(code).toBe(2)
    expect(err).toContain('Answer the question now, or mark it not applicable.')
  })

  test('on a page with a later date is refused', async () => {
    const { code, err } = await importing(
      'open_questions:\n  - path: economics.base_rate\n    owner: ann-chen\n    due: 2027-01-30\n',
    )
    expect(code).toBe(2)
    expect(err).toContain('the latest date is 2027-01-23')
  })
})

describe('a success criterion', () => {
  const at = 'expectations.success_criteria.precision.at_least'
  test.each([
    ['at least 95%', 'at least 95%'],
    ['95 of 100 cases', 'at least 95%'],
    ['at most 4,000 USD', 'at most 4,000 USD'],
    ['no more than $4k', 'at most 4,000 USD'],
    ['at least 12 calls a day', 'at least 12 calls a day'],
    ['+0.5% from 0.031', 'at least 0.031155 (+0.5% from 0.031)'],
    ['5% less than 120', 'at most 114 (-5% from 120)'],
    ['+0.5 points from 3.1%', 'at least 3.6% (+0.5 points from 3.1%)'],
    ['reduce by 10% from 4,000 calls', 'at most 3,600 calls (-10% from 4,000 calls)'],
    ['+200 from 4,000', 'at least 4,200 (+5% from 4,000)'],
  ])('%s is said back as %s', (text, words) => {
    expect(readInputBack(at, text)).toBe(words)
  })

  test.each([
    ['+0.5%', /is a change\. Enter the value to reach, .* as in "\+0\.5% from 0\.031"/],
    ['+0.5% from 3.1%', /is ambiguous\. Enter the value to reach, or "\+0\.5 points from 3\.1%" for 3\.6%/],
    ['at most 4,000 EUR', /is in EUR, but the plan uses USD/],
  ])('%s is asked back', (text, error) => {
    expect(parseInput(at, text)).toMatch(error)
  })

  const plan = `${START}economics: {currency: USD}
value: {kpis: [{id: r, name: Revenue a visit, unit: USD, baseline: 0.031}]}
expectations: {success_criteria: [{id: c, metric: Revenue a visit}]}
`
  test.each([
    ['at least 95%', 'at least 95%'],
    ['at most 4,000 USD', 'at most 4,000 USD'],
    ['+0.5%', 'at least +0.5% from 0.031 USD'],
    ['at least 12 calls a day', 'at least 12 calls a day'],
    ['at least 0.75', 'at least 0.75'],
  ])('%s is shown as %s wherever the answer is shown again, and can be typed so', async (text, shown) => {
    const name = 'expectations.success_criteria.c.at_least'
    const files = { [PLAN_FILE]: plan }
    const first = await runSession(undefined, { files }, { set: [`${name}=${text}`] })
    const review = listReviewOptions(parsePlanText(first.plan)).map(({ label }) => label)
    expect(review).toContain(`Expectations - Minimum value (Revenue a visit): ${shown}`)
    const again = await runSession(undefined, { files: first.files }, { set: [`${name}=${shown}`] })
    expect(again.plan).toBe(first.plan)
  })

  test('that becomes another kind keeps no unit of the one before', async () => {
    const name = 'expectations.success_criteria.c.at_least'
    const first = await runSession(undefined, { files: { [PLAN_FILE]: plan } }, { set: [`${name}=+0.5%`] })
    expect(first.plan).toContain('baseline: 0.031')
    const second = await runSession(undefined, { files: first.files }, { set: [`${name}=at most 3`] })
    expect(parsePlanText(second.plan).expectations?.success_criteria).toEqual([
      { id: 'c', metric: 'Revenue a visit', at_most: 3 },
    ])
  })
})

test('the review says of each answer whose it is', async () => {
  const labels = listReviewOptions(parsePlanText(await completePlan())).map(({ label }) => label)
  expect(labels).toContain('People - Job title (Ilse Verhoeven): Chief Claims Officer')
  expect(labels).toContain("People - Person's name (executive sponsor): Ilse Verhoeven")
  expect(labels).toContain('Value - KPI unit (Customers who leave in a month): % of customers')
  const beginnings = labels.map((label) => label.split(':')[0])
  expect(new Set(beginnings).size).toBe(beginnings.length)
})

test('after pasted names, going back leads to the last of them', async () => {
  let isBack = false
  const paths: string[] = []
  await runSession((question) => {
    paths.push(question.path)
    if (question.path === 'value.kpis') return 'Leavers\nCost a case'
    if (isBack) return undefined
    if (question.path === 'value.kpis.leavers.baseline') {
      isBack = true
      return BACK
    }
    return knowing(question)
  })
  expect(paths.at(-1)).toBe('value.kpis.cost-a-case.name')
})
