import { parseAnswer } from '../../src/interview/parse-answer.js'
import { findPlanQuestion, hasAnswer } from '../../src/interview/plan-questions.js'
import * as fc from 'fast-check'
import { stringify } from 'yaml'
import { describe, expect, test } from 'vitest'
import { brief } from '../../src/commands/brief/brief.js'
import { lint } from '../../src/commands/lint/lint.js'
import { portfolio } from '../../src/commands/portfolio/portfolio.js'
import { signoff } from '../../src/commands/signoff/signoff.js'
import { status } from '../../src/commands/status/status.js'
import type { Ports } from '../../src/commands/shared/ports.js'
import { readPlan } from '../../src/plan/read/read.js'
import { REQUIRED_ROLES, ROLES } from '../../src/plan/roles.js'
import { TEMPLATES } from '../support/briefs-written.js'
import { fakePorts, type RunResult, run } from '../support/fake-ports.js'

/** Lint, status, agenda, briefs, portfolio, sign-off request, and interview agree on who holds a role. */

interface Entry {
  readonly id: string
  readonly name?: string
  readonly roles?: readonly string[]
}

const FILE = 'mlproject.yaml'

function planText(people: readonly Entry[], more: Readonly<Record<string, unknown>> = {}): string {
  return stringify({ mlplan: 2, project: { name: 'Churn calls', stage: 'data' }, people, ...more })
}

function reply(text: string, command: (ports: Ports) => Promise<number>): Promise<RunResult> {
  return run(fakePorts({ files: { [FILE]: text } }), command)
}

interface Answers {
  readonly findings: readonly { readonly rule: string; readonly path: string; readonly message: string }[]
  readonly status: Readonly<Record<string, unknown>> & { readonly sponsors: readonly string[] }
  readonly portfolio: { readonly summary?: { readonly sponsors: readonly string[] } }
  readonly statusPage: string
  readonly agenda: string
  readonly briefs: string
  readonly request: RunResult
}

async function askEveryone(text: string, person = 'holder'): Promise<Answers> {
  const outputs = [{ format: 'json' as const }]
  const lintOptions = {
    paths: [FILE],
    stage: undefined,
    outputs,
    failOn: 'error' as const,
    overdueMode: 'warn' as const,
  }
  const ran = await reply(text, (ports) => lint({ ...lintOptions, updateBaseline: false, pruneBaseline: false }, ports))
  const show = async (format: 'json' | 'pretty', agenda: boolean) =>
    (await reply(text, (ports) => status({ plan: FILE, format, agenda }, ports))).out
  const page = await reply(text, (ports) => portfolio({ paths: [FILE], from: [], format: 'json' }, ports))
  const written = await reply(text, (ports) =>
    brief({ audiences: [], all: true, plan: FILE, stdout: true, list: false, check: false }, ports, TEMPLATES),
  )
  const options = { person, plan: FILE, as: [], decision: undefined, evidence: undefined, condition: [] }
  const request = { ...options, validThrough: undefined, request: true, wordingOnly: false, confirmedBy: undefined }
  return {
    findings: (JSON.parse(ran.out) as { plans: Pick<Answers, 'findings'>[] }).plans.flatMap(({ findings }) => findings),
    status: (JSON.parse(await show('json', false)) as { status: Answers['status'] }).status,
    portfolio: (JSON.parse(page.out) as { projects: Answers['portfolio'][] }).projects[0] ?? {},
    statusPage: await show('pretty', false),
    agenda: await show('pretty', true),
    briefs: written.out,
    request: await reply(text, (ports) => signoff(request, ports)),
  }
}

/** What the entry of the sponsor is made to own. */
const OWNED = {
  value: { operation: 'Retention calls', decision: 'Whom we call', action: 'An agent calls' },
  economics: { build_cost: { likely: 100_000, owner: 'holder' }, basis: { source: 'A report', owner: 'holder' } },
  expectations: {
    success_criteria: [{ id: 'calls', metric: 'hits', at_least: 7, due: '2027-05-01', decided_by: 'holder' }],
  },
  integration: { receiving_system: { name: 'CRM', owner: 'holder' } },
  change: { training: { owner: 'holder', due: '2027-05-15' }, support_contact: 'holder' },
  rollout: { go_no_go: { due: '2027-08-16', decided_by: 'holder' } },
  monitoring: { owner: 'holder' },
  decisions: [{ id: 'budget', decision: 'Release the budget', decided_by: 'holder', due: '2026-11-01' }],
  open_questions: [
    { id: 'rate', path: 'economics.base_rate', question: 'What is it?', owner: 'holder', due: '2026-12-11' },
  ],
  assumptions: [{ id: 'reach', assumption: 'Calls reach people', impact: 'high', owner: 'holder', due: '2027-01-10' }],
  risk: { register: [{ id: 'slow', risk: 'Slow start', owner: 'holder', due: '2027-01-12' }] },
  concerns: [{ id: 'pay', raised_by: 'holder', concern: 'Pay', owner: 'holder' }],
  milestones: [{ id: 'first', name: 'First list', owner: 'holder', due: '2027-02-01' }],
  signoffs: [
    { id: 'first', person: 'holder', decision: 'approved', signed_on: '2026-11-20', valid_through: '2026-12-01' },
  ],
  waivers: [
    {
      id: 'lag',
      rule: 'buy-in/no-ml-lead',
      path: 'people.ml_lead',
      reason: 'Hiring',
      approved_by: 'holder',
      valid_through: '2026-12-20',
    },
  ],
}

const NAMES: readonly (readonly [name: string | undefined, isNamed: boolean])[] = [
  ...[
    'TBD',
    'T.B.D.',
    'to be decided',
    'To be named',
    'N/A',
    '?',
    'nobody',
    'No one yet',
    'open',
    'Vacant',
    'N.N.',
    '-',
  ].map((name) => [name, false] as const),
  ...['TBD (finance)', 'open – hiring', 'not yet known', 'unassigned', ' ', '', undefined].map(
    (name) => [name, false] as const,
  ),
  ...['Ilse Verhoeven', '王芳', 'Noone', 'Ann Open', 'Todo Okada', 'CRM team', 'CFO', 'Steering group'].map(
    (name) => [name, true] as const,
  ),
]

describe('the executive sponsor', () => {
  test.each(NAMES)('called %j is there, or is not, for everyone', async (name, isNamed) => {
    const entry = { id: 'holder', ...(name === undefined ? {} : { name }), roles: ['executive_sponsor'] }
    const answers = await askEveryone(planText([entry], OWNED))
    expect(answers.findings.some(({ rule }) => rule === 'buy-in/no-sponsor')).toBe(!isNamed)
    expect(answers.status.sponsors).toEqual(isNamed ? [name] : [])
    expect(answers.portfolio.summary?.sponsors).toEqual(answers.status.sponsors)
    expect(answers.briefs).toContain(isNamed ? name : 'no one named yet')
    expect(answers.briefs).not.toContain('unnamed')
    const { data } = { data: readPlan({ mlplan: 2, people: [entry] }).plan }
    const question = findPlanQuestion(data, ['people', 'executive_sponsor'])
    expect(question && hasAnswer(question, data)).toBe(isNamed)
    if (isNamed) expect(answers.request.out).toContain(`Hello ${name},`)
    else {
      expect(answers.request).toMatchObject({ code: 2, out: '' })
      expect(answers.request.err).toMatch(/holder has no name yet|isn't a name/)
      expect(answers.request.err).toContain('Try: Set people.holder.name')
    }
  })

  test.each(['TBD', 'To Be Decided', 'N/A', 'Vacant'])('called %s appears in no report as a person', async (name) => {
    const entry = { id: 'holder', name, roles: ['executive_sponsor', 'security', 'decision_owner'] }
    const { findings, status: report, ...pages } = await askEveryone(planText([entry], OWNED))
    const text = [JSON.stringify(report), JSON.stringify(pages.portfolio), pages.statusPage, pages.agenda, pages.briefs]
    for (const page of text) expect(withoutQuotes(page)).not.toContain(name)
    expect(JSON.stringify(report)).not.toContain('"id":"holder"')
    const quoting = findings.filter(({ message }) => withoutQuotes(message).includes(name)).map(({ rule }) => rule)
    expect(quoting).toEqual([])
    expect(findings.map(({ rule }) => rule)).toContain('plan/waiver-invalid')
  })

  test('is the one of two who has a name', async () => {
    const people = [
      { id: 'first', name: 'TBD', roles: ['executive_sponsor'] },
      { id: 'holder', name: 'Ilse Verhoeven', roles: ['executive_sponsor'] },
    ]
    const answers = await askEveryone(planText(people))
    expect(answers.findings.filter(({ rule }) => /no-sponsor|no-name/.test(rule))).toEqual([
      expect.objectContaining({ rule: 'people/no-name', path: 'people.first.name' }),
    ])
    expect(answers.status.sponsors).toEqual(['Ilse Verhoeven'])
    expect(answers.portfolio.summary?.sponsors).toEqual(['Ilse Verhoeven'])
    expect(withoutQuotes(`${answers.agenda}${answers.briefs}`)).not.toContain('TBD')
  })

  test('can be two people, and both are asked', async () => {
    const people = [
      { id: 'ilse', name: 'Ilse Verhoeven', roles: ['executive_sponsor'] },
      { id: 'holder', name: 'Marek Novak', roles: ['executive_sponsor'] },
    ]
    const { status: report, agenda, briefs } = await askEveryone(planText(people))
    expect(report.sponsors).toEqual(['Ilse Verhoeven', 'Marek Novak'])
    for (const page of [agenda, briefs]) for (const name of report.sponsors) expect(page).toContain(name)
  })

  test('is no one who is listed without a role', async () => {
    const answers = await askEveryone(planText([{ id: 'holder', name: 'Ilse Verhoeven' }]))
    expect(answers.findings.some(({ rule }) => rule === 'buy-in/no-sponsor')).toBe(true)
    expect(answers.status.sponsors).toEqual([])
    expect(answers.request).toMatchObject({ code: 2, out: '' })
  })
})

test('an owner called TBD whom no one under people is, owns nothing', async () => {
  const text = planText([], OWNED).replaceAll('holder', 'TBD')
  const { findings, status: report, portfolio: row, agenda, briefs } = await askEveryone(text)
  for (const page of [JSON.stringify(report), JSON.stringify(row), agenda, briefs])
    expect(withoutQuotes(page)).not.toContain('TBD')
  expect(agenda).toContain('No owner')
  expect(findings.map(({ rule }) => rule)).toContain('plan/waiver-invalid')
})

test('whoever holds whatever, lint misses the roles that briefs and the interview miss, and only people are asked', async () => {
  const anyEntry = fc.record({
    name: fc.constantFrom('Ilse Verhoeven', 'Marek Novak', 'CRM team', 'TBD', 'nobody', '?', 'open', '', undefined),
    roles: fc.subarray(ROLES.map(({ value }) => value)),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(anyEntry, { maxLength: 4 }), async (entries) => {
      const people = entries.map(({ name, roles }, at) => ({
        id: `p${at}`,
        ...(name === undefined ? {} : { name }),
        roles,
      }))
      const text = planText(people).replace('stage: data', 'stage: live')
      const { findings, status: report, briefs, agenda } = await askEveryone(text, 'p0')
      const vacant = findings.filter(({ path }) => /^people\.[a-z_]+$/.test(path))
      const missing = new Set(vacant.map(({ path }) => path.slice(7)))
      const { plan } = readPlan({ mlplan: 2, people })
      for (const { role } of REQUIRED_ROLES) {
        const question = findPlanQuestion(plan, ['people', role])
        expect(question && hasAnswer(question, plan)).toBe(!missing.has(role))
      }
      expect(report.sponsors.length === 0).toBe(missing.has('executive_sponsor'))
      expect((report['integration_owners'] as unknown[]).length === 0).toBe(missing.has('integration_owner'))
      for (const page of [briefs, agenda]) expect(withoutQuotes(page)).not.toMatch(/TBD|unnamed/)
      for (const { id, name } of namesIn(report)) {
        expect(name).toMatch(/^(Ilse Verhoeven|Marek Novak|CRM team)$/)
        expect(people.find((one) => one.id === id)?.name).toBe(name)
      }
    }),
    { numRuns: 12, seed: 7 },
  )
})

test.each(['nobody', 'TBD', 'open', 'to be named', 'n/a'])(
  '%s is no answer to the question who the sponsor is',
  (name) => {
    const question = findPlanQuestion({}, ['people', 'executive_sponsor'])
    expect(question && parseAnswer(question, name, {})).toEqual({
      error: expect.stringMatching(/isn't (a name|an answer)/),
    })
  },
)

/** A finding quotes what is wrong, and the title of a field the entry it belongs to. */
function withoutQuotes(page: string): string {
  return page.replaceAll(/\\?"[^"\\:,{}]*\\?"(?= isn't\s+a\s+name|:)|`[^`]*`/g, '')
}

function namesIn(value: unknown): readonly { readonly id: string; readonly name: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const { id, name } = value as { id?: string; name?: string }
  const own = typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : []
  return [...own, ...Object.values(value).flatMap(namesIn)]
}
