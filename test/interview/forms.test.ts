import { describe, expect, test } from 'vitest'
import { findPlanQuestion } from '../../src/interview/plan-questions.js'
import { createQuestionnaire } from '../../src/interview/page/questionnaire.js'
import { formatQuestionnaireMarkdown } from '../../src/interview/page/questionnaire-markdown.js'
import { createNotApplicableEdits } from '../../src/interview/skip-question.js'
import { parsePath } from '../../src/plan/path.js'
import { readPlan } from '../../src/plan/read/read.js'
import { parseSource } from '../../src/yaml/parse.js'
import { parseInput } from '../support/typing.js'

/** Questions that are sent to somebody, and questions that do not apply. */

const answersOf = (text: string) => {
  const raw = parseSource(`mlplan: 2\n${text}`).data
  return { raw, plan: readPlan(raw).plan }
}

describe('a question that does not apply', () => {
  const editsOf = (path: string, text: string) => {
    const answers = answersOf(text)
    const question = findPlanQuestion(answers.plan, parsePath(path))
    if (!question) throw new Error(`nobody asks ${path}`)
    return createNotApplicableEdits(question, 'It is bought.', answers).map((edit) => [
      edit.kind,
      edit.path.join('.'),
      ...(edit.kind === 'set' ? [edit.value] : []),
    ])
  }

  test('is written down with its reason; its answer and its open question go', () => {
    const text = 'economics: {build_cost: 5}\nopen_questions: [{id: q, path: economics.build_cost}]\n'
    expect(editsOf('economics.build_cost', text)).toEqual([
      ['set', expect.stringMatching(/^not_applicable\.[\w-]+\.path$/), 'economics.build_cost'],
      ['set', expect.stringMatching(/^not_applicable\.[\w-]+\.reason$/), 'It is bought.'],
      ['remove', 'economics.build_cost'],
      ['remove', 'open_questions.q'],
    ])
  })

  test('a second time keeps its entry', () => {
    const text = 'not_applicable: [{id: n, path: economics.build_cost, reason: Old}]\n'
    const edits = editsOf('economics.build_cost', text)
    expect(edits.map(([, path]) => path)).toEqual(['not_applicable.n.path', 'not_applicable.n.reason'])
  })

  test('a figure of today that nobody measured has its reason beside it, and no figure any more', () => {
    const text =
      'value: {kpis: [{id: k, name: Leavers, baseline: 2}]}\nopen_questions: [{id: q, path: value.kpis.k.baseline}]\n'
    expect(editsOf('value.kpis.k.baseline', text)).toEqual([
      ['set', 'value.kpis.k.no_baseline_reason', 'It is bought.'],
      ['remove', 'value.kpis.k.baseline'],
      ['remove', 'open_questions.q'],
    ])
  })
})

describe('a questionnaire', () => {
  const questionnaireOf = (text: string) =>
    createQuestionnaire('a`b.yaml', answersOf(text).plan, { today: '2026-11-24', section: 'value' })

  test('has one item for all questions about it', () => {
    const { answers, questions } = questionnaireOf('value: {kpis: [{id: k, name: Leavers}, {id: l, name: Calls}]}\n')
    const { kpis } = answers['value'] as { kpis: readonly { id: string }[] }
    expect(questions.filter(({ path }) => path.startsWith('value.kpis.k')).length).toBeGreaterThan(1)
    expect(kpis.map(({ id }) => id)).toEqual(['k', 'l'])
    expect(Object.keys(kpis[0] ?? {}).length).toBeGreaterThan(2)
  })

  test('shows the name of a file as code, whatever is in it', () => {
    expect(formatQuestionnaireMarkdown(questionnaireOf('{}'))).toContain("\nFrom `a'b.yaml`, as of Nov 24, 2026.\n")
  })
})

test.each(['120', '-0.1', '-1', '101'])('%s is no share, without a percent sign either', (typed) => {
  expect(parseInput('economics.base_rate', typed)).toBe(
    `error: "${typed}" isn't a share. Enter a value from 0% to 100%, such as 1.8%, 0.018, or 18 of 1,000.`,
  )
})
