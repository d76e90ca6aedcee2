import { describe, expect, test } from 'vitest'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { RULES } from '../../src/rules/index.js'
import {
  BACK,
  answerFromExamples,
  completePlan,
  NOT_APPLICABLE,
  parsePlanText,
  withAnswers,
  runSession,
  UNKNOWN,
} from '../support/interviewees.js'

/** What nobody knows yet, and what does not apply. */

const knowing = answerFromExamples('binary')

describe('"I don\'t know yet"', () => {
  test('is recorded with the question, who finds out, and by when', async () => {
    const { plan, asked } = await runSession(
      withAnswers(
        {
          'economics.base_rate': UNKNOWN,
          open_questions: 'Jonas de Vries by 2026-12-20',
        },
        knowing,
      ),
    )
    expect(parsePlanText(plan).open_questions).toEqual([
      {
        id: 'economics-base-rate',
        path: 'economics.base_rate',
        question: 'What share of all cases are positive today, with no model?',
        owner: 'jonas-de-vries',
        stage: 'kickoff',
        asked_on: '2026-11-24',
        first_due: '2026-12-20',
        due: '2026-12-20',
      },
    ])
    expect(parsePlanText(plan).economics?.base_rate).toBeUndefined()
    expect(asked.filter(({ path }) => path === 'economics.base_rate')).toHaveLength(1)
  })

  test('proposes the ML lead where nobody holds the role that answers, and two weeks', async () => {
    const { asked } = await runSession(
      withAnswers(
        {
          'economics.base_rate': UNKNOWN,
          open_questions: 'Jonas de Vries by 2026-12-08',
        },
        knowing,
      ),
    )
    expect(asked.find(({ path }) => path === 'open_questions')?.suggestion).toEqual({
      text: 'Jonas de Vries by 2026-12-08',
      source: 'the roles and the two-week default',
    })
  })

  test('proposes whoever holds the role that answers', async () => {
    const { asked } = await runSession(
      withAnswers({ 'value.operation': UNKNOWN, open_questions: 'Marek Novák by 2026-12-08' }, knowing),
    )
    expect(asked.find(({ path }) => path === 'open_questions')?.suggestion?.text).toBe('Marek Novák by 2026-12-08')
  })

  test('is pending for lint, not missing, and is asked again when its day has passed', async () => {
    const script = withAnswers(
      { 'economics.base_rate': UNKNOWN, open_questions: 'Jonas de Vries by 2026-12-08' },
      knowing,
    )
    const { plan, files } = await runSession(script)
    const findings = (today: string) =>
      lintPlan('mlproject.yaml', plan, { today, rules: RULES }).findings.filter(
        ({ path }) => path === 'economics.base_rate',
      )
    expect(findings('2026-12-08').map(({ state }) => state)).toEqual(['pending'])
    expect(findings('2026-12-09').map(({ state }) => state)).toEqual(['active'])
    const before = await runSession(knowing, { files, today: '2026-12-08' })
    expect(before.asked.map(({ path }) => path)).toEqual(['review'])
    const after = await runSession(knowing, { files, today: '2026-12-09' })
    expect(after.asked.map(({ path }) => path)).toEqual(['economics.base_rate', 'review'])
  })

  test('goes when the answer comes', async () => {
    const { files } = await runSession(
      withAnswers(
        {
          'economics.base_rate': UNKNOWN,
          open_questions: 'Jonas de Vries by 2026-12-08',
        },
        knowing,
      ),
    )
    const later = await runSession(knowing, { files, today: '2026-12-20' })
    expect(parsePlanText(later.plan).open_questions).toBeUndefined()
    expect(later.plan).toBe(await completePlan())
  })

  test('keeps its first day when it is put off, and counts how often', async () => {
    const script = withAnswers(
      { 'economics.base_rate': UNKNOWN, open_questions: 'Jonas de Vries by 2026-12-08' },
      knowing,
    )
    const { files } = await runSession(script)
    const later = await runSession(withAnswers({ open_questions: '2026-12-30' }, script), {
      files,
      today: '2026-12-20',
    })
    expect(parsePlanText(later.plan).open_questions).toMatchObject([
      { asked_on: '2026-11-24', first_due: '2026-12-08', due: '2026-12-30', times_postponed: 1 },
    ])
  })

  test('is asked of the person who was to find out when that person is in the room', async () => {
    const { files } = await runSession(
      withAnswers(
        {
          'economics.base_rate': UNKNOWN,
          open_questions: 'Jonas de Vries by 2026-12-08',
        },
        knowing,
      ),
    )
    const { asked } = await runSession(knowing, { files }, { for: 'data_owner' })
    expect(asked.map(({ path }) => path)).toContain('economics.base_rate')
  })

  test('may be said of the sponsor at kickoff, before anybody is named', async () => {
    const { plan, code } = await runSession(
      withAnswers(
        {
          'people.executive_sponsor': UNKNOWN,
          open_questions: 'Jonas de Vries, ML lead by 2026-12-08',
        },
        knowing,
      ),
      { git: { userName: 'Jonas de Vries' } },
    )
    expect(code).toBe(0)
    expect(parsePlanText(plan).open_questions).toMatchObject([
      { path: 'people.executive_sponsor', owner: 'jonas-de-vries' },
    ])
    expect(parsePlanText(plan).people?.find(({ id }) => id === 'jonas-de-vries')).toMatchObject({ roles: ['ml_lead'] })
  })

  test('going back from "who finds out" returns to the question', async () => {
    const paths: string[] = []
    await runSession(
      (question) => {
        paths.push(question.path)
        if (paths.length > 4) return undefined
        return ['Churn', UNKNOWN, BACK, 'refresh'][paths.length - 1]
      },
      { git: { userName: 'Jonas de Vries' } },
    )
    expect(paths.slice(1)).toEqual(['project.initiative', 'open_questions', 'project.initiative', 'value.operation'])
  })

  test('before the people are named, waits until somebody can be proposed', async () => {
    const { asked, plan } = await runSession(
      withAnswers({ 'value.operation': UNKNOWN, open_questions: 'Marek Novák by 2026-12-08' }, knowing),
    )
    const paths = asked.map(({ path }) => path)
    expect(paths.indexOf('open_questions')).toBeGreaterThan(paths.indexOf('people.integration_owner'))
    expect(parsePlanText(plan).open_questions).toMatchObject([{ path: 'value.operation', owner: 'marek-novak' }])
  })

  test('asks who finds out once a topic, for all that the topic leaves open', async () => {
    const { asked, plan } = await runSession(
      withAnswers(
        {
          'economics.build_cost': UNKNOWN,
          'economics.integration_cost': UNKNOWN,
          'economics.operating_cost_per_year': UNKNOWN,
          open_questions: 'Ann Chen, CFO by 15 January 2027',
        },
        knowing,
      ),
    )
    const terms = asked.filter(({ path }) => path === 'open_questions')
    expect(terms.map(({ message }) => message)).toEqual([
      'Who will answer, and by when? Open: build cost, integration cost, and operating cost per year.',
    ])
    expect(terms[0]?.suggestion?.text).toBe(
      'Jonas de Vries (build cost, operating cost per year) and Tom Becker (integration cost) by 2026-12-08',
    )
    const owners = parsePlanText(plan).open_questions?.map(({ owner, due }) => [owner, due])
    expect(owners).toEqual([1, 2, 3].map(() => ['ann-chen', '2027-01-15']))
    expect(parsePlanText(plan).people?.find(({ id }) => id === 'ann-chen')).toMatchObject({ title: 'CFO' })
  })

  test('is kept with the proposed terms by a person who stops before they are asked', async () => {
    const known = withAnswers({ 'economics.build_cost': UNKNOWN }, knowing)
    const { plan, code } = await runSession(({ path, ...question }) =>
      path === 'economics.integration_cost' ? undefined : known({ path, ...question }),
    )
    expect(code).toBe(130)
    expect(parsePlanText(plan).open_questions).toMatchObject([
      { path: 'economics.build_cost', owner: 'jonas-de-vries', due: '2026-12-08' },
    ])
  })

  test.each([
    ['2027-01-08', 'jonas-de-vries', '2027-01-08'],
    ['by 8 January 2027', 'jonas-de-vries', '2027-01-08'],
    ['Tom Becker', 'tom-becker', '2026-12-08'],
    ['Tom Becker, 2027-01-08', 'tom-becker', '2027-01-08'],
    ['Tom Becker until 2027-01-08', 'tom-becker', '2027-01-08'],
  ])('takes "%s" as who and when', async (typed, owner, due) => {
    const { plan } = await runSession(withAnswers({ 'economics.build_cost': UNKNOWN, open_questions: typed }, knowing))
    expect(parsePlanText(plan).open_questions).toMatchObject([{ owner, due, first_due: due }])
  })

  test.each([
    ['2026-11-01', '2026-11-01 is in the past. Today is 2026-11-24.'],
    ['Tom Becker by 03/04/2027', 'Use YYYY-MM-DD for dates. Did you mean 2027-04-03 or 2027-03-04?'],
    ['nobody', `"nobody" isn't a name. Enter a person's first and last name.`],
  ])('refuses "%s" as who and when', async (typed, error) => {
    const { asked } = await runSession(
      withAnswers({ 'economics.build_cost': UNKNOWN, open_questions: 'Tom Becker' }, knowing),
    )
    expect(asked.find(({ path }) => path === 'open_questions')?.check(typed)).toBe(error)
  })

  test('said before anybody can own it is kept once the ML lead is named', async () => {
    const known = withAnswers({ 'people.executive_sponsor': UNKNOWN }, knowing)
    const { plan } = await runSession((question) =>
      question.path === 'people.privacy_legal' ? undefined : known(question),
    )
    expect(parsePlanText(plan).open_questions).toMatchObject([
      { path: 'people.executive_sponsor', owner: 'jonas-de-vries', due: '2026-12-08' },
    ])
  })

  test('said again after going back is not postponed', async () => {
    let isBack = false
    const known = withAnswers({ 'economics.build_cost': UNKNOWN, open_questions: '2027-01-15' }, knowing)
    const { plan } = await runSession((question) => {
      if (question.path !== 'economics.integration_cost' || isBack) return known(question)
      isBack = true
      return BACK
    })
    const [entry] = parsePlanText(plan).open_questions ?? []
    expect(entry).toMatchObject({ path: 'economics.build_cost', first_due: '2027-01-15', due: '2027-01-15' })
    expect(entry).not.toHaveProperty('times_postponed')
  })

  test('confirms who and when only where a title came before the name', async () => {
    const { asked } = await runSession(
      withAnswers({ 'economics.build_cost': UNKNOWN, open_questions: 'Tom Becker' }, knowing),
    )
    const terms = asked.find(({ path }) => path === 'open_questions')
    const read = (typed: string) => [terms?.readBack(typed), terms?.isAmbiguous(typed)]
    for (const typed of [terms?.suggestion?.text ?? '', 'Tom Becker', 'Ann Chen, CFO by 2027-01-08', '2027-01-08'])
      expect(read(typed)).toEqual([undefined, false])
    expect(read('15 January')).toEqual(['Due: Jan 15, 2027', false])
    expect(read('Controller, Ann Chen by 2027-01-08')).toEqual(['Name: Ann Chen, title: Controller', true])
  })

  test('leaves alone what was asked along with it too long ago', async () => {
    const entry =
      'open_questions:\n  - {id: d, path: rollout.go_no_go.due, owner: jonas-de-vries, asked_on: 2026-08-01, due: 2026-09-01}\n'
    const files = {
      'mlproject.yaml': (await completePlan()).replace(/rollout:\n(?: .*\n)+| {2}launch_due: .*\n/g, '') + entry,
    }
    const { asked, plan } = await runSession(
      withAnswers({ 'project.launch_due': UNKNOWN, open_questions: '2026-12-08' }, knowing),
      { files },
    )
    expect(asked.find(({ path }) => path === 'open_questions')?.message).toContain('Open: launch date.')
    expect(parsePlanText(plan).open_questions?.find(({ path }) => path === 'project.launch_due')?.due).toBe(
      '2026-12-08',
    )
  })
})

describe('"does not apply"', () => {
  test('is recorded with its reason, and is not missed', async () => {
    const { plan } = await runSession(
      withAnswers({ 'project.method': NOT_APPLICABLE, 'not_applicable.reason': 'Nothing is built' }, knowing),
    )
    expect(parsePlanText(plan).not_applicable).toEqual([
      { id: 'project-method', path: 'project.method', reason: 'Nothing is built' },
    ])
    const { findings } = lintPlan('mlproject.yaml', plan, { today: '2026-11-24', rules: RULES })
    expect(findings.filter(({ path }) => path === 'project.method')).toEqual([])
  })

  test.each(['executive_sponsor', 'decision_owner', 'integration_owner'])(
    'is refused for the %s, with the reason',
    async (role) => {
      let tried = false
      const { printed, plan } = await runSession((question) => {
        if (question.path !== `people.${role}` || tried) return knowing(question)
        tried = true
        return NOT_APPLICABLE
      })
      expect(printed.join('\n')).toContain("the role can't be marked not applicable")
      expect(parsePlanText(plan).not_applicable).toBeUndefined()
      expect(parsePlanText(plan).people?.some(({ roles }) => roles?.some((one) => one === role))).toBe(true)
    },
  )

  test('of a number that does not exist today becomes the reason why there is none', async () => {
    const at = 'value.kpis.customers-who-leave-in-a-month.baseline'
    const because = { 'not_applicable.reason': 'Nobody has been called so far' }
    const chosen = await runSession(withAnswers({ [at]: NOT_APPLICABLE, ...because }, knowing))
    const typed = await runSession(withAnswers({ [at]: 'no number, because Nobody has been called so far' }, knowing))
    expect(parsePlanText(chosen.plan).value?.kpis?.[0]).toMatchObject({
      no_baseline_reason: 'Nobody has been called so far',
    })
    expect(parsePlanText(chosen.plan).not_applicable).toBeUndefined()
    expect(typed.plan).toBe(chosen.plan)
  })
})
