import { describe, expect, test } from 'vitest'
import { signoff } from '../../src/commands/signoff/signoff.js'
import type { SignoffOptions } from '../../src/commands/signoff/types.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { RULES } from '../../src/rules/index.js'
import { parseSource } from '../../src/yaml/parse.js'
import {
  type FakeGit,
  fakePorts,
  type RunResult,
  run,
  type Script,
  createScriptedPrompter,
} from '../support/fake-ports.js'

const TODAY = '2026-11-24'
const PLAN = `mlplan: 2
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

const CALL: SignoffOptions = {
  person: 'ilse',
  plan: undefined,
  as: [],
  decision: undefined,
  evidence: undefined,
  condition: [],
  validThrough: undefined,
  request: false,
  wordingOnly: false,
  confirmedBy: undefined,
}

interface Scene {
  readonly text?: string
  readonly git?: FakeGit
  readonly script?: Script
  readonly today?: string
}

function signing(
  options: Partial<SignoffOptions>,
  { text = PLAN, git, script, today = TODAY }: Scene = {},
): Promise<RunResult> {
  const ports = fakePorts({
    files: { 'mlproject.yaml': text },
    today,
    ...(git && { git }),
    ...(script && { ask: createScriptedPrompter(script) }),
  })
  return run(ports, (given) => signoff({ ...CALL, ...options }, given))
}

const APPROVED = { decision: 'approved', evidence: 'Minutes of Nov 24, 2026' } as const

const written = ({ files }: RunResult): string => files['mlproject.yaml'] ?? ''
const planOf = (text: string): Plan => readPlan(parseSource(text).data).plan
const rulesFound = (text: string, today = TODAY): string[] =>
  lintPlan('mlproject.yaml', text, { today, rules: RULES })
    .findings.filter(({ rule }) => rule.startsWith('buy-in/signoff'))
    .map(({ rule, path }) => `${rule} ${path}`)

async function signed(text = PLAN): Promise<string> {
  return written(await signing(APPROVED, { text }))
}

describe('recording a sign-off', () => {
  test('adds the person, role, decision, date, evidence, recorder, and fingerprints', async () => {
    const ran = await signing(APPROVED, { git: { userName: 'Hiro Sato' } })
    expect(ran.code, ran.err).toBe(0)
    const [entry] = planOf(written(ran)).signoffs ?? []
    expect(entry).toMatchObject({
      id: 'ilse-1',
      person: 'ilse',
      roles: ['executive_sponsor'],
      decision: 'approved',
      signed_on: TODAY,
      evidence: 'Minutes of Nov 24, 2026',
      recorded_by: 'Hiro Sato',
    })
    expect(entry?.fingerprints).toMatch(/^economics v2-[0-9a-f]{16}-[0-9a-f]{16}$/m)
    expect(rulesFound(written(ran))).toEqual([])
  })

  test('moves no other byte: comments, order, quotes and line ends stay as they are', async () => {
    for (const text of [PLAN, PLAN.replaceAll('\n', '\r\n'), `\uFEFF${PLAN}`]) {
      const after = await signed(text)
      expect(after.startsWith(text.trimEnd())).toBe(true)
      expect(/[^\r]\n/.test(after)).toBe(!text.includes('\r\n'))
    }
  })

  test('lists what was signed off on, with how often the model will be wrong and what is not decided yet', async () => {
    const { out } = await signing(APPROVED)
    expect(out).toMatch(/^ +- .*Calls to customers/m)
    expect(out).toMatch(/^ +- Of every 100 cases acted on, 20 will be right and 80 false alarms\.$/m)
    expect(out.replace(/\s+/g, ' ')).toContain('Not in the plan yet, so not covered:')
  })

  test('that is a decline states no approval', async () => {
    const { code, out } = await signing({ ...APPROVED, decision: 'declined' })
    expect(code).toBe(0)
    expect(out).toContain('declined')
    expect(out).not.toContain('I approve')
  })

  test('without any evidence is refused, and nothing is written', async () => {
    const ran = await signing({ ...APPROVED, evidence: ' ' })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('--evidence is empty.')
    expect(written(ran)).toBe(PLAN)
  })

  test('says that the entry is a record, not a signature', async () => {
    expect((await signing(APPROVED)).err).toContain('a record with evidence, not a signature')
  })

  test('again is another entry; the earlier one stays on the record', async () => {
    const twice = written(await signing({ ...APPROVED, decision: 'declined' }, { text: await signed() }))
    expect(planOf(twice).signoffs?.map(({ id, decision }) => `${id} ${decision}`)).toEqual([
      'ilse-1 approved',
      'ilse-2 declined',
    ])
  })

  test('takes a name as well as an id, and names the near miss', async () => {
    expect((await signing({ ...APPROVED, person: 'ilse verhoeven' })).code).toBe(0)
    const { code, err, out } = await signing({ ...APPROVED, person: 'Ilse Verhoven' })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Did you mean Ilse Verhoeven?')
  })

  test('is refused in a role the person does not hold, and for a role that signs off on nothing', async () => {
    expect((await signing({ ...APPROVED, as: ['finance_partner'] })).err).toContain(
      "doesn't hold the role finance partner",
    )
    expect((await signing({ ...APPROVED, person: 'elena' })).err).toContain('has no role with a sign-off')
  })

  test('is refused where the plan says nothing yet of what is theirs', async () => {
    const text = 'mlplan: 2\npeople:\n  - {id: ilse, name: Ilse Verhoeven, roles: [executive_sponsor]}\n'
    const ran = await signing(APPROVED, { text })
    expect([ran.code, written(ran)]).toEqual([2, text])
    expect(ran.err).toContain('The plan has nothing for Ilse Verhoeven to sign off on as executive sponsor yet')
  })

  test('is refused where a covered part cannot be read', async () => {
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
      signoff({ ...CALL, ...APPROVED }, given),
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
      signoff({ ...CALL, ...APPROVED }, given),
    )
    expect(planOf(written(ran)).signoffs?.map(({ id }) => id)).toEqual(['omar-1', 'ilse-1'])
  })
})

describe('conditions and validity', () => {
  const condition = 'The notice names the score; hiro; 2026-12-11'

  test('a condition has an owner and a due date, and makes the decision conditional', async () => {
    const ran = await signing({
      evidence: 'Mail',
      condition: [condition, 'The notice names the score; hiro; 2026-12-12'],
    })
    const [entry] = planOf(written(ran)).signoffs ?? []
    expect(entry?.decision).toBe('approved_with_conditions')
    expect(entry?.conditions).toMatchObject([
      { condition: 'The notice names the score', owner: 'hiro', due: '2026-12-11' },
      { condition: 'The notice names the score', owner: 'hiro', due: '2026-12-12' },
    ])
  })

  test.each(['The notice names the score', 'x; nobody; 2026-12-11', 'x; hiro; soon'])(
    'a condition such as %j is refused, and nothing is written',
    async (typed) => {
      const ran = await signing({ evidence: 'Mail', condition: [typed] })
      expect([ran.code, written(ran)]).toEqual([2, PLAN])
    },
  )

  test('an approval has no conditions', async () => {
    expect((await signing({ ...APPROVED, condition: [condition] })).err).toContain(
      "--decision approved can't be combined with --condition",
    )
  })

  test('a sign-off with a last day is valid on that day and not on the next', async () => {
    const text = written(await signing({ ...APPROVED, validThrough: '2026-12-31' }))
    expect(rulesFound(text, '2026-12-31')).toEqual([])
    expect(rulesFound(text, '2027-01-01')).toEqual(['buy-in/signoff-expired signoffs.ilse-1.valid_through'])
    expect((await signing({ ...APPROVED, validThrough: '2026-11-23' })).code).toBe(2)
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
    const versions = [{ commit, committedOn: TODAY, path: 'mlproject.yaml', text: PLAN }]
    const text = written(await signing({ ...APPROVED, evidence: commit }, { git: { ...github, versions } }))
    expect(planOf(text).signoffs?.[0]?.evidence).toBe(`https://github.com/acme/churn/commit/${commit}`)
    expect((await signing({ ...APPROVED, evidence: 'deadbeef' }, { git: { ...github, versions } })).code).toBe(2)
  })
})

test.each([
  ['Verhoeven', 'Did you mean ilse?'],
  ['ilze', 'Did you mean ilse?'],
  ['Zoltan Q', 'Try: Use ilse, '],
])('for %s, the person who is meant is suggested', async (person, help) => {
  const ran = await signing({ ...APPROVED, person })
  expect(ran.code).toBe(2)
  expect(ran.err).toContain(help)
})

describe('what would be ignored is refused', () => {
  test.each([
    ['changes with a message', { changes: 'none', request: true }, '--changes'],
    ['a walkthrough with a message', { walkedThrough: '2026-11-20', request: true }, '--walked-through'],
    ['a walkthrough in the future', { ...APPROVED, walkedThrough: '2099-01-01' }, '2099-01-01 is in the future.'],
    ['a witness of a sign-off', { ...APPROVED, confirmedBy: 'omar' }, '--confirmed-by needs --wording-only'],
    [
      'a decision with a message',
      { decision: 'approved', request: true },
      "--request doesn't record a new sign-off, so it can't be combined with --decision",
    ],
    [
      'evidence that nothing has changed',
      { evidence: 'Mail', wordingOnly: true, confirmedBy: 'omar' },
      "--wording-only doesn't record",
    ],
    ['a message about wording', { wordingOnly: true, request: true }, "can't be combined"],
  ] as const)('%s', async (_, options, says) => {
    const ran = await signing(options)
    expect([ran.code, written(ran)]).toEqual([2, PLAN])
    expect(ran.err).toContain(says)
  })
})

/* What a sign-off has besides; asked in tests of its own. */
const KNOWN = { changes: 'none', walkedThrough: '2026-11-20' } as const

describe('in a terminal', () => {
  const answerByMessage: Script = ({ message }) => {
    if (message.includes('ask to change')) return 'Call only after the bill is paid'
    if (message.includes('through the figures')) return '2026-11-20'
    return message.startsWith('What did') ? 'approved' : message.includes('evidence') ? 'Minutes' : 'yes'
  }

  test('asks what the person asked to change, and when the sponsor was walked through the figures', async () => {
    const ran = await signing({}, { script: answerByMessage })
    expect(planOf(written(ran)).signoffs?.[0]).toMatchObject({
      requested_changes: 'Call only after the bill is paid',
      walked_through_on: '2026-11-20',
    })
  })

  test('a walkthrough that has not happened is left open, and one in the future is no answer', async () => {
    const said = ['2099-01-01', 'not yet']
    const ran = await signing(
      {},
      {
        script: (question) =>
          question.message.includes('through the figures') ? said.shift() : answerByMessage(question),
      },
    )
    expect(planOf(written(ran)).signoffs?.[0]).not.toHaveProperty('walked_through_on')
    expect(said).toEqual([])
  })

  test('only those who decide on the figures are asked about a walkthrough', async () => {
    const messages: string[] = []
    await signing(
      { person: 'omar' },
      { script: (question) => (messages.push(question.message), answerByMessage(question)) },
    )
    expect(messages.filter((message) => message.includes('through the figures'))).toEqual([])
    expect(messages.filter((message) => message.includes('ask to change'))).toHaveLength(1)
  })

  test('asks for what was not given, and for a last word', async () => {
    const script: Script = ({ message }) =>
      message.startsWith('What did') ? 'approved' : message.includes('evidence') ? 'Said so in the room' : 'yes'
    const ran = await signing(KNOWN, { script })
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
    const ran = await signing(KNOWN, { script: () => answers.shift() ?? '' })
    expect(planOf(written(ran)).signoffs?.[0]?.conditions).toMatchObject([
      { condition: 'A', owner: 'hiro' },
      { condition: 'B', owner: 'omar' },
    ])
  })

  test('the last question says what will be recorded', async () => {
    const answers = ['approved_with_conditions', 'A', 'hiro', '2026-12-11', 'no', 'Mail', 'yes']
    const messages: string[] = []
    await signing(KNOWN, { script: ({ message }) => (messages.push(message), answers.shift()) })
    expect(messages.at(-1)).toBe(
      'Record that Ilse Verhoeven (executive sponsor) approved with 1 condition (evidence: Mail)?',
    )
  })

  test('goes back one question', async () => {
    const answers = ['declined', { kind: 'back' } as const, 'approved', 'Mail', 'yes']
    const ran = await signing(KNOWN, { script: () => answers.shift() })
    expect(planOf(written(ran)).signoffs?.[0]?.decision).toBe('approved')
  })

  test('going back to an approval without conditions drops the conditions', async () => {
    const back = { kind: 'back' } as const
    for (const said of [
      ['A', back, back],
      ['A', 'hiro', '2026-12-11', back, back, back, back],
    ]) {
      const answers = ['approved_with_conditions', ...said, 'approved', 'Mail', 'yes']
      const ran = await signing(KNOWN, { script: () => answers.shift() })
      const [entry] = planOf(written(ran)).signoffs ?? []
      expect(entry).toMatchObject({ decision: 'approved', evidence: 'Mail' })
      expect(entry).not.toHaveProperty('conditions')
    }
  })

  test.each([
    ['no at the end', ['approved', 'Mail', 'no']],
    ['Ctrl-C', ['approved', undefined]],
  ])('%s records nothing and is exit 130', async (_, answers) => {
    const rest = [...answers]
    const ran = await signing(KNOWN, { script: () => rest.shift() })
    expect([ran.code, written(ran)]).toEqual([130, PLAN])
  })

  test('without one, what is missing is named and nothing is written', async () => {
    const ran = await signing({ decision: 'approved' })
    expect([ran.code, ran.out, written(ran)]).toEqual([2, '', PLAN])
    expect(ran.err).toContain('--evidence')
  })
})

describe('the request for a sign-off', () => {
  test('lists what is signed off on and says how to reply; nothing is written', async () => {
    const ran = await signing({ request: true })
    expect([ran.code, written(ran)]).toEqual([0, PLAN])
    expect(ran.out).toMatch(/^Subject: Calls before the contract ends: please sign off as executive sponsor$/m)
    expect(ran.out).toContain('Hello Ilse Verhoeven,')
    expect(ran.out).toMatch(/^By signing off, you .*:\n- /m)
    expect(ran.out).toContain('- Declined, because')
    expect(ran.out).not.toMatch(/since you|reply by/)
  })

  test('names the brief of the reader and has no command line; the sender gets those', async () => {
    for (const [person, page] of [
      ['ilse', 'briefs/sponsor.md'],
      ['omar', 'briefs/finance.md'],
    ] as const) {
      const { out, err } = await signing({ person, request: true })
      expect(out).toContain(`Your brief: ${page}\nFull plan: mlproject.yaml`)
      expect(out).not.toContain('mlplan ')
      expect(err).toContain(`mlplan signoff ${person}`)
    }
  })

  test('goes to the contact of the person, and asks for what the sign-off lacks', async () => {
    const text = PLAN.replace('name: Ilse Verhoeven', 'name: Ilse Verhoeven, contact: ilse@example.com')
    const { out } = await signing({ request: true }, { text })
    expect(out).toMatch(/^To: ilse@example\.com\nSubject: /)
    expect(out).toMatch(
      /^Your sign-off counts once the plan has these answers\. Please send us those you know:\n- [A-Z]/m,
    )
    expect((await signing({ request: true })).out).toMatch(/^Subject: /)
  })

  test('gives a deadline only if the plan says when the stage is decided', async () => {
    const decision = (due: string) =>
      `${PLAN.replace('stage: data', 'stage: kickoff')}decisions:\n  - {id: go, decision: Move to data, opens_stage: data, due: ${due}}\n`
    const asked = async (text: string) => (await signing({ request: true }, { text })).out
    expect(await asked(decision('2026-12-04'))).toContain('before the data stage. Please reply by Dec 4, 2026.')
    expect(await asked(decision('2026-11-04'))).not.toContain('reply by')
    expect(await asked(PLAN)).not.toMatch(/stage\.|reply by/)
  })

  test('says what has changed since, with old and new values where the history tells', async () => {
    const before = await signed()
    const text = before.replace('base_rate: 3%', 'base_rate: 1.8%')
    const versions = [{ commit: 'a', committedOn: TODAY, path: 'mlproject.yaml', text: before }]
    const known = await signing({ request: true }, { text, git: { versions } })
    expect(known.out).toContain('Changed since you signed off on Nov 24, 2026:\n- Base rate: 1.8% (was 3%)')
    const unknown = await signing({ request: true }, { text })
    expect(unknown.out).toMatch(/^- .*\(economics\): changed \(the earlier version/m)
  })

  test('says so when nothing has changed', async () => {
    expect((await signing({ request: true }, { text: await signed() })).out).toContain(
      'Nothing in this part of the plan has changed since you signed off on Nov 24, 2026.',
    )
  })
})

describe('confirming that only wording changed', () => {
  const reworded = async () => (await signed()).replace('Ring up those', 'Call the customers')

  test('keeps the sign-off, says who confirmed it, and shows old and new', async () => {
    const text = await reworded()
    expect(rulesFound(text)).toEqual(['buy-in/signoff-outdated signoffs.ilse-1'])
    const versions = [{ commit: 'a', committedOn: TODAY, path: 'mlproject.yaml', text: await signed() }]
    const ran = await signing({ wordingOnly: true, confirmedBy: 'omar' }, { text, git: { versions } })
    expect(ran.out).toContain(
      '"Ring up those who are likely to leave" is now "Call the customers who are likely to leave"',
    )
    expect(rulesFound(written(ran))).toEqual([])
    expect(planOf(written(ran)).signoffs?.[0]?.wording_confirmations).toMatchObject([
      { confirmed_by: 'omar', confirmed_on: TODAY },
    ])
  })

  test('holds for that wording only', async () => {
    const ran = await signing({ wordingOnly: true, confirmedBy: 'omar' }, { text: await reworded() })
    const again = written(ran).replace('Call the customers', 'Write to the customers')
    expect(rulesFound(again)).toEqual(['buy-in/signoff-outdated signoffs.ilse-1'])
  })

  test.each([
    ['the ML lead', 'hiro', "can't confirm that only wording changed"],
    ['nobody named', undefined, 'Add --confirmed-by PERSON'],
  ])('is not for %s', async (_, confirmedBy, because) => {
    const ran = await signing({ wordingOnly: true, confirmedBy }, { text: await reworded() })
    expect([ran.code, written(ran)]).toEqual([2, await reworded()])
    expect(ran.err).toContain(because)
  })

  test('written into the file by hand for the ML lead, it does not count', async () => {
    const ran = await signing({ wordingOnly: true, confirmedBy: 'omar' }, { text: await reworded() })
    expect(rulesFound(written(ran).replace('confirmed_by: omar', 'confirmed_by: hiro'))).toEqual([
      'buy-in/signoff-outdated signoffs.ilse-1',
    ])
  })

  test('is refused when a figure has changed, also one in a sentence', async () => {
    const text = (await signed()).replace('base_rate: 3%', 'base_rate: 1.8%')
    const ran = await signing({ wordingOnly: true, confirmedBy: 'omar' }, { text })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('economics')
  })
})
