import { describe, expect, test } from 'vitest'
import type { Task } from '../../src/plan/profile.js'
import type { Reply } from '../../src/commands/shared/ports.js'
import type { Script } from '../support/fake-ports.js'
import { answerFromExamples, PLAN_FILE, withAnswers, runSession, stopAfter, UNKNOWN } from '../support/interviewees.js'

/** What the figures say in the interview: once, as soon as there are enough of them. */

type Said = Readonly<Record<string, string | Reply>>

/** 400,000 customers a month, 1.8% leave, 3% are called, a call costs 4 and saves 600 in 12% of the cases. */
function churn(said: Said = {}, task: Task = 'binary', changesOutcome = true): Script {
  return withAnswers({ 'economics.period': 'month', ...said }, answerFromExamples(task, changesOutcome))
}

/** Everything up to this question, which is not answered any more. */
function until(about: string, script: Script): Script {
  return (question) => (question.path === about ? undefined : script(question))
}

/** Answers, and in the review changes some of them. */
function changing(changes: readonly (readonly [about: string, answer: string])[], script: Script): Script {
  const todo = [...changes]
  let now: string | undefined
  return (question) => {
    if (question.path === 'review') {
      now = todo[0]?.[0]
      return now ?? 'done'
    }
    return question.path === now ? todo.shift()?.[1] : script(question)
  }
}

const CEILING = 'A perfect model would earn $5.9 million a year, the most any model can earn.'

/** What is said on the screen, as if no line had been broken. */
async function told(script: Script, ...rest: Parameters<typeof runSession> extends [unknown, ...infer R] ? R : never) {
  const { err, out } = await runSession(script, ...rest)
  expect(out).toBe('')
  return err.replace(/\n {2}(?=\S)/g, ' ')
}

function times(text: string, part: string): number {
  return text.split(part).length - 1
}

describe('a yes-or-no project', () => {
  test('is read out as soon as the six figures are known, not before', async () => {
    expect(await told(until('economics.operating_cost_per_year', churn()))).not.toContain('perfect model would')
    const screen = await told(until('expectations.precision', churn()))
    for (const sentence of [
      CEILING,
      'The project breaks even when 6.4% of actions are right (precision), 3.6 times as often as at random (lift).',
      'Always answering "no" is already 98.2% accurate, so judge the model by precision, not accuracy.',
      'As a rule of thumb, a good model of human behavior reaches a lift of about 5.8 here, so about 10 of every 100 actions are right.',
    ]) {
      expect(screen).toContain(sentence)
    }
    expect(screen).not.toContain('after operating cost')
  })

  test('is read out once; when the precision is known, what the plan earns is added', async () => {
    const screen = await told(churn())
    expect(times(screen, CEILING)).toBe(1)
    expect(times(screen, 'With 7.6% of actions right, the project earns $120,000 a year after operating cost.')).toBe(1)
    expect(screen).not.toContain('With this answer')
  })

  test('is read out in at most six sentences, in lines as wide as the screen', async () => {
    const { err } = await runSession(until('expectations.success_criteria', churn()))
    const told = err.slice(0, err.indexOf('Your answers so far'))
    const readout = told
      .slice(told.indexOf('A perfect model'))
      .replaceAll(/Also recorded: [^\n]*/g, '')
      .trim()
    expect(readout.match(/\.(?= |\n|$)/g)?.length).toBeLessThanOrEqual(6)
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test('says nothing while a figure is still to be found out', async () => {
    const nobodyKnows = { 'economics.operating_cost_per_year': UNKNOWN, open_questions: 'Jonas de Vries by 2026-12-08' }
    expect(await told(churn(nobodyKnows))).not.toContain('perfect model would')
  })

  test('hears the rule of thumb for people only where it is about people', async () => {
    expect(await told(churn({ 'project.data_domain': 'machines' }))).not.toContain('rule of thumb')
  })

  test('of which most cases are positive is told so', async () => {
    const screen = await told(churn({ 'economics.base_rate': '60%', 'expectations.precision': '90%' }))
    expect(screen).toContain('Acting on every case earns $')
    expect(screen).toContain(
      'Always answering "yes" is already 60% accurate, so judge the model by precision, not accuracy.',
    )
    expect(screen).toContain(
      'and even 60% of random actions are right; no model can beat acting on every case at this selection rate.',
    )
    expect(screen).toContain('reaches a lift of about 1.7 here, so 100 of every 100')
  })

  test('that no precision can save is told so', async () => {
    const screen = await told(churn({ 'economics.operating_cost_per_year': '8m' }))
    expect(screen).toContain(
      "The project can't break even: 83% of actions must be right, but at this selection rate at most 60% can be.",
    )
    expect(screen).toContain('the project loses $7.8 million a year')
  })

  test.each([
    [
      { 'economics.payoffs.false_positive': '21' },
      "Nothing is calculated from figures that can't be right: acting on a negative case earns money, so mistakes have no price.",
    ],
    [{ 'economics.payoffs.true_positive': '-5' }, 'acting on a positive gains nothing, so no model can pay off.'],
    [
      { 'economics.payoffs.true_positive': '-5', 'economics.payoffs.false_positive': '21' },
      'acting on a negative case earns money, so mistakes have no price.',
    ],
  ])('with %o is asked whether that is meant', async (said, sentence) => {
    const screen = await told(churn(said, 'binary', false))
    expect(screen).toContain(sentence)
    expect(screen).not.toContain('perfect model would')
    expect(screen).not.toContain('breaks even')
  })

  test.each([
    ['treat_all', '10%', "10% of random actions are right; beating today's process takes 44%."],
    ['treat_all', '80%', "; no model can beat today's process at this selection rate."],
    ['treat_all', '10%', "the project earns $9.4 million a year less than today's process, after operating cost."],
    ['human', '10%', 'the project earns $9.4 million a year less than acting on every case, after operating cost.'],
    ['human', '5%', "; the value of today's process is unknown, so it isn't subtracted."],
  ])('is compared with what is done today (%s, success in %s)', async (kind, success, part) => {
    const said = {
      'value.current_process.kind': kind,
      'economics.base_rate': '10%',
      'economics.selection_rate': '9%',
      'economics.intervention.success_rate': success,
    }
    expect(await told(churn(said))).toContain(part)
  })

  test('is not told to beat a process that loses money', async () => {
    expect(await told(churn({ 'value.current_process.kind': 'treat_all' }))).not.toContain('beat')
  })
})

describe('a later answer', () => {
  test('that changes the value by more than a tenth is told in one line', async () => {
    const screen = await told(changing([['economics.operating_cost_per_year', '120000']], churn()))
    expect(times(screen, CEILING)).toBe(1)
    expect(screen).toContain('With this answer, the plan earns $92,000 a year (before: $120,000).')
  })

  test('that turns a gain into a loss is told too, and one that turns it back', async () => {
    const script = changing(
      [
        ['expectations.precision', '6%'],
        ['expectations.precision', '7.6%'],
      ],
      churn(),
    )
    const screen = await told(script)
    expect(screen).toContain('With this answer, the plan loses $44,000 a year (before: $120,000).')
    expect(screen).toContain('With this answer, the plan earns $120,000 a year (before: a loss of $44,000).')
  })

  test('that changes little is not worth a word, but small steps are not forgotten', async () => {
    const once = await told(changing([['economics.operating_cost_per_year', '99000']], churn()))
    expect(once).not.toContain('With this answer')
    const steps = ['99000', '108000'].map((cost) => ['economics.operating_cost_per_year', cost] as const)
    const twice = await told(changing(steps, churn()))
    expect(times(twice, 'With this answer')).toBe(1)
    expect(twice).toContain('earns $100,000 a year (before: $120,000).')
  })
})

describe('going on in another sitting', () => {
  async function without(line: RegExp) {
    const { plan } = await runSession(churn())
    return { files: { [PLAN_FILE]: plan.replace(line, '') } }
  }

  test('it is read out when the next figure is answered, not at the start', async () => {
    const world = await without(/ {2}precision: 7.6%\n/)
    expect(await told(() => undefined, world)).not.toContain('perfect model would')
    const screen = await told(churn(), world)
    expect(screen).toContain(CEILING)
    expect(screen).toContain('the project earns $120,000 a year')
  })

  test('an answer that is no figure does not bring it up', async () => {
    expect(await told(churn(), await without(/ {2}method: .*\n/))).not.toContain('perfect model would')
  })

  test('an answer that was the last one missing does, also where it is no figure', async () => {
    expect(await told(churn(), await without(/ {2}period: .*\n/))).toContain(CEILING)
  })
})

test('the interview ends on the one number and the one thing that may turn it', async () => {
  const { err } = await runSession(churn())
  const text = err.replaceAll(/\s+/g, ' ')
  expect(text).toMatch(
    /The number: Expected net value .* a year .*\. The doubt: .*\(plan: 7\.6%\), the project loses money\. Next:/,
  )
})

test('without any figure of the economics, it ends on none', async () => {
  const { err } = await runSession(stopAfter(0, churn()), {
    files: { [PLAN_FILE]: 'mlplan: 2\nproject: {name: Calls}\n' },
  })
  expect(err).not.toContain('The number:')
})

test('without a terminal nothing is read out', async () => {
  const { plan } = await runSession(churn())
  const given = await runSession(undefined, { files: { 'answers.yaml': plan } }, { answers: 'answers.yaml' })
  const set = await runSession(
    undefined,
    { files: { [PLAN_FILE]: plan } },
    { set: ['economics.operating_cost_per_year=1m'] },
  )
  for (const { code, err, out } of [given, set]) {
    expect(code).toBe(0)
    expect(`${err}${out}`).not.toMatch(/perfect model would|breaks even|after operating cost/)
  }
})

test.each<readonly [Task, Said, readonly string[]]>([
  [
    'multiclass',
    {},
    [
      "Today's process costs $20 million a year, including people's errors.",
      'Of the cases the model handles alone, up to 34% can be wrong before the operating cost is no longer covered.',
      'People get 18% of cases wrong today. The plan expects the model to get 10% wrong.',
      'As planned, the project earns $9.6 million a year after operating cost.',
    ],
  ],
  ['multiclass', { 'economics.routing.error_cost': '1' }, ['Even a model that is always wrong would save money']],
  [
    'forecast',
    {},
    [
      "The expected error is 14% lower than that of today's forecast.",
      'The expected error is 25% lower than that of the naive forecast.',
      'As planned, the project earns $90,000 a year',
    ],
  ],
  [
    'regression',
    { 'economics.forecast.expected_error': '0.30', 'economics.forecast.naive_error': '0.25' },
    [
      "The expected error is 7.1% higher than that of today's forecast.",
      "The naive forecast would be at least as good as today's, at almost no cost.",
      'As planned, the project loses $180,000 a year',
    ],
  ],
  [
    'ranking',
    {},
    [
      'A test that can detect a gain of 4% needs 312,606 cases in each of two groups, about 50 days of all cases.',
      'As planned, the project earns $130,000 a year',
    ],
  ],
  [
    'generative',
    {},
    [
      'After operating cost, the assistant pays off when 14% of cases are resolved without a person; the plan expects 40%.',
      'If more than 2.6% of cases cause harm, harm costs more than the assistant earns; the plan expects a harm rate of 0.5%.',
      'As planned, the project earns $6 million a year',
    ],
  ],
  [
    'generative',
    { 'economics.assistant.inference_cost': '5' },
    ["Even if 100% of cases are resolved without a person, the assistant doesn't pay off."],
  ],
])('a project about %s with %o hears what counts there', async (task, said, sentences) => {
  const screen = await told(churn(said, task))
  for (const sentence of sentences) expect(screen).toContain(sentence)
  expect(screen).not.toContain('judge the model by precision')
})
