import { describe, expect, test } from 'vitest'
import { answerFromExamples, parsePlanText, withAnswers, runSession, UNKNOWN } from '../support/interviewees.js'

/** What an interview makes of a plan: lists, people, the first lines, and answers that no longer apply. */

const knowing = answerFromExamples('binary')

test('several of them stand in the order of the form, whatever the order of asking', async () => {
  const { plan } = await runSession(
    withAnswers(
      {
        'project.method': UNKNOWN,
        'economics.base_rate': UNKNOWN,
        'people.privacy_legal': UNKNOWN,
        'project.data_domain': UNKNOWN,
        open_questions: 'Jonas de Vries by 2026-12-08',
      },
      knowing,
    ),
  )
  expect(parsePlanText(plan).open_questions?.map(({ path }) => path)).toEqual([
    'project.data_domain',
    'project.method',
    'people.privacy_legal',
    'economics.base_rate',
  ])
})

test('"none" is written as an empty list where there may be none, and is an answer', async () => {
  const { plan, asked } = await runSession(withAnswers({ 'expectations.shared_figures': 'none' }, knowing))
  expect(plan).toContain('shared_figures: []')
  expect(asked.map(({ path }) => path)).not.toContain('expectations.shared_figures.the-board.statement')
})

test('a success criterion that is an upper limit is written as one', async () => {
  const at = 'expectations.success_criteria.precision-among-the-customers-called.at_least'
  const { plan } = await runSession(withAnswers({ [at]: 'at most 2 %' }, knowing))
  expect(parsePlanText(plan).expectations?.success_criteria).toMatchObject([{ at_most: 0.02 }])
  expect(parsePlanText(plan).expectations?.success_criteria?.[0]?.at_least).toBeUndefined()
})

describe('when the task changes', () => {
  const changing = (yes: string) => {
    const todo = ['project.task', 'done']
    return withAnswers({ 'left-over': yes }, (question) => {
      if (question.path === 'review') return todo.shift()
      if (question.path === 'project.task' && question.suggestion) return 'generative'
      return answerFromExamples('binary')(question)
    })
  }

  test('answers that no longer apply are listed and leave after a yes', async () => {
    const { plan, printed, asked } = await runSession(changing('yes'))
    expect(printed.join('\n')).toContain('Base rate (economics.base_rate): 1.8%')
    const { economics, project } = parsePlanText(plan)
    expect(project?.task).toBe('generative')
    expect(economics?.base_rate).toBeUndefined()
    expect(economics?.intervention).toBeUndefined()
    expect(economics?.volume_per_period).toEqual({ likely: 400_000 })
    expect(asked.map(({ path }) => path)).toContain('economics.assistant.human_cost')
  })

  test('they stay after a no, and are not asked about twice in a sitting', async () => {
    const { plan, asked } = await runSession(changing('no'))
    expect(parsePlanText(plan).economics?.base_rate).toEqual({ likely: 0.018 })
    expect(asked.filter(({ path }) => path === 'left-over')).toHaveLength(1)
  })
})

describe('people', () => {
  test('somebody named twice gets the second role too, and stays one person', async () => {
    const { plan } = await runSession(
      withAnswers({ 'people.decision_owner': 'Ilse Verhoeven', 'people.integration_owner': 'ilse verhoeven' }, knowing),
    )
    const people = parsePlanText(plan).people ?? []
    expect(people.filter(({ name }) => name === 'Ilse Verhoeven')).toEqual([
      {
        id: 'ilse-verhoeven',
        name: 'Ilse Verhoeven',
        title: 'Chief Claims Officer',
        roles: ['executive_sponsor', 'decision_owner', 'integration_owner'],
      },
    ])
  })

  test('stand in the order in which every plan needs them', async () => {
    const { plan } = await runSession(knowing)
    expect(parsePlanText(plan).people?.map(({ id }) => id)).toEqual([
      'ilse-verhoeven',
      'marek-novak',
      'jonas-de-vries',
      'aisha-rahman',
      'tom-becker',
    ])
  })
})

describe('a new plan', () => {
  test('says its stage, the day, and where the code is; the schema stands beside it', async () => {
    const { plan, files } = await runSession(knowing, { git: { remoteUrl: 'git@example.com:team/churn.git' } })
    expect(parsePlanText(plan)).toMatchObject({
      project: { stage: 'kickoff', started_on: '2026-11-24' },
      links: { code: 'git@example.com:team/churn.git' },
    })
    expect(plan.split('\n')[0]).toBe('# yaml-language-server: $schema=.mlplan/mlproject.schema.json')
    expect(JSON.parse(files['.mlplan/mlproject.schema.json'] ?? '')).toMatchObject({ type: 'object' })
  })

  test('is knowing the name of the repository, and its lead the name from git; neither is taken unasked', async () => {
    const { asked, plan } = await runSession(knowing, { git: { root: '/home/team/churn-calls', userName: 'Pia Lind' } })
    expect(asked.find(({ path }) => path === 'project.name')?.suggestion).toEqual({
      text: 'churn-calls',
      source: 'the folder name',
    })
    expect(asked.find(({ path }) => path === 'people.ml_lead')?.suggestion?.text).toBe('Pia Lind')
    expect(plan).not.toContain('Pia Lind')
  })

  test('ends with what was written, the worst findings, and three commands', async () => {
    const { err } = await runSession(knowing)
    expect(err).toContain('Wrote mlproject.yaml.')
    expect(err).toMatch(/mlplan lint: \d+ /)
    expect(err.split('Next:\n')[1]?.trim().split('\n')).toEqual([
      'mlplan lint',
      '  mlplan brief',
      /* The figures of the examples don't reach their own KPI target, and nobody signs off on an error. */
      expect.stringMatching(/^ {2}mlplan status$/),
    ])
  })
})
