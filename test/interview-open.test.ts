import { describe, expect, test } from 'vitest'
import { lintPlan } from '../src/lint/run.js'
import { type Plan } from '../src/plan/plan.js'
import { readPlan } from '../src/plan/read.js'
import { RULES } from '../src/rules/index.js'
import { parseSource } from '../src/source/parse.js'
import { byExample, saying, sitting } from './interviewees.js'

/** What nobody knows yet, what does not apply, and what no longer applies. */

const UNKNOWN = { kind: 'unknown' } as const
const NOT_APPLICABLE = { kind: 'not-applicable' } as const
const BACK = { kind: 'back' } as const

const suggested = byExample('binary')

function planIn(text: string): Plan {
  return readPlan(parseSource(text).data).plan
}

describe('"I don\'t know yet"', () => {
  test('is recorded with the question, who finds out, and by when', async () => {
    const { plan, asked } = await sitting(
      saying(
        {
          'economics.base_rate': UNKNOWN,
          'open_questions.owner': 'Jonas de Vries',
          'open_questions.due': '2026-12-20',
        },
        suggested,
      ),
    )
    expect(planIn(plan).open_questions).toEqual([
      {
        id: 'economics-base-rate',
        about: 'economics.base_rate',
        question: 'Of all cases, which share turns out yes?',
        owner: 'jonas-de-vries',
        stage: 'kickoff',
        asked_on: '2026-11-24',
        first_due: '2026-12-20',
        due: '2026-12-20',
      },
    ])
    expect(planIn(plan).economics?.base_rate).toBeUndefined()
    expect(asked.filter(({ about }) => about === 'economics.base_rate')).toHaveLength(1)
  })

  test('proposes the ML lead where nobody holds the role that answers, and two weeks', async () => {
    const { asked } = await sitting(
      saying(
        {
          'economics.base_rate': UNKNOWN,
          'open_questions.owner': 'Jonas de Vries',
          'open_questions.due': '2026-12-08',
        },
        suggested,
      ),
    )
    expect(asked.find(({ about }) => about === 'open_questions.owner')?.suggestion).toEqual({
      text: 'Jonas de Vries',
      from: 'ML lead',
    })
    expect(asked.find(({ about }) => about === 'open_questions.due')?.suggestion?.text).toBe('2026-12-08')
  })

  test('proposes whoever holds the role that answers', async () => {
    const { asked } = await sitting(
      saying(
        { 'value.operation': UNKNOWN, 'open_questions.owner': 'Marek Novák', 'open_questions.due': '2026-12-08' },
        suggested,
      ),
    )
    expect(asked.find(({ about }) => about === 'open_questions.owner')?.suggestion?.text).toBe('Marek Novák')
  })

  test('is pending for lint, not missing, and is asked again when its day has passed', async () => {
    const script = saying(
      { 'economics.base_rate': UNKNOWN, 'open_questions.owner': 'Jonas de Vries', 'open_questions.due': '2026-12-08' },
      suggested,
    )
    const { plan, files } = await sitting(script)
    const findings = (today: string) =>
      lintPlan('mlproject.yaml', plan, { today, rules: RULES }).findings.filter(
        ({ path }) => path === 'economics.base_rate',
      )
    expect(findings('2026-12-08').map(({ state }) => state)).toEqual(['pending'])
    expect(findings('2026-12-09').map(({ state }) => state)).toEqual(['active'])
    const before = await sitting(suggested, { files, today: '2026-12-08' })
    expect(before.asked.map(({ about }) => about)).toEqual(['review'])
    const after = await sitting(suggested, { files, today: '2026-12-09' })
    expect(after.asked.map(({ about }) => about)).toEqual(['economics.base_rate', 'review'])
  })

  test('goes when the answer comes', async () => {
    const { files } = await sitting(
      saying(
        {
          'economics.base_rate': UNKNOWN,
          'open_questions.owner': 'Jonas de Vries',
          'open_questions.due': '2026-12-08',
        },
        suggested,
      ),
    )
    const later = await sitting(suggested, { files, today: '2026-12-20' })
    expect(planIn(later.plan).open_questions).toBeUndefined()
    expect(later.plan).toBe((await sitting(suggested)).plan)
  })

  test('keeps its first day when it is put off, and counts how often', async () => {
    const script = saying(
      { 'economics.base_rate': UNKNOWN, 'open_questions.owner': 'Jonas de Vries', 'open_questions.due': '2026-12-08' },
      suggested,
    )
    const { files } = await sitting(script)
    const later = await sitting(saying({ 'open_questions.due': '2026-12-30' }, script), { files, today: '2026-12-20' })
    expect(planIn(later.plan).open_questions).toMatchObject([
      { asked_on: '2026-11-24', first_due: '2026-12-08', due: '2026-12-30', postponed: 1 },
    ])
  })

  test('is asked of the person who was to find out when that person is in the room', async () => {
    const { files } = await sitting(
      saying(
        {
          'economics.base_rate': UNKNOWN,
          'open_questions.owner': 'Jonas de Vries',
          'open_questions.due': '2026-12-08',
        },
        suggested,
      ),
    )
    const { asked } = await sitting(suggested, { files }, { for: 'data_owner' })
    expect(asked.map(({ about }) => about)).toContain('economics.base_rate')
  })

  test('may be said of the sponsor at kickoff, before anybody is named', async () => {
    const { plan, code } = await sitting(
      saying(
        {
          'people.executive_sponsor': UNKNOWN,
          'open_questions.owner': 'Jonas de Vries, ML lead',
          'open_questions.due': '2026-12-08',
        },
        suggested,
      ),
      { git: { userName: 'Jonas de Vries' } },
    )
    expect(code).toBe(0)
    expect(planIn(plan).open_questions).toMatchObject([{ about: 'people.executive_sponsor', owner: 'jonas-de-vries' }])
    expect(planIn(plan).people?.find(({ id }) => id === 'jonas-de-vries')).toMatchObject({ roles: ['ml_lead'] })
  })

  test('going back from "who finds out" returns to the question', async () => {
    const abouts: string[] = []
    await sitting((question) => {
      abouts.push(question.about)
      if (abouts.length > 3) return undefined
      return [UNKNOWN, BACK, 'Churn'][abouts.length - 1]
    })
    expect(abouts).toEqual(['project.name', 'open_questions.owner', 'project.name', 'project.initiative'])
  })
})

describe('"does not apply"', () => {
  test('is recorded with its reason, and is not missed', async () => {
    const { plan } = await sitting(
      saying(
        { 'expectations.evidence': NOT_APPLICABLE, 'not_applicable.because': 'Nothing is promised yet' },
        suggested,
      ),
    )
    expect(planIn(plan).not_applicable).toEqual([
      { id: 'expectations-evidence', about: 'expectations.evidence', because: 'Nothing is promised yet' },
    ])
    const { findings } = lintPlan('mlproject.yaml', plan, { today: '2026-11-24', rules: RULES })
    expect(findings.filter(({ path }) => path === 'expectations.evidence')).toEqual([])
  })

  test.each(['executive_sponsor', 'decision_owner', 'integration_owner'])(
    'is refused for the %s, with the reason',
    async (role) => {
      let tried = false
      const { heard, plan } = await sitting((question) => {
        if (question.about !== `people.${role}` || tried) return suggested(question)
        tried = true
        return NOT_APPLICABLE
      })
      expect(heard.join('\n')).toContain('this always applies')
      expect(planIn(plan).not_applicable).toBeUndefined()
      expect(planIn(plan).people?.some(({ roles }) => roles?.some((one) => one === role))).toBe(true)
    },
  )

  test('of a number that does not exist today becomes the reason why there is none', async () => {
    const at = 'value.kpi.customers-who-leave-in-a-month.baseline'
    const because = { 'not_applicable.because': 'Nobody has been called so far' }
    const chosen = await sitting(saying({ [at]: NOT_APPLICABLE, ...because }, suggested))
    const typed = await sitting(saying({ [at]: 'no number, because Nobody has been called so far' }, suggested))
    expect(planIn(chosen.plan).value?.kpi?.[0]).toMatchObject({ no_baseline_because: 'Nobody has been called so far' })
    expect(planIn(chosen.plan).not_applicable).toBeUndefined()
    expect(typed.plan).toBe(chosen.plan)
  })
})

test('several of them stand in the order of the form, whatever the order of asking', async () => {
  const { plan } = await sitting(
    saying(
      {
        'project.method': UNKNOWN,
        'economics.base_rate': UNKNOWN,
        'people.privacy_legal': UNKNOWN,
        'project.signal': UNKNOWN,
        'open_questions.owner': 'Jonas de Vries',
        'open_questions.due': '2026-12-08',
      },
      suggested,
    ),
  )
  expect(planIn(plan).open_questions?.map(({ about }) => about)).toEqual([
    'project.signal',
    'project.method',
    'people.privacy_legal',
    'economics.base_rate',
  ])
})

test('"none" is written as an empty list where there may be none, and is an answer', async () => {
  const { plan, asked } = await sitting(saying({ 'expectations.told': 'none' }, suggested))
  expect(plan).toContain('told: []')
  expect(asked.map(({ about }) => about)).not.toContain('expectations.told.the-board.said')
})

test('a bar that is an upper limit is written as one', async () => {
  const at = 'expectations.bar.precision-among-the-customers-called.at_least'
  const { plan } = await sitting(saying({ [at]: 'at most 2 %' }, suggested))
  expect(planIn(plan).expectations?.bar).toMatchObject([{ at_most: 0.02 }])
  expect(planIn(plan).expectations?.bar?.[0]?.at_least).toBeUndefined()
})

describe('when the task changes', () => {
  const changing = (yes: string) => {
    const todo = ['project.task', 'done']
    return saying({ 'left-over': yes }, (question) => {
      if (question.about === 'review') return todo.shift()
      if (question.about === 'project.task' && question.suggestion) return 'generative'
      return byExample('binary')(question)
    })
  }

  test('answers that no longer apply are listed and leave after a yes', async () => {
    const { plan, heard, asked } = await sitting(changing('yes'))
    expect(heard.join('\n')).toContain('Base rate (economics.base_rate): 1.8%')
    const { economics, project } = planIn(plan)
    expect(project?.task).toBe('generative')
    expect(economics?.base_rate).toBeUndefined()
    expect(economics?.intervention).toBeUndefined()
    expect(economics?.volume_per_period).toEqual({ likely: 400_000 })
    expect(asked.map(({ about }) => about)).toContain('economics.assist.human_cost')
  })

  test('they stay after a no, and are not asked about twice in a sitting', async () => {
    const { plan, asked } = await sitting(changing('no'))
    expect(planIn(plan).economics?.base_rate).toEqual({ likely: 0.018 })
    expect(asked.filter(({ about }) => about === 'left-over')).toHaveLength(1)
  })
})

describe('people', () => {
  test('somebody named twice gets the second role too, and stays one person', async () => {
    const { plan } = await sitting(
      saying({ 'people.decision_owner': 'Ilse Verhoeven', 'people.integration_owner': 'ilse verhoeven' }, suggested),
    )
    const people = planIn(plan).people ?? []
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
    const { plan } = await sitting(suggested)
    expect(planIn(plan).people?.map(({ id }) => id)).toEqual([
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
    const { plan, files } = await sitting(suggested, { git: { remoteUrl: 'git@example.com:team/churn.git' } })
    expect(planIn(plan)).toMatchObject({
      project: { stage: 'kickoff', started_on: '2026-11-24' },
      links: { code: 'git@example.com:team/churn.git' },
    })
    expect(plan.split('\n')[0]).toBe('# yaml-language-server: $schema=.mlplan/mlproject.schema.json')
    expect(JSON.parse(files['.mlplan/mlproject.schema.json'] ?? '')).toMatchObject({ type: 'object' })
  })

  test('is suggested the name of the repository, and its lead the name from git; neither is taken unasked', async () => {
    const { asked, plan } = await sitting(suggested, { git: { root: '/home/team/churn-calls', userName: 'Pia Lind' } })
    expect(asked.find(({ about }) => about === 'project.name')?.suggestion).toEqual({
      text: 'churn-calls',
      from: 'the name of the folder',
    })
    expect(asked.find(({ about }) => about === 'people.ml_lead')?.suggestion?.text).toBe('Pia Lind')
    expect(plan).not.toContain('Pia Lind')
  })

  test('ends with what was written, the worst findings, and three commands', async () => {
    const { err } = await sitting(suggested)
    expect(err).toContain('Wrote mlproject.yaml.')
    expect(err).toMatch(/mlplan lint: \d+ /)
    expect(err.split('Next:\n')[1]?.trim().split('\n')).toEqual([
      'mlplan lint',
      '  mlplan brief',
      '  mlplan init --stage data',
    ])
  })
})
