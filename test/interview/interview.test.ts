import { expect, test } from 'vitest'
import { listAskedFields, listTopics } from '../../src/interview/topics.js'
import { listOpenQuestions } from '../../src/interview/scope.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { formatPath } from '../../src/plan/path.js'
import { INITIATIVES, type Task, TASKS } from '../../src/plan/profile.js'
import { readPlan } from '../../src/plan/read/read.js'
import { REQUIRED_ROLES } from '../../src/plan/roles.js'
import { RULES } from '../../src/rules/index.js'
import { parseSource } from '../../src/yaml/parse.js'
import { answerFromExamples, runSession } from '../support/interviewees.js'

/** The interview as a whole: what it asks, in how many questions, and that nothing is left over afterwards. */

test('every field that has a question is asked under exactly one topic', () => {
  const asked = listTopics().flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'field' ? [part.form] : part.kind === 'list' ? part.fields : [])),
  )
  expect(asked.map(({ path }) => formatPath(path)).toSorted()).toEqual(
    listAskedFields()
      .map(({ path }) => formatPath(path))
      .toSorted(),
  )
})

test('every role that a plan needs is asked for exactly once, and the vendor of a model', () => {
  const roles = listTopics().flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'role' ? [part.role.role] : [])),
  )
  expect(roles.toSorted()).toEqual([...REQUIRED_ROLES.map(({ role }) => role), 'vendor_contact'].toSorted())
})

const KINDS: readonly (readonly [task: Task, changesOutcome: boolean])[] = [
  ...TASKS.map(({ value }): [Task, boolean] => [value, true]),
  ['binary', false],
]

test.each(KINDS)(
  'a kickoff about %s (action changes the outcome: %s) is short and leaves nothing missing',
  async (task, changes) => {
    const { code, asked, plan } = await runSession(answerFromExamples(task, changes))
    expect(code).toBe(0)
    const questions = asked.filter(({ path }) => path !== 'review')
    expect(questions.length).toBeLessThanOrEqual(45)
    expect(new Set(questions.map(({ path }) => path)).size).toBe(questions.length)
    expect(new Set(questions.map(({ topic }) => topic)).size).toBeLessThanOrEqual(22)
    for (const { value } of INITIATIVES) {
      const text = plan.replace(/initiative: \w+/, `initiative: ${value}`)
      expect(openIn(text)).toEqual([])
      expect(missingIn(text)).toEqual([])
    }
  },
)

function openIn(text: string): string[] {
  const { plan } = readPlan(parseSource(text).data)
  return listOpenQuestions(plan, { today: '2026-11-24' }).map(({ path }) => formatPath(path))
}

function missingIn(text: string): string[] {
  const absences = new Set(RULES.filter((rule) => rule.severity === 'as-expected').map((rule) => rule.id))
  const { findings } = lintPlan('mlproject.yaml', text, { today: '2026-11-24', rules: RULES })
  return findings
    .filter(({ rule }) => absences.has(rule) || rule.startsWith('plan/'))
    .map(({ rule, path }) => `${rule} at ${path}`)
}

test('the steps are counted over the topics that apply, from the first to the last', async () => {
  const { asked } = await runSession(answerFromExamples('binary'))
  const steps = [...new Set(asked.map(({ progress }) => progress))].filter((progress) => progress !== '')
  expect(steps.at(0)).toBe('1 of 9')
  expect(steps.at(-1)).toBe('9 of 9')
  expect(steps).toHaveLength(9)
})

test('a first meeting begins with what will change and what it is worth; people come after that', async () => {
  const { asked } = await runSession(answerFromExamples('binary'))
  const paths = asked.map(({ path }) => path)
  const value = ['value.operation', 'value.decision', 'value.action', 'target.outcome', 'value.kpis']
  const places = [...value, 'people.executive_sponsor'].map((path) => paths.indexOf(path))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((left, right) => left - right))
})

test('every question says why it is asked, and who should answer', async () => {
  const { asked } = await runSession(answerFromExamples('binary'))
  for (const { help, path } of asked.filter(({ progress }) => progress !== '')) {
    expect(help, path).toMatch(/^.{20,} Answered by: [\w -]+\.$/)
  }
})

test('the next stage asks what is expected by then, and then leaves nothing missing either', async () => {
  const first = await runSession(answerFromExamples('binary'))
  const next = await runSession(answerFromExamples('binary'), { files: first.files }, { stage: 'data' })
  expect(next.code).toBe(0)
  expect(next.asked.map(({ path }) => path)).toContain('data.sources')
  expect(next.asked.map(({ path }) => path)).not.toContain('project.name')
  expect(missingIn(next.plan.replace('stage: kickoff', 'stage: data'))).toEqual([])
})

test('one section can be asked for, with what is optional in it', async () => {
  const first = await runSession(answerFromExamples('binary'))
  const { asked } = await runSession(answerFromExamples('binary'), { files: first.files }, { section: 'expectations' })
  const paths = asked.map(({ path }) => path).filter((path) => path !== 'review')
  expect(paths).toContain('expectations.accuracy')
  expect(paths.every((path) => path.startsWith('expectations.'))).toBe(true)
})

test('one person can be asked for what that role answers', async () => {
  const { asked } = await runSession(answerFromExamples('binary'), {}, { for: 'decision_owner' })
  const questions = asked.filter(({ path }) => path !== 'review')
  expect(questions.length).toBeGreaterThan(5)
  expect(questions.every(({ owner }) => owner === 'decision_owner')).toBe(true)
})

test('a section that no plan has is refused, with the one that is near', async () => {
  const { code, err } = await runSession(answerFromExamples('binary'), {}, { section: 'expectation' })
  expect(code).toBe(2)
  expect(err).toContain('Did you mean expectations?')
})
