import { describe, expect, test } from 'vitest'
import type { Script } from '../support/fake-ports.js'
import {
  BACK,
  answerFromExamples,
  completePlan,
  parsePlanText,
  withAnswers,
  runSession,
  UNKNOWN,
} from '../support/interviewees.js'

/** Going back, and the review before the end. */

describe('whoever is named', () => {
  const path = 'people.integration_owner'
  test.each([
    ['The CRM team', 'looks like a team. Only a person can sign off'],
    ['Head of Claims', "is a job title, not a person's name"],
  ])('is asked for once more after %s, and that is taken with a yes', async (name, says) => {
    const answers = [name, 'Tomas Berg']
    const again = withAnswers({ doubt: 'no' }, answerFromExamples('binary'))
    const script: Script = (question) => (question.path === path ? answers.shift() : again(question))
    const { plan, err } = await runSession(script)
    expect(err.replaceAll(/\s+/g, ' ')).toContain(says)
    expect(parsePlanText(plan).people?.map((person) => person.name)).toContain('Tomas Berg')
    expect(parsePlanText(plan).people?.map((person) => person.name)).not.toContain(name)
    const kept = await runSession(withAnswers({ [path]: name, doubt: 'yes' }, answerFromExamples('binary')))
    expect(parsePlanText(kept.plan).people?.map((person) => person.name)).toContain(name)
  })
})

test('a currency that is none is kept only after a yes', async () => {
  const answers = ['Euros', 'EUR']
  const again = withAnswers({ doubt: 'no' }, answerFromExamples('binary'))
  const script: Script = (question) => (question.path === 'economics.currency' ? answers.shift() : again(question))
  const { plan, err } = await runSession(script)
  expect(err).toContain('"Euros" isn\'t a currency code')
  expect(parsePlanText(plan).economics?.currency).toBe('EUR')
  const kept = await runSession(
    withAnswers({ 'economics.currency': 'Euros', doubt: 'yes' }, answerFromExamples('binary')),
  )
  expect(parsePlanText(kept.plan).economics?.currency).toBe('Euros')
})

describe('going back', () => {
  /** Answers wrongly, goes back from the next question, and corrects it. */
  function correcting(path: string, wrong: string, right: Script): Script {
    let state: 'before' | 'wrong' | 'done' = 'before'
    return (question) => {
      if (question.path === path && state === 'before') {
        state = 'wrong'
        return wrong
      }
      if (state === 'wrong') {
        state = 'done'
        return BACK
      }
      return right(question)
    }
  }

  test.each([
    ['value.operation', 'Calls to customers'],
    ['economics.base_rate', '5%'],
    ['people.decision_owner', 'Wrong Person, Janitor'],
    ['project.initiative', 'new capability'],
    ['expectations.shared_figures', 'none'],
  ])('an answer at %s can be corrected, and nothing is left of the first one', async (path, wrong) => {
    const right = answerFromExamples('binary')
    const { plan } = await runSession(correcting(path, wrong, right))
    expect(plan).toBe(await completePlan())
  })

  test('shows the present answer', async () => {
    const { asked } = await runSession(
      correcting('value.operation', 'Calls to customers', answerFromExamples('binary')),
    )
    const again = asked.filter(({ path }) => path === 'value.operation').at(1)
    expect(again?.suggestion).toEqual({ text: 'Calls to customers', source: 'the plan' })
  })

  test('at the first question there is nothing to go back to', async () => {
    let count = 0
    const { asked, code } = await runSession((question) => {
      count += 1
      return count === 1 ? BACK : answerFromExamples('binary')(question)
    })
    expect(code).toBe(0)
    expect(asked.slice(0, 2).map(({ path }) => path)).toEqual(['project.name', 'project.name'])
  })

  test('goes back several questions, one by one', async () => {
    const paths: string[] = []
    await runSession((question) => {
      paths.push(question.path)
      if (paths.length === 5 || paths.length === 6) return BACK
      return paths.length > 7 ? undefined : answerFromExamples('binary')(question)
    })
    expect(paths.slice(4, 7)).toEqual(['value.action', 'value.decision', 'value.operation'])
  })

  test('shows again on the way forward what was gone back over, and then goes on', async () => {
    const paths: string[] = []
    await runSession((question) => {
      paths.push(question.path)
      if (paths.length === 6 || paths.length === 7 || paths.length === 8) return BACK
      return paths.length > 12 ? undefined : answerFromExamples('binary')(question)
    })
    const [, , third, fourth, fifth, sixth] = paths
    expect(paths.slice(6, 9)).toEqual([fifth, fourth, third])
    expect(paths.slice(9, 12)).toEqual([fourth, fifth, sixth])
  })

  test.each([
    ['people.integration_owner', 'Wrong Person'],
    ['economics.base_rate', '5.25%'],
    ['value.operation', 'Calls'],
  ])('an answer at %s can be taken back by not knowing it', async (path, wrong) => {
    const unknown = withAnswers({ [path]: UNKNOWN, open_questions: 'Jonas de Vries' }, answerFromExamples('binary'))
    const { plan } = await runSession(correcting(path, wrong, unknown))
    expect(plan).toBe((await runSession(unknown)).plan)
    expect(plan).not.toContain(wrong)
  })

  test('a question chosen in the review is not shown twice after going back from it', async () => {
    const paths: string[] = []
    const steps = ['expectations.evidence', BACK]
    await runSession((question) => {
      if (steps.length < 2 || question.path === 'review') paths.push(question.path)
      if (question.path === 'review') return steps.length === 2 ? steps.shift() : 'done'
      if (steps.length === 1) return steps.shift()
      return answerFromExamples('binary')(question)
    })
    expect(paths.filter((path) => path === 'expectations.evidence')).toHaveLength(2)
  })

  test('whoever held a role by mistake may be the one who finds out', async () => {
    const path = 'people.integration_owner'
    const unknown = withAnswers({ [path]: UNKNOWN, open_questions: 'Wrong Person' }, answerFromExamples('binary'))
    const { plan } = await runSession(correcting(path, 'Wrong Person', unknown))
    const [person] = parsePlanText(plan).people?.filter(({ name }) => name === 'Wrong Person') ?? []
    expect(person?.roles).toBeUndefined()
    expect(parsePlanText(plan).open_questions).toMatchObject([{ path, owner: person?.id }])
  })
})

test('the review lists the answers by section; any of them can be changed, and lists added to', async () => {
  const todo = ['value.operation', 'add:value.kpis', 'done']
  const script: Script = (question) => {
    if (question.path === 'review') return todo.shift()
    if (question.path === 'value.operation' && question.suggestion) return 'Retention calls'
    if (question.path === 'value.kpis' && todo.length === 1) return 'Calls answered'
    return answerFromExamples('binary')(question)
  }
  const { asked, plan, code } = await runSession(script)
  expect(code).toBe(0)
  const options = asked.find(({ path }) => path === 'review')?.options.map(({ label }) => label) ?? []
  expect(options[0]).toBe('Done')
  expect(options).toContain('Value - Business operation: Retention calls to customers of the mobile business')
  expect(options).toContain('Project - Prediction task: yes or no')
  expect(options.indexOf('Project - Project name: Churn retention calls')).toBeLessThan(
    options.indexOf('Value - Business operation: Retention calls to customers of the mobile business'),
  )
  const read = parsePlanText(plan)
  expect(read.value?.operation).toBe('Retention calls')
  expect(read.value?.kpis?.map(({ name, unit }) => [name, unit])).toEqual([
    ['Customers who leave in a month', '% of customers'],
    ['Calls answered', '% of customers'],
  ])
})
