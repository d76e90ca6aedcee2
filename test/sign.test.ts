import { describe, expect, test } from 'vitest'
import { sign, type SignOptions } from '../src/commands/sign.js'
import { lintPlan } from '../src/lint/run.js'
import type { Plan } from '../src/plan/plan.js'
import { readPlan } from '../src/plan/read.js'
import { RULES } from '../src/rules/index.js'
import { parseSource } from '../src/source/parse.js'
import { type FakeGit, fakePorts, type Ran, run, type Script, scripted } from './fake-ports.js'

const TODAY = '2026-11-24'
const PLAN = `mlplan: 1
project:
  name: Calls before the contract ends # the board knows it as "save the leavers"
  stage: data
  task: binary
people:
  - {id: ilse, name: Ilse Verhoeven, roles: [executive_sponsor]}
  - id: omar
    name: Omar Haddad
    roles: [finance_partner]
  - id: hiro
    name: Hiro Sato
    roles: [ml_lead]
  - id: elena
    name: Elena Petrova
    roles: [vendor_contact]
value:
  operation: Calls to customers
  action: Ring up those who are likely to leave
economics:
  base_rate: 3%
  build_cost: 120000
expectations:
  precision: 20%
`

const CALL: SignOptions = {
  person: 'ilse',
  plan: undefined,
  as: [],
  decision: undefined,
  evidence: undefined,
  condition: [],
  validUntil: undefined,
  request: false,
  carryOver: false,
  by: undefined,
}

interface Scene {
  readonly text?: string
  readonly git?: FakeGit
  readonly script?: Script
  readonly today?: string
}

function signing(options: Partial<SignOptions>, { text = PLAN, git, script, today = TODAY }: Scene = {}): Promise<Ran> {
  const ports = fakePorts({
    files: { 'mlproject.yaml': text },
    today,
    ...(git && { git }),
    ...(script && { ask: scripted(script) }),
  })
  return run(ports, (given) => sign({ ...CALL, ...options }, given))
}

const APPROVED = { decision: 'approved', evidence: 'Minutes of 24 November 2026' } as const

const written = ({ files }: Ran): string => files['mlproject.yaml'] ?? ''
const planOf = (text: string): Plan => readPlan(parseSource(text).data).plan
const rulesFound = (text: string, today = TODAY): string[] =>
  lintPlan('mlproject.yaml', text, { today, rules: RULES })
    .findings.filter(({ rule }) => rule.startsWith('buy-in/agree'))
    .map(({ rule, path }) => `${rule} ${path}`)

async function signed(text = PLAN): Promise<string> {
  return written(await signing(APPROVED, { text }))
}

describe('recording an agreement', () => {
  test('adds who, in which role, what they say, when, how it is known, who wrote it down, and what it is bound to', async () => {
    const ran = await signing(APPROVED, { git: { userName: 'Hiro Sato' } })
    expect(ran.code, ran.err).toBe(0)
    const [signoff] = planOf(written(ran)).signoffs ?? []
    expect(signoff).toMatchObject({
      id: 'ilse-1',
      by: 'ilse',
      roles: ['executive_sponsor'],
      decision: 'approved',
      on: TODAY,
      evidence: 'Minutes of 24 November 2026',
      recorded_by: 'Hiro Sato',
    })
    expect(signoff?.content).toMatch(/^economics v1-[0-9a-f]{16}-[0-9a-f]{16}$/m)
    expect(rulesFound(written(ran))).toEqual([])
  })

  test('moves no other byte: comments, order, quotes and line ends stay as they are', async () => {
    for (const text of [PLAN, PLAN.replaceAll('\n', '\r\n'), `\uFEFF${PLAN}`]) {
      const after = await signed(text)
      expect(after.startsWith(text.trimEnd())).toBe(true)
      expect(/[^\r]\n/.test(after)).toBe(!text.includes('\r\n'))
    }
  })

  test('shows the sentence that was agreed to, with how often it will be wrong and what is not decided yet', async () => {
    const { out } = await signing(APPROVED)
    expect(out.replace(/\s+/g, ' ')).toContain(
      'I agree that "Calls to customers" will change so that "Ring up those who are likely to leave"; that it costs at least 120,000 until it is in use; and that 8 in 10 cases acted on will be wrong.',
    )
    expect(out.replace(/\s+/g, ' ')).toContain('Not in the plan yet, and so not agreed to:')
  })

  test('says that it is a record and no signature', async () => {
    expect((await signing(APPROVED)).err).toContain('it is no signature')
  })

  test('again is another entry; the earlier one stays on the record', async () => {
    const twice = written(await signing({ ...APPROVED, decision: 'rejected' }, { text: await signed() }))
    expect(planOf(twice).signoffs?.map(({ id, decision }) => `${id} ${decision}`)).toEqual([
      'ilse-1 approved',
      'ilse-2 rejected',
    ])
  })

  test('takes a name as well as an id, and names the near miss', async () => {
    expect((await signing({ ...APPROVED, person: 'ilse verhoeven' })).code).toBe(0)
    const { code, err, out } = await signing({ ...APPROVED, person: 'Ilse Verhoven' })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Did you mean Ilse Verhoeven?')
  })

  test('is refused in a role the person does not hold, and for somebody whose role agrees to nothing', async () => {
    expect((await signing({ ...APPROVED, as: ['finance_partner'] })).err).toContain('that role is not theirs')
    expect((await signing({ ...APPROVED, person: 'elena' })).err).toContain('there is something to agree to')
  })

  test('is refused where the plan says nothing yet of what is theirs', async () => {
    const text = 'mlplan: 1\npeople:\n  - {id: ilse, name: Ilse Verhoeven, roles: [executive_sponsor]}\n'
    const ran = await signing(APPROVED, { text })
    expect([ran.code, written(ran)]).toEqual([2, text])
    expect(ran.err).toContain('The plan says nothing yet that Ilse Verhoeven could agree to as executive sponsor')
  })

  test('is refused where a part of what is agreed to cannot be read', async () => {
    const { code, err, files } = await signing(APPROVED, { text: PLAN.replace('3%', 'lots') })
    expect([code, files['mlproject.yaml']]).toEqual([2, PLAN.replace('3%', 'lots')])
    expect(err).toContain('economics.base_rate')
  })

  test('is refused when what was shown has changed before it is written', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': PLAN }, today: TODAY })
    const { change } = ports.files
    const late = async (path: string, how: Parameters<typeof change>[1]) => {
      ports.disk.set('mlproject.yaml', PLAN.replace('3%', '1.8%'))
      return change(path, how)
    }
    const ran = await run({ ...ports, files: { ...ports.files, change: late } }, (given) =>
      sign({ ...CALL, ...APPROVED }, given),
    )
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('in economics')
    expect(written(ran)).not.toContain('signoffs')
  })

  test('keeps what somebody else recorded meanwhile', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': PLAN }, today: TODAY })
    const { change } = ports.files
    const other = written(await signing({ ...APPROVED, person: 'omar' }))
    const late = async (path: string, how: Parameters<typeof change>[1]) => {
      ports.disk.set('mlproject.yaml', other)
      return change(path, how)
    }
    const ran = await run({ ...ports, files: { ...ports.files, change: late } }, (given) =>
      sign({ ...CALL, ...APPROVED }, given),
    )
    expect(planOf(written(ran)).signoffs?.map(({ id }) => id)).toEqual(['omar-1', 'ilse-1'])
  })
})

describe('conditions and validity', () => {
  const condition = 'The notice names the score; hiro; 2026-12-11'

  test('a condition has an owner and a day, and makes it an agreement with conditions', async () => {
    const ran = await signing({
      evidence: 'Mail',
      condition: [condition, 'The notice names the score; hiro; 2026-12-12'],
    })
    const [signoff] = planOf(written(ran)).signoffs ?? []
    expect(signoff?.decision).toBe('approved_with_conditions')
    expect(signoff?.conditions).toMatchObject([
      { what: 'The notice names the score', owner: 'hiro', due: '2026-12-11' },
      { what: 'The notice names the score', owner: 'hiro', due: '2026-12-12' },
    ])
  })

  test.each(['The notice names the score', 'x; nobody; 2026-12-11', 'x; hiro; soon'])(
    'a condition such as %j is refused, and nothing is written',
    async (typed) => {
      const ran = await signing({ evidence: 'Mail', condition: [typed] })
      expect([ran.code, written(ran)]).toEqual([2, PLAN])
    },
  )

  test('a yes or a no has no conditions', async () => {
    expect((await signing({ ...APPROVED, condition: [condition] })).err).toContain('has no conditions')
  })

  test('an agreement for a time counts on its last day and not on the day after', async () => {
    const text = written(await signing({ ...APPROVED, validUntil: '2026-12-31' }))
    expect(rulesFound(text, '2026-12-31')).toEqual([])
    expect(rulesFound(text, '2027-01-01')).toEqual(['buy-in/agreement-too-old signoffs.ilse-1.valid_until'])
    expect((await signing({ ...APPROVED, validUntil: '2026-11-23' })).code).toBe(2)
  })
})

describe('how it is known', () => {
  const github = { remoteUrl: 'git@github.com:acme/churn.git' }
  const commit = '0123456789abcdef0123456789abcdef01234567'

  test.each([
    ['#12', github, 'https://github.com/acme/churn/pull/12'],
    [
      '!12',
      { remoteUrl: 'https://gitlab.example.com/risk/churn.git' },
      'https://gitlab.example.com/risk/churn/-/merge_requests/12',
    ],
    ['#12', { remoteUrl: 'git@git.example.com:acme/churn.git' }, 'Review #12'],
    ['Minutes of 24 November', github, 'Minutes of 24 November'],
  ])('%s in %o is written as %s', async (evidence, git, expected) => {
    const text = written(await signing({ ...APPROVED, evidence }, { git }))
    expect(planOf(text).signoffs?.[0]?.evidence).toBe(expected)
  })

  test('a commit is linked where it exists, and refused where it does not', async () => {
    const versions = [{ commit, on: TODAY, path: 'mlproject.yaml', text: PLAN }]
    const text = written(await signing({ ...APPROVED, evidence: commit }, { git: { ...github, versions } }))
    expect(planOf(text).signoffs?.[0]?.evidence).toBe(`https://github.com/acme/churn/commit/${commit}`)
    expect((await signing({ ...APPROVED, evidence: 'deadbeef' }, { git: { ...github, versions } })).code).toBe(2)
  })
})

test.each([
  ['Verhoeven', 'Did you mean ilse?'],
  ['ilze', 'Did you mean ilse?'],
  ['Zoltan Q', 'Name one of them: '],
])('whoever is called %s is told who is meant', async (person, help) => {
  const ran = await signing({ ...APPROVED, person })
  expect(ran.code).toBe(2)
  expect(ran.err).toContain(help)
})

describe('what would be passed over is refused', () => {
  test.each([
    ['a witness of an agreement', { ...APPROVED, by: 'omar' }, '--by says who finds'],
    ['a decision with a message', { decision: 'approved', request: true }, '--request records no agreement'],
    ['evidence that nothing has changed', { evidence: 'Mail', carryOver: true, by: 'omar' }, '--carry-over records no'],
  ] as const)('%s', async (_, options, says) => {
    const ran = await signing(options)
    expect([ran.code, written(ran)]).toEqual([2, PLAN])
    expect(ran.err).toContain(says)
  })
})

describe('in a terminal', () => {
  test('asks for what was not given, and for a last word', async () => {
    const script: Script = ({ message }) =>
      message.startsWith('What') ? 'approved' : message.startsWith('How') ? 'Said so in the room' : 'yes'
    const ran = await signing({}, { script })
    expect(planOf(written(ran)).signoffs?.[0]).toMatchObject({ decision: 'approved', evidence: 'Said so in the room' })
  })

  test('asks for condition after condition', async () => {
    const answers = [
      'approved_with_conditions',
      'A',
      'hiro',
      '2026-12-11',
      'yes',
      'B',
      'omar',
      '2026-12-12',
      'no',
      'Mail',
      'yes',
    ]
    const ran = await signing({}, { script: () => answers.shift() ?? '' })
    expect(planOf(written(ran)).signoffs?.[0]?.conditions).toMatchObject([
      { what: 'A', owner: 'hiro' },
      { what: 'B', owner: 'omar' },
    ])
  })

  test('says in the last question what is about to be recorded', async () => {
    const answers = ['approved_with_conditions', 'A', 'hiro', '2026-12-11', 'no', 'Mail', 'yes']
    const messages: string[] = []
    await signing({}, { script: ({ message }) => (messages.push(message), answers.shift()) })
    expect(messages.at(-1)).toMatch(/^Record that Ilse Verhoeven, .+, agreed with 1 condition \(Mail\)\?$/)
  })

  test('goes back one question', async () => {
    const answers = ['rejected', { kind: 'back' } as const, 'approved', 'Mail', 'yes']
    const ran = await signing({}, { script: () => answers.shift() })
    expect(planOf(written(ran)).signoffs?.[0]?.decision).toBe('approved')
  })

  test('who goes back and agrees without conditions has said nothing of conditions', async () => {
    const back = { kind: 'back' } as const
    for (const said of [
      ['A', back, back],
      ['A', 'hiro', '2026-12-11', back, back, back, back],
    ]) {
      const answers = ['approved_with_conditions', ...said, 'approved', 'Mail', 'yes']
      const ran = await signing({}, { script: () => answers.shift() })
      const [signoff] = planOf(written(ran)).signoffs ?? []
      expect(signoff).toMatchObject({ decision: 'approved', evidence: 'Mail' })
      expect(signoff).not.toHaveProperty('conditions')
    }
  })

  test.each([
    ['no at the end', ['approved', 'Mail', 'no']],
    ['Ctrl-C', ['approved', undefined]],
  ])('%s records nothing and is exit 130', async (_, answers) => {
    const rest = [...answers]
    const ran = await signing({}, { script: () => rest.shift() })
    expect([ran.code, written(ran)]).toEqual([130, PLAN])
  })

  test('without one, what is missing is named and nothing is written', async () => {
    const ran = await signing({ decision: 'approved' })
    expect([ran.code, ran.out, written(ran)]).toEqual([2, '', PLAN])
    expect(ran.err).toContain('--evidence')
  })
})

describe('the message that asks for an agreement', () => {
  test('says what is agreed to, that they were not asked before, and how to answer; nothing is written', async () => {
    const ran = await signing({ request: true })
    expect([ran.code, written(ran)]).toEqual([0, PLAN])
    expect(ran.out).toContain('Dear Ilse Verhoeven,')
    expect(ran.out).toContain('> I agree that')
    expect(ran.out).toContain('You have not been asked before.')
    expect(ran.out).toContain('- I do not agree, because')
  })

  test('says what has changed since, with old and new values where the history tells', async () => {
    const before = await signed()
    const text = before.replace('base_rate: 3%', 'base_rate: 1.8%')
    const versions = [{ commit: 'a', on: TODAY, path: 'mlproject.yaml', text: before }]
    const known = await signing({ request: true }, { text, git: { versions } })
    expect(known.out).toContain(
      'Since you agreed on 24 November 2026, this has changed:\n- Base rate: 3% before, now 1.8%',
    )
    const unknown = await signing({ request: true }, { text })
    expect(unknown.out).toContain('- Economics (economics): something in it')
  })

  test('says so when nothing has changed', async () => {
    expect((await signing({ request: true }, { text: await signed() })).out).toContain(
      'Nothing of it has changed since',
    )
  })
})

describe('carrying over a change of wording', () => {
  const reworded = async () => (await signed()).replace('Ring up those', 'Call the customers')

  test('keeps the agreement, says who found it, and shows old and new', async () => {
    const text = await reworded()
    expect(rulesFound(text)).toEqual(['buy-in/agreed-to-another-plan signoffs.ilse-1'])
    const versions = [{ commit: 'a', on: TODAY, path: 'mlproject.yaml', text: await signed() }]
    const ran = await signing({ carryOver: true, by: 'omar' }, { text, git: { versions } })
    expect(ran.out).toContain(
      '"Ring up those who are likely to leave" is now "Call the customers who are likely to leave"',
    )
    expect(rulesFound(written(ran))).toEqual([])
    expect(planOf(written(ran)).signoffs?.[0]?.carried_over).toMatchObject([{ by: 'omar', on: TODAY }])
  })

  test('holds for that wording only', async () => {
    const ran = await signing({ carryOver: true, by: 'omar' }, { text: await reworded() })
    const again = written(ran).replace('Call the customers', 'Write to the customers')
    expect(rulesFound(again)).toEqual(['buy-in/agreed-to-another-plan signoffs.ilse-1'])
  })

  test.each([
    ['the ML lead', 'hiro', 'cannot also say that nothing has changed'],
    ['nobody named', undefined, 'Add --by PERSON'],
  ])('is not for %s', async (_, by, because) => {
    const ran = await signing({ carryOver: true, by }, { text: await reworded() })
    expect([ran.code, written(ran)]).toEqual([2, await reworded()])
    expect(ran.err).toContain(because)
  })

  test('written into the file by hand for the ML lead, it does not count', async () => {
    const ran = await signing({ carryOver: true, by: 'omar' }, { text: await reworded() })
    expect(rulesFound(written(ran).replace('- id: omar\n        by: omar', '- id: omar\n        by: hiro'))).toEqual([
      'buy-in/agreed-to-another-plan signoffs.ilse-1',
    ])
  })

  test('is refused when a figure has changed, also one in a sentence', async () => {
    const text = (await signed()).replace('base_rate: 3%', 'base_rate: 1.8%')
    const ran = await signing({ carryOver: true, by: 'omar' }, { text })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('economics')
  })
})
