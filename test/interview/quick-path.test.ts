import { expect, test } from 'vitest'
import { listOpenQuestions } from '../../src/interview/scope.js'
import { parseInput } from '../support/typing.js'
import { answerFromExamples, parsePlanText, runSession, withAnswers } from '../support/interviewees.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { RULES } from '../../src/rules/index.js'
import { TASKS } from '../../src/plan/profile.js'
import { findFormField } from '../../src/plan/form.js'
import { isWithin, parsePath } from '../../src/plan/path.js'
import { listSignoffPaths } from '../../src/agreement/signoff-scope.js'
import { ROLES } from '../../src/plan/roles.js'
import { answerAsLead, LEADS } from '../support/quick-path-leads.js'

/** The quick path of a kickoff: short for a lead who knows two thirds, and complete for whatever is signed then. */

const TODAY = '2026-11-24'

test.each(LEADS)(
  'the lead of $project sees few prompts, and leaves nothing open but what nobody knows',
  async (lead) => {
    const script = answerAsLead(lead)
    let confirmations = 0
    const { asked, plan } = await runSession(
      (question) => {
        const reply = script(question)
        if (typeof reply === 'string' && question.isAmbiguous(reply)) confirmations += 1
        return reply
      },
      { git: { userName: 'Jonas de Vries' } },
    )
    const questions = asked.filter(({ path }) => path !== 'open_questions' && path !== 'review')
    const open = parsePlanText(plan).open_questions ?? []
    const asksAbout = new Set([...questions.map(({ path }) => path), ...open.map(({ path }) => path)])
    expect(open.length / asksAbout.size).toBeGreaterThanOrEqual(1 / 3)
    expect(asked.length + confirmations).toBeLessThanOrEqual(lead.usesPersonalData ? 48 : 40)
    expect(listOpenQuestions(parsePlanText(plan), { today: TODAY })).toEqual([])
    const terms = asked.filter(({ path }) => path === 'open_questions').map(({ topic }) => topic)
    expect(terms).toEqual([...new Set(terms)])
  },
)

/** What the next gate needs of what is signed at kickoff: adding it later would make the sign-off outdated. */
test.each(TASKS.map(({ value }) => value))(
  'a kickoff about %s asks what the next gate needs of what is signed now',
  async (task) => {
    const { plan } = await runSession(answerFromExamples(task))
    const { findings } = lintPlan('mlproject.yaml', plan, { today: TODAY, rules: RULES, stage: 'data' })
    const signed = listSignoffPaths(ROLES.map(({ value }) => value))
    const gaps = findings
      .filter(
        ({ rule, severity }) => severity === 'error' && RULES.find(({ id }) => id === rule)?.severity === 'as-expected',
      )
      .filter(({ path }) => signed.some((scope) => isWithin(parsePath(path), scope)))
      .filter(({ path }) => findFormField(parsePath(path))?.signoffEffect !== undefined)
    expect(gaps.map(({ rule, path }) => `${rule} ${path}`)).toEqual([])
  },
)

const typed = async (
  answers: Readonly<Record<string, string>>,
  task: Parameters<typeof answerFromExamples>[0] = 'binary',
) => {
  const { plan, asked, err } = await runSession(withAnswers(answers, answerFromExamples(task)))
  return { plan: parsePlanText(plan), paths: asked.map(({ path }) => path), err }
}

test.each([
  ['1.8% of customers, 2026-10-31', { baseline: 1.8, unit: '% of customers', measured_on: '2026-10-31' }],
  ['5,200 orders a month on 31 October 2026', { baseline: 5200, unit: 'orders a month', measured_on: '2026-10-31' }],
  ['$4.80 per contact, 2026-10-31', { baseline: 4.8, unit: '$ per contact', measured_on: '2026-10-31' }],
  ['4.80 USD as of 2026-10-31', { baseline: 4.8, unit: 'USD', measured_on: '2026-10-31' }],
])('a baseline of "%s" says its unit and its date', async (baseline, kpi) => {
  const path = 'value.kpis.customers-who-leave-in-a-month'
  const { plan, paths } = await typed({ [`${path}.baseline`]: baseline, [`${path}.target`]: '1 by 2028-03-31' })
  expect(plan.value?.kpis).toMatchObject([{ ...kpi, target: 1, target_due: '2028-03-31', direction: 'down' }])
  for (const name of ['unit', 'measured_on', 'target_due', 'direction']) expect(paths).not.toContain(`${path}.${name}`)
})

test('what a baseline does not say is asked', async () => {
  const path = 'value.kpis.customers-who-leave-in-a-month'
  const { paths } = await typed({ [`${path}.baseline`]: '1.8', [`${path}.target`]: '1.65' })
  expect(paths.filter((asked) => asked.startsWith(path)).map((asked) => asked.split('.').at(-1))).toEqual([
    'baseline',
    'unit',
    'measured_on',
    'target',
    'target_due',
  ])
})

test.each([
  ['The patient has sepsis within 12 hours', 0.5],
  ['The customer orders within two weeks', 14],
  ['The borrower is 90 days late within 12 months', 365],
  ['The customer leaves in the next month', 30],
])('an outcome of "%s" says its window, in days', async (outcome, days) => {
  const { plan, paths } = await typed({ 'target.outcome': outcome })
  expect(plan.target).toMatchObject({ outcome, outcome_window_days: days })
  expect(paths).not.toContain('target.outcome_window_days')
})

test.each([
  ['12 hours', 0.5],
  ['2 weeks', 14],
  ['1 year', 365],
  ['30', 30],
])('a duration in days may be typed as %s', (text, days) => {
  expect(parseInput('target.outcome_window_days', text)).toBe(days)
})

test.each([
  ['400,000 a month', 400_000, 'month'],
  ['60k per week', 60_000, 'week'],
  ['9,000 daily', 9000, 'day'],
  ['5,000/quarter', 5000, 'quarter'],
])('a volume of "%s" says its period', async (volume, likely, period) => {
  const { plan, paths } = await typed({ 'economics.volume_per_period': volume })
  expect(plan.economics).toMatchObject({ volume_per_period: { likely }, period })
  expect(paths).not.toContain('economics.period')
})

test.each([
  ['€40', 'us', 'EUR'],
  ['40 GBP', 'us', 'GBP'],
  ['$40', 'ca', 'CAD'],
  ['40', 'uk', 'GBP'],
])('an amount of %s in a plan for %s is in %s', async (cost, jurisdictions, currency) => {
  const { plan, paths } = await typed({ 'economics.intervention.cost': cost, 'project.jurisdictions': jurisdictions })
  expect(plan.economics).toMatchObject({ currency })
  expect(paths).not.toContain('economics.currency')
})

test.each([
  ['precision of the calls, at least 6%', 'binary', { figure: 'precision', at_least: 0.06 }, false],
  ['sensitivity at least 60%', 'binary', { figure: 'recall', at_least: 0.6 }, false],
  ['AUC, at least 0.8', 'binary', { figure: 'auc', at_least: 0.8 }, false],
  ['share of calls that are right, at least 6%', 'binary', { figure: 'precision', at_least: 0.06 }, true],
  ['mean absolute error, at most 1.3', 'forecast', { figure: 'error', at_most: 1.3 }, false],
  ['chats solved, at least 25%', 'generative', { figure: 'resolution_rate', at_least: 0.25 }, true],
  ['complaints, at most 3', 'binary', { figure: 'other', at_most: 3 }, true],
] as const)('the criterion "%s" gets its figure from its words', async (criterion, task, expected, isAsked) => {
  const script = answerFromExamples(task)
  const { plan, asked } = await runSession((question) => {
    if (question.path === 'expectations.success_criteria') return criterion
    return /success_criteria.+figure$/.test(question.path) ? question.suggestion?.text : script(question)
  })
  expect(parsePlanText(plan).expectations?.success_criteria).toMatchObject([expected])
  expect(asked.some(({ path }) => /success_criteria.+figure$/.test(path))).toBe(isAsked)
})

test('the figure of a criterion is asked as "is that", with what its words mean already chosen', async () => {
  const { asked } = await runSession(
    withAnswers(
      { 'expectations.success_criteria': 'alerts that are right, at least 6%' },
      answerFromExamples('binary'),
    ),
  )
  const question = asked.find(({ path }) => path.endsWith('.figure'))
  expect(question?.message).toContain('Is "alerts that are right" the precision of this plan?')
  expect(question?.suggestion?.text).toBe('precision')
})

test.each([
  ['the board: about $2 million a year', 2_000_000, false],
  ['the board: $300k', 300_000, true],
  ['the board: fewer people leave', undefined, false],
])('what was shared, "%s", says a sum, or it is asked whether it is one a year', async (shared, amount, isAsked) => {
  const script = answerFromExamples('binary')
  const { plan, asked } = await runSession((question) => {
    if (question.path === 'expectations.shared_figures') return shared
    return question.path.endsWith('.value_per_year') ? question.suggestion?.text : script(question)
  })
  expect(parsePlanText(plan).expectations?.shared_figures?.[0]?.value_per_year).toBe(amount)
  expect(asked.some(({ path }) => path.endsWith('.value_per_year'))).toBe(isAsked)
})

test.each([
  ['7.6%, backtest on our own data', 'backtest', undefined],
  ['7.6% (6% to 9%), vendor claim', 'vendor', undefined],
  ['20%, AUC 0.78, from a pilot', 'pilot', 0.78],
  ['6 to 9%, likely 7.6%, AUC of .78, published results', 'published', 0.78],
])('an expected figure of "%s" says what it rests on', async (precision, evidence, auc) => {
  const { plan, paths } = await typed({ 'expectations.precision': precision })
  expect(plan.expectations?.evidence).toBe(evidence)
  expect(plan.expectations?.auc?.likely).toBe(auc)
  expect(paths).not.toContain('expectations.evidence')
})

test('an expected precision may say the recall, and a claim the accuracy', async () => {
  const { plan } = await typed({
    'expectations.precision': '7.6%, recall 12.6%, backtest',
    'expectations.shared_figures': 'the board: the model is 95% accurate',
  })
  expect(plan.expectations).toMatchObject({ recall: { likely: 0.126 }, accuracy: { likely: 0.95 } })
})

test("a refresh is asked what today's model reaches, not how the decision is made", async () => {
  const { plan, paths } = await typed({ 'project.initiative': 'refresh' })
  expect(plan.value?.current_process?.kind).toBe('model')
  expect(paths).toContain('economics.current.precision')
  expect(paths).not.toContain('value.current_process.kind')
})

test.each([
  ['suggest', 'no', []],
  ['automatic', 'yes', ['integration.override', 'legal.appeal_process']],
] as const)(
  'where personal data is used, a kickoff asks about the people (%s, effect: %s)',
  async (level, effect, more) => {
    const { paths } = await typed({
      'legal.area': 'marketing',
      'integration.automation_level': level,
      'legal.has_significant_effect': effect,
    })
    const expected = [
      'legal.organization',
      'legal.has_significant_effect',
      'integration.automation_level',
      'legal.correct_result_can_harm',
    ]
    for (const path of [...expected, ...more]) expect(paths).toContain(path)
    expect(paths.includes('legal.appeal_process')).toBe(effect === 'yes')
  },
)

test('without personal data, no question is about people', async () => {
  const { paths } = await typed({
    'project.data_domain': 'machines',
    'legal.area': 'other',
    'legal.uses_personal_data': 'no',
  })
  expect(paths.filter((path) => /^(legal|integration)\./.test(path))).toEqual([
    'legal.area',
    'integration.receiving_system.name',
    'legal.uses_personal_data',
  ])
})

test('who is the contact is asked where a vendor supplies the model', async () => {
  const vendor = await typed({ 'project.method': 'vendor', 'people.vendor_contact': 'Vera Holt' })
  expect(vendor.plan.people?.find(({ roles }) => roles?.includes('vendor_contact'))?.name).toBe('Vera Holt')
  expect((await typed({ 'project.method': 'classical' })).paths).not.toContain('people.vendor_contact')
})

test('what a vendor reaches elsewhere is taken as a guess, and said so at once', async () => {
  const { err } = await typed({ 'expectations.precision': '20%, vendor claim' })
  expect(err.replaceAll(/\s+/g, ' ')).toContain("mlplan treats the vendor's figures as a guess")
  expect((await typed({})).err).not.toContain('as a guess')
})

test('one closing line names what has no figure to be compared with', async () => {
  const script = answerFromExamples('binary')
  const close = async (answers: Readonly<Record<string, string>>) => {
    const { err } = await runSession((question) =>
      /success_criteria.+figure$/.test(question.path)
        ? question.suggestion?.text
        : withAnswers(answers, script)(question),
    )
    return err.replaceAll(/\s+/g, ' ').match(/Not compared with the plan's figures yet: .+?\.(?= |$)/g)
  }
  expect(
    await close({
      'expectations.success_criteria': 'complaints, at most 3',
      'expectations.shared_figures': 'the board: fewer people leave',
    }),
  ).toEqual([
    'Not compared with the plan\'s figures yet: success criterion "complaints" (it matches no figure of the plan); what was shared with the board (it names no yearly amount).',
  ])
  expect(await close({ 'expectations.success_criteria': 'AUC, at least 0.8' })).toEqual([
    'Not compared with the plan\'s figures yet: success criterion "AUC" (the plan has no AUC yet).',
  ])
  expect(await close({})).toBeNull()
})

test.each([
  ['binary', 'What exactly counts as the outcome to predict?'],
  ['regression', 'Which amount does the model predict?'],
  ['forecast', 'Which amount does the model forecast?'],
  ['ranking', 'What shows that an item in the list was a good one?'],
  ['generative', 'When has an answer or draft done its job?'],
] as const)('a question about %s is in its words', async (task, message) => {
  const { asked } = await runSession(answerFromExamples(task))
  expect(asked.find(({ path }) => path === 'target.outcome')?.message).toBe(message)
})

test('what an assistant must reach is asked once: a case counts as resolved when the answer has done its job', async () => {
  const { asked } = await runSession(
    withAnswers({ 'target.outcome': 'No repeat contact within 7 days' }, answerFromExamples('generative')),
  )
  const question = asked.find(({ path }) => path === 'economics.assistant.resolution_definition')
  expect(question?.suggestion).toEqual({ text: 'No repeat contact within 7 days', source: 'the outcome' })
})
