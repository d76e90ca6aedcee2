import { describe, expect, test } from 'vitest'
import {
  answerFromExamples,
  completePlan,
  PLAN_FILE,
  parsePlanText,
  withAnswers,
  runSession,
  UNKNOWN,
} from '../support/interviewees.js'

/** Answers that come in a file, and what happens where nobody can be asked. */

const ANSWERS = 'answers.yaml'

describe('without a terminal', () => {
  test('open questions are named, nothing is written, and nothing is on stdout', async () => {
    const { code, out, err, ports } = await runSession(undefined)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('people.executive_sponsor: Who is the executive sponsor')
    expect(err).toContain('--answers FILE or --set PATH=VALUE')
    expect([...ports.disk.keys()]).toEqual([])
  })

  test('answers that leave something open are written, and the page with the rest follows', async () => {
    const files = { [ANSWERS]: 'project:\n  name: Churn calls\n' }
    const { code, out, err, plan } = await runSession(undefined, { files }, { answers: ANSWERS })
    expect(code).toBe(0)
    expect(parsePlanText(plan).project?.name).toBe('Churn calls')
    expect(out).not.toContain('`project.name`')
    expect(out).toContain('(`project.initiative`)')
    expect(err).toMatch(/\d+ questions are still open\. Fill in the page above/)
  })

  test('a plan on which nothing is open needs nobody', async () => {
    const text = await completePlan()
    const { code, plan, ports } = await runSession(undefined, { files: { [PLAN_FILE]: text } })
    expect(code).toBe(0)
    expect(plan).toBe(text)
    expect(ports.writes).toEqual([])
  })
})

describe('answers from a file', () => {
  test('make the plan that the same answers make in an interview', async () => {
    const text = await completePlan()
    const { code, plan } = await runSession(undefined, { files: { [ANSWERS]: text } }, { answers: ANSWERS })
    expect(code).toBe(0)
    expect(plan).toBe(text)
  })

  test('given twice, change nothing the second time', async () => {
    const answers = { [ANSWERS]: await completePlan() }
    const once = await runSession(undefined, { files: answers }, { answers: ANSWERS })
    const twice = await runSession(undefined, { files: once.files }, { answers: ANSWERS })
    expect(twice.code).toBe(0)
    expect(twice.plan).toBe(once.plan)
    expect(twice.ports.writes).toEqual([])
  })

  test('may come from standard input', async () => {
    const { code, plan } = await runSession(undefined, { stdin: await completePlan() }, { answers: '-' })
    expect(code).toBe(0)
    expect(parsePlanText(plan).project?.name).toBe('Churn retention calls')
  })

  test('that are wrong are listed with their place, and nothing is written', async () => {
    const wrong = 'economics:\n  base_rate: 1.8\n  colour: red\nproject:\n  task: binaty\n'
    const { code, err, ports } = await runSession(
      answerFromExamples('binary'),
      { files: { [ANSWERS]: wrong } },
      { answers: ANSWERS },
    )
    expect(code).toBe(2)
    expect(err).toContain('answers.yaml:2:14  economics.base_rate: "Base rate" is 1.8; expected a share')
    expect(err).toContain('answers.yaml:3:')
    expect(err).toContain('project.task')
    expect(err).toContain('3 invalid answers in answers.yaml. Nothing was written.')
    expect(ports.writes).toEqual([])
  })

  test('that cannot be read, or are not there, are refused', async () => {
    const broken = await runSession(undefined, { files: { [ANSWERS]: 'project: [' } }, { answers: ANSWERS })
    const absent = await runSession(undefined, {}, { answers: 'nowhere.yaml' })
    expect([broken.code, absent.code]).toEqual([2, 2])
    expect(absent.err).toContain('File not found: nowhere.yaml.')
  })

  test('may say that something is not known yet, which counts as answered', async () => {
    const text = await completePlan()
    const unknown = text.replace(/ {2}base_rate: 1.8%\n/, '')
    const open = 'open_questions:\n  - path: economics.base_rate\n    owner: jonas-de-vries\n    due: 2026-12-08\n'
    const { code, plan } = await runSession(undefined, { files: { [ANSWERS]: unknown + open } }, { answers: ANSWERS })
    expect(code).toBe(0)
    expect(parsePlanText(plan).open_questions).toEqual([
      {
        id: 'economics-base-rate',
        path: 'economics.base_rate',
        owner: 'jonas-de-vries',
        stage: 'kickoff',
        asked_on: '2026-11-24',
        first_due: '2026-12-08',
        due: '2026-12-08',
      },
    ])
  })

  test('take away the open question they answer', async () => {
    const { files } = await runSession(
      withAnswers(
        {
          'economics.base_rate': UNKNOWN,
          'people.privacy_legal': UNKNOWN,
          open_questions: 'Jonas de Vries by 2026-12-08',
        },
        answerFromExamples('binary'),
      ),
    )
    const given =
      'economics:\n  base_rate: 1.8%\npeople:\n  - name: Aisha Rahman\n    title: Data Protection Officer\n    roles: [privacy_legal]\n'
    const { plan, code } = await runSession(undefined, { files: { ...files, [ANSWERS]: given } }, { answers: ANSWERS })
    expect(code).toBe(0)
    expect(parsePlanText(plan).open_questions).toBeUndefined()
    expect(plan).toBe(await completePlan())
  })

  test('leave only the rest to be asked', async () => {
    const text = (await completePlan()).replace(/ {2}base_rate: 1.8%\n/, '')
    const { asked, plan } = await runSession(
      answerFromExamples('binary'),
      { files: { [ANSWERS]: text } },
      { answers: ANSWERS },
    )
    expect(asked.map(({ path }) => path)).toEqual(['economics.base_rate', 'review'])
    expect(plan).toBe(await completePlan())
  })
})

test('open questions that come as answers stand in the order of the form', async () => {
  const entry = (path: string) => `  - path: ${path}\n    owner: jonas\n    due: 2026-12-08\n`
  const given = `open_questions:\n${entry('rollout.go_no_go.due')}${entry('project.task')}${entry('economics.base_rate')}`
  const { plan } = await runSession(() => undefined, { files: { [ANSWERS]: given } }, { answers: ANSWERS })
  expect(parsePlanText(plan).open_questions?.map(({ path }) => path)).toEqual([
    'project.task',
    'economics.base_rate',
    'rollout.go_no_go.due',
  ])
})
