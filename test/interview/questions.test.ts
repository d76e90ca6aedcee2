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

/** The questions on paper, and the answers on it. */

describe('questions on paper', () => {
  test('come back as answers when they are filled in', async () => {
    const { out } = await runSession(undefined, {}, { questions: true })
    expect(out).toContain('**Who is the executive sponsor who funds and champions the project?**')
    const filled = out
      .replace(/^( *)name: # such as Churn retention calls$/m, '$1name: Churn retention calls')
      .replace(/initiative: #.*$/m, 'initiative: first_model')
      .replace(
        /^( {2}- )name: #.*\n.*title:.*\n( *)roles: \[executive_sponsor\]$/m,
        '$1name: Ilse Verhoeven\n$2roles: [executive_sponsor]',
      )
    const { plan } = await runSession(() => undefined, { files: { 'form.md': filled } }, { answers: 'form.md' })
    expect(parsePlanText(plan).project).toMatchObject({ name: 'Churn retention calls', initiative: 'first_model' })
    expect(parsePlanText(plan).people).toEqual([
      { id: 'ilse-verhoeven', name: 'Ilse Verhoeven', roles: ['executive_sponsor'] },
    ])
  })

  test('say how they come back, wherever the plan is', async () => {
    const options = { questions: true, file: 'my plans/mlproject.yaml', for: 'finance_partner' } as const
    const { out } = await runSession(undefined, {}, options)
    expect(out).toContain("    mlplan init 'my plans/mlproject.yaml' --answers this-file.md --for finance_partner\n")
  })

  test('are not asked for beside answers, which would be lost', async () => {
    for (const given of [{ answers: 'form' }, { set: ['project.name=Churn'] }]) {
      const { code, err } = await runSession(undefined, { files: { form: '' } }, { questions: true, ...given })
      expect(code).toBe(2)
      expect(err).toContain("--questions writes nothing, so it can't be combined with")
    }
  })

  test('that come back broken are refused with the line of the page', async () => {
    const page = '# Questions\n\n```yaml\nproject:\n  task: [\n```\n'
    const { code, err } = await runSession(undefined, { files: { 'page.md': page } }, { answers: 'page.md' })
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/page\.md:[56]:/) as string })
  })

  test('of a section are of a plan that is there', async () => {
    const files = { 'weld/mlproject.yaml': 'mlplan: 2\n' }
    const { code, err, ports } = await runSession(undefined, { files }, { section: 'economics' })
    expect({ code, writes: ports.writes }).toEqual({ code: 2, writes: [] })
    expect(err).toContain('such as `mlplan init weld/mlproject.yaml`')
  })

  test('handed back empty, say nothing', async () => {
    for (const format of ['markdown', 'json'] as const) {
      const { out, ports } = await runSession(undefined, {}, { questions: true, format })
      expect(ports.writes).toEqual([])
      const back = await runSession(() => undefined, { files: { form: out } }, { answers: 'form' })
      expect(back.code).toBe(130)
      expect(back.ports.writes).toEqual([])
    }
  })

  test('as JSON, have a place, a reason, an example and a blank for every question', async () => {
    const { out, code } = await runSession(undefined, {}, { questions: true, format: 'json' })
    expect(code).toBe(0)
    const paper = JSON.parse(out) as {
      questions: { path: string; help: string; options?: { value: string }[] }[]
      answers: object
    }
    expect(paper.questions.map(({ path }) => path)).toContain('project.task')
    for (const { help } of paper.questions) expect(help).not.toBe('')
    expect(paper.questions.find(({ path }) => path === 'project.task')?.options?.map(({ value }) => value)).toContain(
      'forecast',
    )
    expect(paper.answers).toMatchObject({
      project: { name: null, task: null },
      value: { kpis: [{ name: null, unit: null, direction: null, baseline: null, target: null }] },
    })
  })

  test('can be those of one role, with what that person was to find out', async () => {
    const { files } = await runSession(
      withAnswers(
        {
          'economics.base_rate': UNKNOWN,
          open_questions: 'Jonas de Vries by 2026-12-08',
        },
        answerFromExamples('binary'),
      ),
    )
    const { out } = await runSession(undefined, { files }, { questions: true, format: 'json', for: 'data_owner' })
    const paper = JSON.parse(out) as { questions: { path: string }[] }
    expect(paper.questions.map(({ path }) => path)).toEqual(['economics.base_rate'])
  })

  test('say so when nothing is open', async () => {
    const { out } = await runSession(undefined, { files: { [PLAN_FILE]: await completePlan() } }, { questions: true })
    expect(out).toContain('No new questions.')
  })
})
