import { describe, expect, test } from 'vitest'
import type { Task } from '../src/plan/profile.js'
import type { Reply } from '../src/commands/ports.js'
import type { Script } from './fake-ports.js'
import { byExample, PLAN_FILE, saying, sitting, UNKNOWN } from './interviewees.js'

/** What the figures say in the interview: once, as soon as there are enough of them. */

type Said = Readonly<Record<string, string | Reply>>

/** 400,000 customers a month, 1.8% leave, 3% are called, a call costs 4 and saves 600 in 12% of the cases. */
function churn(said: Said = {}, task: Task = 'binary', changesOutcome = true): Script {
  return saying({ 'economics.period': 'month', ...said }, byExample(task, changesOutcome))
}

/** Everything up to this question, which is not answered any more. */
function until(about: string, script: Script): Script {
  return (question) => (question.about === about ? undefined : script(question))
}

/** Answers, and in the review changes some of them. */
function changing(changes: readonly (readonly [about: string, answer: string])[], script: Script): Script {
  const todo = [...changes]
  let now: string | undefined
  return (question) => {
    if (question.about === 'review') {
      now = todo[0]?.[0]
      return now ?? 'done'
    }
    return question.about === now ? todo.shift()?.[1] : script(question)
  }
}

const CEILING = 'A model that is never wrong would bring USD 5.9 million a year; no model can bring more.'

/** What is said on the screen, as if no line had been broken. */
async function told(script: Script, ...rest: Parameters<typeof sitting> extends [unknown, ...infer R] ? R : never) {
  const { err, out } = await sitting(script, ...rest)
  expect(out).toBe('')
  return err.replace(/\n {2}(?=\S)/g, ' ')
}

function times(text: string, part: string): number {
  return text.split(part).length - 1
}

describe('a yes-or-no project', () => {
  test('is read out as soon as the six figures are known, not before', async () => {
    expect(await told(until('economics.run_cost_per_year', churn()))).not.toContain('never wrong')
    const screen = await told(until('expectations.precision', churn()))
    for (const sentence of [
      CEILING,
      'It breaks even when 6.4% of the actions are right (precision), 3.6 times as often as by chance (lift).',
      'Doing nothing, as if every case were a no, is right in 98.2% of them: accuracy is no measure here.',
      'As a rule of thumb, a good model of what people do reaches a lift of about 5.8 here: then about 10 of every 100 actions are right.',
    ]) {
      expect(screen).toContain(sentence)
    }
    expect(screen).not.toContain('its run cost paid')
  })

  test('is read out once; when the precision is known, what the plan earns is added', async () => {
    const screen = await told(churn())
    expect(times(screen, CEILING)).toBe(1)
    expect(times(screen, 'With 7.6% of the actions right, the plan earns USD 120,000 a year, its run cost paid.')).toBe(
      1,
    )
    expect(screen).not.toContain('With this answer')
  })

  test('is read out in at most six sentences, in lines as wide as the screen', async () => {
    const { err } = await sitting(until('expectations.bar', churn()))
    const readout = err.slice(0, err.indexOf('Everything answered')).trim()
    expect(readout.match(/\.(?= |\n|$)/g)?.length).toBeLessThanOrEqual(6)
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test('says nothing while a figure is still to be found out', async () => {
    const nobodyKnows = { 'economics.run_cost_per_year': UNKNOWN, 'open_questions.owner': 'Jonas de Vries' }
    expect(await told(churn({ ...nobodyKnows, 'open_questions.due': '2026-12-08' }))).not.toContain('never wrong')
  })

  test('hears the rule of thumb for people only where it is about people', async () => {
    expect(await told(churn({ 'project.signal': 'machines' }))).not.toContain('rule of thumb')
  })

  test('of which most cases are true is told so', async () => {
    const screen = await told(churn({ 'economics.base_rate': '60%', 'expectations.precision': '90%' }))
    expect(screen).toContain('Acting on every case would bring USD')
    expect(screen).toContain('Taking every case for a yes is right in 60% of them: accuracy is no measure here.')
    expect(screen).toContain('and even actions at random are right in 60%.')
    expect(screen).toContain('reaches a lift of about 1.7 here: then 100 of every 100')
  })

  test('that no precision can save is told so', async () => {
    const screen = await told(churn({ 'economics.run_cost_per_year': '8m' }))
    expect(screen).toContain(
      'It cannot break even: that would take 83% of the actions to be right, and at this depth at most 60% can be.',
    )
    expect(screen).toContain('the plan loses USD 7.8 million a year')
  })

  test.each([
    [{ 'economics.payoffs.false_alarm': '21' }, 'costs nothing: is a minus missing? If not, act on all.'],
    [{ 'economics.payoffs.caught': '-5' }, 'acting on a true case gains nothing, so no model can pay.'],
    [{ 'economics.payoffs.caught': '-5', 'economics.payoffs.false_alarm': '21' }, 'is a sign wrong?'],
  ])('with %o is asked whether that is meant', async (said, sentence) => {
    const screen = await told(churn(said, 'binary', false))
    expect(screen).toContain(sentence)
    expect(screen).not.toContain('never wrong')
    expect(screen).not.toContain('breaks even')
  })

  test.each([
    ['treat_all', '10%', 'right in 10%; to beat what is done today takes 44%.'],
    ['treat_all', '80%', '; what is done today it cannot beat at this depth.'],
    ['treat_all', '10%', 'the plan brings USD 9.4 million a year less than what is done today, its run cost paid.'],
    ['human', '10%', '; what is done today is not known well enough to be taken off.'],
  ])('is compared with what is done today (%s, success in %s)', async (kind, success, part) => {
    const said = {
      'value.current_process.kind': kind,
      'economics.base_rate': '10%',
      'economics.treated_fraction': '9%',
      'economics.intervention.success_rate': success,
    }
    expect(await told(churn(said))).toContain(part)
  })

  test('is not told to beat a process that loses money', async () => {
    expect(await told(churn({ 'value.current_process.kind': 'treat_all' }))).not.toContain('to beat')
  })
})

describe('a later answer', () => {
  test('that changes the value by more than a tenth is told in one line', async () => {
    const screen = await told(changing([['economics.run_cost_per_year', '120000']], churn()))
    expect(times(screen, CEILING)).toBe(1)
    expect(screen).toContain('With this answer the plan earns USD 92,000 a year; before, it earned USD 120,000.')
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
    expect(screen).toContain('With this answer the plan loses USD 44,000 a year; before, it earned USD 120,000.')
    expect(screen).toContain('With this answer the plan earns USD 120,000 a year; before, it lost USD 44,000.')
  })

  test('that changes little is not worth a word, but small steps are not forgotten', async () => {
    const once = await told(changing([['economics.run_cost_per_year', '99000']], churn()))
    expect(once).not.toContain('With this answer')
    const steps = ['99000', '108000'].map((cost) => ['economics.run_cost_per_year', cost] as const)
    const twice = await told(changing(steps, churn()))
    expect(times(twice, 'With this answer')).toBe(1)
    expect(twice).toContain('earns USD 100,000 a year; before, it earned USD 120,000.')
  })
})

describe('going on in another sitting', () => {
  async function without(line: RegExp) {
    const { plan } = await sitting(churn())
    return { files: { [PLAN_FILE]: plan.replace(line, '') } }
  }

  test('it is read out when the next figure is answered, not at the start', async () => {
    const world = await without(/ {2}precision: 7.6%\n/)
    expect(await told(() => undefined, world)).not.toContain('never wrong')
    const screen = await told(churn(), world)
    expect(screen).toContain(CEILING)
    expect(screen).toContain('the plan earns USD 120,000 a year')
  })

  test('an answer that is no figure does not bring it up', async () => {
    expect(await told(churn(), await without(/ {2}method: .*\n/))).not.toContain('never wrong')
  })

  test('an answer that was the last one missing does, also where it is no figure', async () => {
    expect(await told(churn(), await without(/ {2}period: .*\n/))).toContain(CEILING)
  })
})

test('without a terminal nothing is read out', async () => {
  const { plan } = await sitting(churn())
  const given = await sitting(undefined, { files: { 'answers.yaml': plan } }, { answers: 'answers.yaml' })
  const set = await sitting(undefined, { files: { [PLAN_FILE]: plan } }, { set: ['economics.run_cost_per_year=1m'] })
  for (const { code, err, out } of [given, set]) {
    expect(code).toBe(0)
    expect(`${err}${out}`).not.toMatch(/never wrong|breaks even|its run cost/)
  }
})

test.each<readonly [Task, Said, readonly string[]]>([
  [
    'multiclass',
    {},
    [
      "all cases cost USD 20 million a year, people's own mistakes included.",
      'Of the cases the model handles alone, up to 34% may be wrong before nothing is saved.',
      'People get 18% wrong today; the plan expects 10%.',
      'As planned it earns USD 9.6 million a year, its run cost paid.',
    ],
  ],
  ['multiclass', { 'economics.routing.error_cost': '1' }, ['Even if it were always wrong it would save money']],
  [
    'forecast',
    {},
    [
      "The promised error is 14% less than that of today's forecast.",
      'The promised error is 25% less than that of the simplest forecast.',
      'As planned it earns USD 90,000 a year',
    ],
  ],
  [
    'regression',
    { 'economics.forecast.promised_error': '0.30', 'economics.forecast.naive_error': '0.25' },
    [
      "The promised error is 7.1% more than that of today's forecast.",
      'The simplest forecast would be as good as the one in use, for nothing.',
      'As planned it loses USD 180,000 a year',
    ],
  ],
  [
    'ranking',
    {},
    [
      'A test that can show a gain of 4% needs 310,000 cases in each of two groups, about 48 days of all cases.',
      'As planned it earns USD 130,000 a year',
    ],
  ],
  [
    'generative',
    {},
    [
      'Run cost aside, it pays when 14% of the cases are solved without a person; the plan expects 40%.',
      'Harm may be done in up to 2.6% of the cases before it costs more than all else brings; the plan expects 0.5%.',
      'As planned it earns USD 6 million a year',
    ],
  ],
  ['generative', { 'economics.assist.inference_cost': '5' }, ['Even if 100% of the cases are solved without a person']],
])('a project about %s with %o hears what counts there', async (task, said, sentences) => {
  const screen = await told(churn(said, task))
  for (const sentence of sentences) expect(screen).toContain(sentence)
  expect(screen).not.toContain('accuracy is no measure')
})
