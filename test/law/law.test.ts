import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { getAnswerPath } from '../../src/law/obligations.js'
import { type LawPack, PACK } from '../../src/law/pack.js'
import { LAW_PACKS, selectPacks, mergePacks } from '../../src/law/packs.js'
import { type PackError, readLawPack } from '../../src/law/read-pack.js'
import { isSettledBy, createSearchableText, findScreeningWords } from '../../src/law/screening.js'
import type { Shape } from '../../src/law/shape.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { findFormField } from '../../src/plan/form.js'
import type { Stage } from '../../src/plan/stage.js'
import { RULES } from '../../src/rules/index.js'
import { SHOWN_PACK } from '../support/law-page.js'

const TODAY = '2026-11-24'
const [AI_ACT] = LAW_PACKS
const LEGAL = RULES.filter(({ id }) => id.startsWith('legal/') || id === 'buy-in/no-signoffs-requested')

describe.each(LAW_PACKS.map((pack) => [pack.id, pack] as const))('the pack %s', (_, pack) => {
  test('is of the form that is asked of everybody else', () => {
    expect(readLawPack(pack)).toEqual({ pack })
    expect(readLawPack(parse(stringify(pack)))).toEqual({ pack })
  })

  test('was read up to a day that has come, says what it could not confirm, and can be opened', () => {
    expect(pack.as_of <= TODAY).toBe(true)
    expect(pack.caution, 'Say in `caution` what you could not confirm.').toMatch(/\S/)
    const official = 'Cite the law itself. If another official site has it, add its domain to this test.'
    for (const { url } of pack.sources) expect(url, official).toMatch(/^https:\/\/[^/]+\.(?:eu|uk|gov|ca)\//)
  })

  test('names answers that a plan can give', () => {
    for (const { answer } of pack.duties ?? []) {
      const field = answer && findFormField(getAnswerPath(answer))?.field
      expect(answer === undefined || field !== undefined).toBe(true)
      const options = field && 'options' in field ? field.options.map(({ value }) => value) : []
      for (const value of [...(answer?.accepts ?? []), ...(answer?.includes ?? [])]) expect(options).toContain(value)
    }
  })

  test('words each obligation so that it reads on after "the law requires"', () => {
    for (const { asks } of pack.duties ?? [])
      expect(asks, 'Word `asks` so that it reads on after "the law requires".').toMatch(/^(?!to ).*[^.]$/)
    for (const { question } of pack.screening ?? []) expect(question, 'Write a question.').toMatch(/^[A-Z].*\?$/)
  })
})

test('what rests on a supervisor or on an older text is never more than guidance', () => {
  const guidance = LAW_PACKS.filter(({ duties }) => duties?.some(({ firm }) => !firm)).map(({ id }) => id)
  expect(guidance).toEqual(['us-bank-model-risk', 'canada-aia'])
})

describe('which packs apply', () => {
  test.each([
    [['eu'], undefined, ['eu-ai-act', 'gdpr-dpia']],
    [['uk'], 'company', ['gdpr-dpia']],
    [['us'], undefined, []],
    [['us'], 'bank', ['us-bank-model-risk']],
    [['us'], 'us_federal_agency', ['us-omb-m-25-21']],
    [['ca', 'eu'], 'canada_federal', ['eu-ai-act', 'gdpr-dpia', 'canada-aia']],
    [['other'], 'bank', []],
    [undefined, 'bank', []],
  ])('in %j to %s: %j', (jurisdictions, organization, ids) => {
    expect(selectPacks(jurisdictions, LAW_PACKS, organization).map(({ id }) => id)).toEqual(ids)
  })

  test('a pack of one’s own takes the place of one with its id, in its place; another is added', () => {
    const own = { ...SHOWN_PACK, id: 'gdpr-dpia' }
    const packs = mergePacks(LAW_PACKS, [own, SHOWN_PACK])
    expect(packs.map(({ id }) => id)).toEqual([...LAW_PACKS.map(({ id }) => id), SHOWN_PACK.id])
    expect(packs[1]).toBe(own)
  })
})

describe('a pack from a file', () => {
  test('is read as it was written, whatever of the form it says', () => {
    fc.assert(
      fc.property(anyOf(PACK), (raw) => {
        const once = readLawPack(raw)
        expect(once).toEqual({ pack: raw })
        expect(readLawPack(parse(stringify(raw)))).toEqual(once)
      }),
      { numRuns: 50 },
    )
  })

  test('may be anything at all, and what is wrong with it is said at a place, with what to do', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(PACK.fields)), (odd, key) => {
        for (const raw of [odd, { ...SHOWN_PACK, [key]: odd }]) {
          for (const { message, help } of troublesOf(raw)) {
            expect(`${message} ${help}`).not.toMatch(/undefined|NaN|\[object/)
            expect(help).toMatch(/^[A-Z][a-z]+ /)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['as-of: 2026-11-02', 'as-of', 'Use `as_of`'],
    ['titel: Our policy', 'titel', 'Use `title`'],
    ['jurisdictions: [eu, usa]', 'jurisdictions.#2', 'Use `us`'],
    ['as_of: 2026-02-30', 'as_of', 'such as 2026-11-24'],
    ['sources: []', 'sources', 'at least one'],
    ['sources: [{title: Policy, url: "http://intranet"}]', 'sources.#1.url', 'https://'],
    ['thresholds: {dpia_criterias: 3}', 'thresholds.dpia_criterias', 'Use `dpia_criteria`'],
    ['thresholds: {dpia_criteria: many}', 'thresholds.dpia_criteria', 'a number'],
    ['duties: [{id: a, form: 2027-01-01}]', 'duties.a.form', 'Use `from`'],
    ['duties: [{id: a}]', 'duties.a.from', 'Date the obligation starts to apply'],
    ['duties: [{id: a, concerns: [{teir: [high]}]}]', 'duties.a.concerns.#1.teir', 'Use `tier`'],
    ['duties: [{id: a, concerns: [{tier: [hihg]}]}]', 'duties.a.concerns.#1.tier.#1', 'Use `high`'],
    ['duties: [{id: a, answer: {at: legal.ai_act.overser}}]', 'duties.a.answer.at', 'Use `legal.ai_act.overseer`'],
    ['duties: [{id: a, answer: {at: people.*.name}}]', 'duties.a.answer.at', 'Enter a valid plan field'],
    ['duties: [{id: a, answer: {at: model.validator, not_by: [mllead]}}]', 'duties.a.answer.not_by.#1', '`ml_lead`'],
    ['duties: [{id: a, firm: "yes"}]', 'duties.a.firm', 'true or false'],
    ['duties: [{id: a}, {id: a}]', 'duties.a.id', 'another id'],
    ['screening: {words: [loan]}', 'screening', 'a list'],
  ])('%s: is refused at %s', (yaml, at, help) => {
    const found = troublesOf({ ...SHOWN_PACK, ...(parse(yaml) as object) })
    const told = found.filter(({ path }) => path.join('.') === at).map((one) => `${one.message} ${one.help}`)
    expect(told.join('\n')).toContain(help)
  })

  test.each([[null], [[]], ['eu-ai-act'], [42]])('%j is no pack', (raw) => {
    expect(troublesOf(raw)).toMatchObject([{ path: [], message: expect.stringContaining('The pack is') as string }])
  })

  test('may leave keys empty, which says nothing', () => {
    expect(readLawPack({ ...SHOWN_PACK, caution: null, screening: null })).toEqual({ pack: SHOWN_PACK })
  })
})

describe('words that make a question worth asking', () => {
  test.each([
    ['Which loan applications are granted', 'credit'],
    ['The credit score of private customers', 'credit'],
    ['CREDIT-SCORE of a *person*', 'credit'],
    ['Whether an applicant for a mortgage will repay the loan', 'credit'],
    ['Which applicants are invited to a job interview for the vacancy', 'employment'],
    ['Hiring of warehouse staff', 'employment'],
    ['CVs are ranked before a recruiter reads them', 'employment'],
    ['Grading of exam papers', 'education'],
    ['Who is admitted among the students who apply', 'education'],
    ['Which travelers are looked at more closely at border control', 'migration'],
    ['Biometric identification of visitors', 'biometrics'],
    ['The price of life insurance for a new customer: life insurance premiums', 'life-health-insurance'],
    ['Health insurance: how risky is the person who applies', 'life-health-insurance'],
    ['Triage of patients in the emergency room', 'emergency'],
    ['Which ambulance is sent first, by priority of the ambulances', 'emergency'],
    ['Whether an offender on parole will reoffend', 'law-enforcement'],
    ['Which claims for housing benefit are paid without a check', 'public-benefits'],
    ['How a court will sentence', 'justice'],
    ['Safety cut-off of the power grid', 'critical-infrastructure'],
  ])('%s', (text, id) => {
    expect(screensFor(text)).toContain(id)
  })

  test.each([
    'Which card payments are held because they look like fraud',
    'Credit card payments at checkout; a fraud analyst looks at those that are held',
    'Loan applications are checked for fraud before a clerk reads them',
    'Which claims after a storm are paid at once: property insurance of homes',
    'The price of motor insurance by region',
    'Which customers of the mobile business we call before they leave',
    'Customers who cancel their health insurance contract in the next month',
    'How many loaves each shop needs tomorrow',
    'Which pump is looked at before it breaks; the fleet comes in for maintenance',
    'Which documents answer a question, in which order',
    'Which of the open tickets goes to which team',
    'A face-to-face talk with the customer',
    'Which employees of the call center are on shift is not touched; it ranks customers to call',
    'Customers log in with a fingerprint: biometric verification only',
    'The performance of the sales campaign in the border regions',
    'Which courtesy calls are made, and for which point of sale',
    'An examination with a low score goes to one reader; X-rays of a patient are marked as urgent',
    'Bookmarks in an app that prepares for an exam',
    'Orders are graded by size',
    'Creditors are paid on their due day; credit notes are booked',
    'Which chats are answered without waiting for an agent',
  ])('nothing in: %s', (text) => {
    expect(screensFor(text)).toEqual([])
  })

  test('fifty texts are gone through in no time', () => {
    const started = performance.now()
    for (let index = 0; index < 50; index++) screensFor(`Which of the ${index} customers of the shop we call first`)
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('every question has a sentence above that raises it', () => {
    expect(AI_ACT?.screening?.map(({ id }) => id).toSorted()).toEqual([
      'biometrics',
      'credit',
      'critical-infrastructure',
      'education',
      'emergency',
      'employment',
      'justice',
      'law-enforcement',
      'life-health-insurance',
      'migration',
      'public-benefits',
    ])
  })

  test('a reason settles the question when it speaks of the use or names the point, and no other', () => {
    const credit = AI_ACT?.screening?.find(({ id }) => id === 'credit')
    const settles = (reason: string) => credit !== undefined && isSettledBy(credit, createSearchableText(reason))
    expect(settles('It orders the queue; nobody is granted or refused credit by it')).toBe(true)
    expect(settles('Looked at under Annex III, point 5(b): it does not apply')).toBe(true)
    expect(settles('It is a small project')).toBe(false)
    expect(settles('Annex III, point 4 does not apply')).toBe(false)
  })
})

describe('the rules go by the packs, and by nothing of their own', () => {
  const HIRING =
    'mlplan: 2\nproject:\n  stage: pre-launch\n  jurisdictions: [eu]\n  launch_due: 2028-02-01\npeople:\n  - {id: lena, name: Lena Fischer, roles: [privacy_legal]}\nsignoffs:\n  - {id: l, person: lena, decision: approved, signed_on: 2026-11-20}\nvalue:\n  decision: Which applicants get an interview for the vacancy\nlegal:\n  organization: company\n  uses_personal_data: true\n  dpia: {criteria: [scoring, vulnerable]}\n  ai_act: {role: deployer, tier: high, high_risk_basis: employment, overseer: lena, logs_months: 6, worker_notice: By letter}\n'

  test('another day moves the duty', () => {
    const moved = changed((pack) => ({ duties: pack.duties?.map((duty) => ({ ...duty, from: '2028-03-01' })) }))
    const bare = HIRING.replace(/, overseer.*\}/, '}')
    expect(found(bare)).toContain('legal/obligation-unaddressed legal.ai_act.overseer')
    expect(found(bare, moved).filter((one) => one.startsWith('legal/obligation'))).toEqual([])
  })

  test('another number of months asks for more', () => {
    const stricter = changed((pack) => ({
      duties: pack.duties?.map((duty) =>
        duty.id === 'logs' ? { ...duty, answer: { at: 'legal.ai_act.logs_months', at_least: 24 } } : duty,
      ),
    }))
    expect(found(HIRING)).not.toContain('legal/obligation-unaddressed legal.ai_act.logs_months')
    expect(found(HIRING, stricter)).toContain('legal/obligation-unaddressed legal.ai_act.logs_months')
  })

  test('another count of criteria, or none, decides on the impact assessment', () => {
    const from = (count: number) =>
      LAW_PACKS.map((pack) => (pack.thresholds ? { ...pack, thresholds: { dpia_criteria: count } } : pack))
    const open = 'legal/impact-assessment-missing legal.dpia.done_on'
    expect([found(HIRING, from(2)).includes(open), found(HIRING, from(3)).includes(open)]).toEqual([true, false])
    expect(found(HIRING, [])).not.toContain(open)
  })

  test('where two packs draw the line, the lower one counts', () => {
    const law = [3, 2].map((count) => ({ ...SHOWN_PACK, id: `p${count}`, thresholds: { dpia_criteria: count } }))
    expect(found(HIRING, law)).toContain('legal/impact-assessment-missing legal.dpia.done_on')
  })

  test('all that a duty wants to be among the answers has to be', () => {
    const answer = { at: 'legal.dpia.criteria', includes: ['scoring', 'matching'] }
    const duty = { id: 'a', from: '2026-01-01', asks: 'to look at matching', article: '3', firm: true, answer }
    const asked = 'legal/obligation-unaddressed legal.dpia.criteria'
    const law = [{ ...SHOWN_PACK, duties: [duty] }]
    expect(found(HIRING, law)).toContain(asked)
    expect(found(HIRING.replace('vulnerable', 'matching'), law)).not.toContain(asked)
  })

  test('guidance is told as guidance only, and law as law only', () => {
    const about = (law: readonly LawPack[]) =>
      found(HIRING, law).filter((one) => /obligation-unaddressed|guidance/.test(one))
    const duty = { id: 'a', from: '2026-01-01', asks: 'x', article: '3', answer: { at: 'links.model_card' } }
    const pack = (firm: boolean) => [{ ...SHOWN_PACK, duties: [{ ...duty, firm }] }]
    expect(about(pack(true))).toEqual(['legal/obligation-unaddressed links.model_card'])
    expect(about(pack(false))).toEqual(['legal/guidance-unaddressed links.model_card'])
  })

  test('another list of words raises another question', () => {
    const minimal = HIRING.replace('tier: high', 'tier: minimal')
    const other = changed((pack) => ({ screening: pack.screening?.map((one) => ({ ...one, words: ['parcels'] })) }))
    const asked = 'legal/high-risk-use-not-considered legal.ai_act.reason'
    expect(found(minimal)).toContain(asked)
    expect(found(minimal, other)).not.toContain(asked)
    expect(found(minimal.replace('the vacancy', 'parcels'), other)).toContain(asked)
  })

  test('without packs no rule of law says anything', () => {
    const told = found(HIRING, []).filter((one) => /law-pack|obligation|guidance|high-risk-use/.test(one))
    expect(told).toEqual([])
  })

  test('a pack grows old on the day after its days are over, and only where it applies', () => {
    const old = 'legal/law-pack-outdated project.jurisdictions'
    const law = changed(() => ({ as_of: '2026-11-24' }))
    expect(found(HIRING, law.slice(0, 1), '2027-05-23')).not.toContain(old)
    expect(found(HIRING, law.slice(0, 1), '2027-05-24')).toContain(old)
    expect(found(HIRING.replace('[eu]', '[us]'), law, '2029-01-01')).not.toContain(old)
  })

  test('a house rule may ask for any place of the plan', () => {
    const house: LawPack = {
      ...SHOWN_PACK,
      duties: [
        {
          id: 'card',
          from: '2026-01-01',
          asks: 'to link the model card',
          article: '2',
          firm: true,
          answer: { at: 'links.model_card' },
        },
      ],
    }
    const asked = 'legal/obligation-unaddressed links.model_card'
    expect(found(HIRING, [house], TODAY, 'modeling')).toContain(asked)
    expect(found(`${HIRING}links: {model_card: docs/card.md}\n`, [house], TODAY, 'modeling')).not.toContain(asked)
  })
})

test('a planned second look settles what begins before the launch, until its day has passed', () => {
  const plan = (again: string) =>
    `mlplan: 2\nproject: {jurisdictions: [eu], launch_due: 2028-02-01}\npeople:\n  - {id: lena, name: Lena Fischer, roles: [privacy_legal]}\nsignoffs:\n  - {id: l, person: lena, decision: approved, signed_on: 2026-11-20}\nlegal:\n  ai_act: {role: deployer, tier: high, high_risk_basis: employment}\n${again}`
  const told = (text: string, today: string) =>
    lintPlan('p', text, { today, rules: RULES }).findings.find(
      ({ rule }) => rule === 'legal/obligation-starts-before-launch',
    )
  expect(told(plan(''), TODAY)).toMatchObject({ cause: 'content', severity: 'warning' })
  expect(told(plan(''), TODAY)?.message).toContain('From 2027-12-02, the EU AI Act requires human oversight')
  expect(told(plan('  next_review_due: 2027-12-03\n'), '2027-12-03')).toBeUndefined()
  expect(told(plan('  next_review_due: 2027-12-03\n'), '2027-12-04')).toMatchObject({ cause: 'clock' })
  expect(told(plan('  next_review_due: 2028-02-02\n'), TODAY)).toMatchObject({ cause: 'content' })
})

test('law that begins by itself, after the launch, is brought up by the clock', () => {
  const plan =
    'mlplan: 2\nproject: {stage: live, jurisdictions: [eu], launch_due: 2027-06-01}\nlegal:\n  ai_act: {role: deployer, tier: high, high_risk_basis: employment}\n'
  const told = (today: string) =>
    lintPlan('p', plan, { today, rules: LEGAL }).findings.find(({ rule }) => rule === 'legal/obligation-unaddressed')
  expect(told('2027-12-01')).toBeUndefined()
  expect(told('2027-12-02')).toMatchObject({ cause: 'clock', severity: 'error' })
})

function troublesOf(raw: unknown): readonly PackError[] {
  const read = readLawPack(raw)
  return 'errors' in read ? read.errors : []
}

function screensFor(text: string): readonly string[] {
  return (AI_ACT?.screening ?? [])
    .filter((screen) => findScreeningWords(screen, createSearchableText(text)).length > 0)
    .map(({ id }) => id)
}

function changed(change: (pack: LawPack) => Partial<LawPack>): readonly LawPack[] {
  return LAW_PACKS.map((pack) => ({ ...pack, ...change(pack) }))
}

/** What the legal rules find: `rule place`. */
function found(text: string, law: readonly LawPack[] = LAW_PACKS, today = TODAY, stage?: Stage): readonly string[] {
  const report = lintPlan('mlproject.yaml', text, { today, stage, rules: LEGAL, law })
  return report.findings.map(({ rule, path }) => `${rule} ${path}`)
}

/** Anything that is of a shape, made from the shape. */
function anyOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'text':
      return shape.among
        ? fc.constantFrom(...shape.among.listValues())
        : fc.constantFrom('a', 'Article 26(6)', 'людина: 5')
    case 'words': {
      const one = shape.among ? fc.constantFrom(...shape.among.listValues()) : fc.constantFrom('loan*', 'a + b', 'exam')
      return fc.array(one, { minLength: 1, maxLength: 3 })
    }
    case 'day':
      return fc.constantFrom('2026-11-24', '2028-02-29')
    case 'link':
      return fc.constantFrom('https://example.com/law', 'https://intranet.example.com/a?b=c')
    case 'number':
      return fc.constantFrom(0, 2, 0.25, 24)
    case 'yesNo':
      return fc.boolean()
    case 'list':
      return fc.uniqueArray(anyRecord(shape), {
        minLength: 1,
        maxLength: 2,
        selector: (item) => item['id'] ?? JSON.stringify(item),
      })
    case 'record':
      return anyRecord(shape)
  }
}

function anyRecord({ fields }: Extract<Shape, { kind: 'record' | 'list' }>): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(fields)
  const needed = entries.filter(([, field]) => field.optional !== true).map(([name]) => name)
  return fc.record(Object.fromEntries(entries.map(([name, field]) => [name, anyOf(field)])), {
    requiredKeys: needed,
    noNullPrototype: true,
  })
}
