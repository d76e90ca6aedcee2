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
          'open_questions.owner': 'Jonas de Vries',
          'open_questions.due': '2026-12-20',
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
          'open_questions.owner': 'Jonas de Vries',
          'open_questions.due': '2026-12-08',
        },
        knowing,
      ),
    )
    expect(asked.find(({ path }) => path === 'open_questions.owner')?.suggestion).toEqual({
      text: 'Jonas de Vries',
      source: 'the ML lead role',
    })
    expect(asked.find(({ path }) => path === 'open_questions.due')?.suggestion?.text).toBe('2026-12-08')
  })

  test('proposes whoever holds the role that answers', async () => {
    const { asked } = await runSession(
      withAnswers(
        { 'value.operation': UNKNOWN, 'open_questions.owner': 'Marek Novák', 'open_questions.due': '2026-12-08' },
        knowing,
      ),
    )
    expect(asked.find(({ path }) => path === 'open_questions.owner')?.suggestion?.text).toBe('Marek Novák')
  })

  test('is pending for lint, not missing, and is asked again when its day has passed', async () => {
    const script = withAnswers(
      { 'economics.base_rate': UNKNOWN, 'open_questions.owner': 'Jonas de Vries', 'open_questions.due': '2026-12-08' },
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
          'open_questions.owner': 'Jonas de Vries',
          'open_questions.due': '2026-12-08',
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
      { 'economics.base_rate': UNKNOWN, 'open_questions.owner': 'Jonas de Vries', 'open_questions.due': '2026-12-08' },
      knowing,
    )
    const { files } = await runSession(script)
    const later = await runSession(withAnswers({ 'open_questions.due': '2026-12-30' }, script), {
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
          'open_questions.owner': 'Jonas de Vries',
          'open_questions.due': '2026-12-08',
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
          'open_questions.owner': 'Jonas de Vries, ML lead',
          'open_questions.due': '2026-12-08',
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
    await runSession((question) => {
      paths.push(question.path)
      if (paths.length > 3) return undefined
      return [UNKNOWN, BACK, 'Churn'][paths.length - 1]
    })
    expect(paths).toEqual(['project.name', 'open_questions.owner', 'project.name', 'project.initiative'])
  })
})

describe('"does not apply"', () => {
  test('is recorded with its reason, and is not missed', async () => {
    const { plan } = await runSession(
      withAnswers(
        { 'expectations.evidence': NOT_APPLICABLE, 'not_applicable.reason': 'Nothing is promised yet' },
        knowing,
      ),
    )
    expect(parsePlanText(plan).not_applicable).toEqual([
      { id: 'expectations-evidence', path: 'expectations.evidence', reason: 'Nothing is promised yet' },
    ])
    const { findings } = lintPlan('mlproject.yaml', plan, { today: '2026-11-24', rules: RULES })
    expect(findings.filter(({ path }) => path === 'expectations.evidence')).toEqual([])
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
