import { describe, expect, test } from 'vitest'
import { init } from '../../src/commands/init/init.js'
import type { Question } from '../../src/interview/question.js'
import { listOpenQuestions } from '../../src/interview/scope.js'
import { findAnswerer } from '../../src/interview/sitting/order.js'
import { formatPath } from '../../src/plan/path.js'
import { listStages, type Stage } from '../../src/plan/stage.js'
import { EXAMPLES, readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run } from '../support/fake-ports.js'
import { answerFromExamples, initOptions, parsePlanText, runSession } from '../support/interviewees.js'

/** The second day: the answers of the next stage, asked in one sitting per person. */

const CHURN = readExamplePlan('churn-retention')
const LATER = listStages().filter((stage) => stage !== 'kickoff')

/** What is asked at a stage, in order, of people who answer everything. */
async function askedAt(
  stage: Stage,
  options: { readonly with?: readonly string[]; readonly plan?: string } = {},
): Promise<{ readonly questions: readonly Question[]; readonly stderr: string }> {
  const { plan = CHURN, ...choice } = options
  const { asked, err } = await runSession(
    answerFromExamples('binary'),
    { files: { 'mlproject.yaml': plan } },
    { stage, ...choice },
  )
  return { questions: asked.filter(({ progress }) => progress !== ''), stderr: err }
}

describe.each(EXAMPLES)('%s', (name) => {
  test.each(LATER)('at %s, the sitting asks the same questions as the interview would, each once', (stage) => {
    const plan = parsePlanText(readExamplePlan(name))
    const scope = { today: '2026-11-24', stage }
    const asked = listOpenQuestions(plan, { ...scope, sitting: { people: [], blockedTopics: new Set() } })
    const paths = (questions: typeof asked): string[] => questions.map(({ path }) => formatPath(path)).toSorted()
    expect(paths(asked)).toEqual(paths(listOpenQuestions(plan, scope)))
  })
})

test('each person is asked once, one after the other', async () => {
  const { questions } = await askedAt('data')
  const people = questions.flatMap(({ topic }) => (topic.includes(': ') ? [topic.slice(0, topic.indexOf(': '))] : []))
  const changes = people.filter((person, index) => person !== people[index - 1])
  expect(changes).toEqual([...new Set(people)])
  expect(changes.length).toBeGreaterThan(2)
})

test('the heading says how many answers are left and how long they take, and the number only falls', async () => {
  const { questions } = await askedAt('data', { with: ['rebecca'] })
  const left = questions.flatMap(({ progress }) => {
    const [, count] = /^(\d+) answers? left, about \d+ min$/.exec(progress) ?? []
    return count === undefined ? [] : [Number(count)]
  })
  expect(left[0]).toBeGreaterThan(3)
  expect(left).toEqual(left.toSorted((a, b) => b - a))
})

test('with some people in the room, only their questions are asked, and the others get a page', async () => {
  const { questions, stderr } = await askedAt('data', { with: ['katarzyna'] })
  const plan = parsePlanText(CHURN)
  const owners = questions.flatMap(({ owner }) => (owner === undefined ? [] : [findAnswerer(owner, plan)?.id]))
  expect(new Set(owners)).toEqual(new Set(['katarzyna']))
  expect(stderr).toContain('Pages for those who are not here:\n')
  expect(stderr).toMatch(/ {2}Rebecca Stein, \d+ answers?: mlplan init --stage data --with rebecca --questions\n/)
  expect(stderr).not.toMatch(/Katarzyna Wójcik, \d+ answers?:/)
})

test('a page for one person names her, and not in each heading', async () => {
  const ports = fakePorts({ files: { 'mlproject.yaml': CHURN } })
  const { out } = await run(ports, (given) =>
    init(initOptions({ stage: 'data', questions: true, with: ['Katarzyna Wójcik'] }), given),
  )
  expect(out).toMatch(/^# Questions for Katarzyna Wójcik\n/)
  expect(out).toContain('\n## Integration\n')
})

test.each([
  ['katarzina', 'Did you mean katarzyna?'],
  ['nobody', 'Use '],
])('who is not in the plan is not asked: %s', async (name, help) => {
  const ports = fakePorts({ files: { 'mlproject.yaml': CHURN } })
  const { err, code } = await run(ports, (given) => init(initOptions({ questions: true, with: [name] }), given))
  expect(err).toContain(`No person named "${name}" in this plan.`)
  expect(err).toContain(help)
  expect(code).toBe(2)
})

test('at kickoff the interview keeps its topics, since it is one conversation', async () => {
  const { questions } = await askedAt('kickoff', { plan: 'mlplan: 2\nproject: {name: Calls}\n' })
  expect(questions[0]?.progress).toMatch(/^\d+ of \d+$/)
})
