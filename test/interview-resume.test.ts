import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextAsking } from '../src/interview/scope.js'
import { parsePath, showPath } from '../src/plan/path.js'
import { valueAt } from '../src/plan/place.js'
import { readPlan } from '../src/plan/read.js'
import { ROLES } from '../src/plan/roles.js'
import { parseSource } from '../src/source/parse.js'
import type { Script } from './fake-ports.js'
import { byExample, PLAN_FILE, saying, sitting, stoppingAt } from './interviewees.js'

/** Stopping, going on, going back: the plan on disk is all there is to remember. */

const BACK = { kind: 'back' } as const
const UNKNOWN = { kind: 'unknown' } as const
const NOT_APPLICABLE = { kind: 'not-applicable' } as const

/** Somebody who does not know everything, and finds some of it does not apply. */
const uncertain: Script = saying(
  {
    'economics.base_rate': UNKNOWN,
    'people.privacy_legal': UNKNOWN,
    'expectations.told': 'none',
    'economics.run_cost_per_year': NOT_APPLICABLE,
    'expectations.evidence': NOT_APPLICABLE,
    'project.signal': UNKNOWN,
    'open_questions.owner': 'Jonas de Vries, ML lead',
    'open_questions.due': '2026-12-08',
    'not_applicable.because': 'The vendor bears it',
  },
  byExample('binary'),
)

async function inOneSitting(script: Script): Promise<string> {
  return (await sitting(script)).plan
}

/** Stops after so many questions each time, and goes on. */
async function inSittings(script: Script, stops: readonly number[]): Promise<string> {
  let files: Readonly<Record<string, string>> = {}
  for (const stop of stops) {
    const { code, files: left } = await sitting(stoppingAt(stop, script), { files })
    expect([0, 130]).toContain(code)
    files = left
  }
  return (await sitting(script, { files })).plan
}

test('wherever it is stopped, going on ends in the same bytes as one sitting', async () => {
  const whole = await inOneSitting(uncertain)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }), async (stops) => {
      expect(await inSittings(uncertain, stops)).toBe(whole)
    }),
    { numRuns: 8 },
  )
}, 120_000)

test('whoever is asked first, the same bytes come out', async () => {
  const whole = await inOneSitting(uncertain)
  const roles = ROLES.map(({ value }) => value)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(roles, { minLength: 3 }), async (order) => {
      let files: Readonly<Record<string, string>> = {}
      for (const role of order) {
        const once = new Set<string>()
        files = (await sitting(notTwice(once, uncertain), { files }, { for: role })).files
      }
      expect((await sitting(uncertain, { files })).plan).toBe(whole)
    }),
    { numRuns: 6 },
  )
}, 120_000)

/** What is pending is asked again when its person is in the room; this one leaves it at that. */
function notTwice(asked: Set<string>, script: Script): Script {
  return (question) => {
    if (asked.has(question.about) && question.maySkip) return undefined
    asked.add(question.about)
    return script(question)
  }
}

test('every answer is on disk before the next question is shown', async () => {
  const script = byExample('binary')
  for (const stop of [1, 7, 20, 33]) {
    const { asked, plan, code } = await sitting(stoppingAt(stop, script))
    expect(code).toBe(130)
    const answers = readPlan(parseSource(plan).data).plan
    const shown = asked.at(-1)
    const next = nextAsking(answers, { today: '2026-11-24' })
    expect(next && showPath(next.about)).toBe(shown?.about)
  }
})

test('stopping says where the answers are and how to go on', async () => {
  const { err, code } = await sitting(
    stoppingAt(3, byExample('binary')),
    {},
    { file: 'churn/mlproject.yaml', for: 'ml_lead' },
  )
  expect(code).toBe(130)
  expect(err).toContain('Everything answered so far is in churn/mlproject.yaml.')
  expect(err).toContain('mlplan init churn/mlproject.yaml --for ml_lead')
})

test('stopping at the very first question writes nothing at all', async () => {
  const { ports, err, code } = await sitting(() => undefined)
  expect(code).toBe(130)
  expect([...ports.disk.keys()]).toEqual([])
  expect(err).toContain('Nothing was written.')
})

describe('going back', () => {
  /** Answers wrongly, goes back from the next question, and corrects it. */
  function correcting(about: string, wrong: string, right: Script): Script {
    let state: 'before' | 'wrong' | 'done' = 'before'
    return (question) => {
      if (question.about === about && state === 'before') {
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
    ['expectations.told', 'none'],
  ])('an answer at %s can be corrected, and nothing is left of the first one', async (about, wrong) => {
    const right = byExample('binary')
    const { plan } = await sitting(correcting(about, wrong, right))
    expect(plan).toBe(await inOneSitting(right))
  })

  test('shows the present answer', async () => {
    const { asked } = await sitting(correcting('value.operation', 'Calls to customers', byExample('binary')))
    const again = asked.filter(({ about }) => about === 'value.operation').at(1)
    expect(again?.suggestion).toEqual({ text: 'Calls to customers', from: 'the plan' })
  })

  test('at the first question there is nothing to go back to', async () => {
    let count = 0
    const { asked, code } = await sitting((question) => {
      count += 1
      return count === 1 ? BACK : byExample('binary')(question)
    })
    expect(code).toBe(0)
    expect(asked.slice(0, 2).map(({ about }) => about)).toEqual(['project.name', 'project.name'])
  })

  test('goes back several questions, one by one', async () => {
    const abouts: string[] = []
    await sitting((question) => {
      abouts.push(question.about)
      if (abouts.length === 5 || abouts.length === 6) return BACK
      return abouts.length > 7 ? undefined : byExample('binary')(question)
    })
    expect(abouts.slice(4, 7)).toEqual(['people.ml_lead', 'people.decision_owner', 'people.executive_sponsor'])
  })
})

test('the review lists the answers by section; any of them can be changed, and lists added to', async () => {
  const todo = ['value.operation', 'add:value.kpi', 'done']
  const script: Script = (question) => {
    if (question.about === 'review') return todo.shift()
    if (question.about === 'value.operation' && question.suggestion) return 'Retention calls'
    if (question.about === 'value.kpi' && todo.length === 1) return 'Calls answered'
    return byExample('binary')(question)
  }
  const { asked, plan, code } = await sitting(script)
  expect(code).toBe(0)
  const options = asked.find(({ about }) => about === 'review')?.options.map(({ label }) => label) ?? []
  expect(options[0]).toBe('Done')
  expect(options).toContain('Value - Operation: Retention calls to customers of the mobile business')
  expect(options).toContain('Project - What has to be known: yes or no')
  expect(options.indexOf('Project - Name: Churn retention calls')).toBeLessThan(
    options.indexOf('Value - Operation: Retention calls to customers of the mobile business'),
  )
  const read = readPlan(parseSource(plan).data).plan
  expect(read.value?.operation).toBe('Retention calls')
  expect(read.value?.kpi?.map(({ name, unit }) => [name, unit])).toEqual([
    ['Customers who leave in a month', '% of customers'],
    ['Calls answered', '% of customers'],
  ])
})

test('whatever text is typed, the plan on disk says exactly that', async () => {
  const begun = (await sitting(stoppingAt(9, byExample('binary')))).files
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('2026', '1.8%', 'yes', 'null', '- a', '# b', 'a: b', '2026-11-24', '"', "it's"),
      ),
      async (text) => {
        let typed = false
        const { plan } = await sitting(
          () => {
            if (typed) return undefined
            typed = true
            return text
          },
          { files: begun },
        )
        const said = valueAt(readPlan(parseSource(plan).data).plan, parsePath('value.decision'))
        const wanted = text.replace(/[\s\p{Cc}\u2028\u2029\ufeff]+/gu, ' ').trim()
        if (typeof said === 'string') expect(said.replace(/\s+/g, ' ')).toBe(wanted)
        else expect(said).toBeUndefined()
        expect(parseSource(plan).trouble).toBeUndefined()
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

test('a plan that changes on disk meanwhile is not written over', async () => {
  const first = await sitting(stoppingAt(5, byExample('binary')))
  const byHand = `${first.plan}# a colleague was here\n`
  const { code, err, plan } = await sittingWith(first.files, byHand)
  expect(code).toBe(2)
  expect(err).toContain('was changed by somebody else meanwhile')
  expect(plan).toBe(byHand)
})

async function sittingWith(files: Readonly<Record<string, string>>, byHand: string) {
  const { fakePorts, run, scripted } = await import('./fake-ports.js')
  const { init } = await import('../src/commands/init.js')
  const { initOptions } = await import('./interviewees.js')
  const answer = byExample('binary')
  const ports = fakePorts({
    files,
    ask: scripted((question) => {
      ports.disk.set(PLAN_FILE, byHand)
      return answer(question)
    }),
  })
  const ran = await run(ports, (outside) => init(initOptions(), outside))
  return { ...ran, plan: ran.files[PLAN_FILE] }
}

test.each([
  ['broken YAML', 'project:\n  name: "Churn\n', 'mlproject.yaml:'],
  ['another version', 'mlplan: 7\nproject:\n  name: Churn\n', 'written for version 7'],
  ['something else', 'services:\n  web:\n    image: nginx\n', 'not a plan'],
])('a file that holds %s is refused and left alone', async (_, text, words) => {
  const { code, err, plan, asked, ports } = await sitting(byExample('binary'), { files: { [PLAN_FILE]: text } })
  expect(code).toBe(2)
  expect(err).toContain(words)
  expect(asked).toEqual([])
  expect(plan).toBe(text)
  expect(ports.writes).toEqual([])
})

test('an empty file is begun like a new plan', async () => {
  const { code, plan } = await sitting(byExample('binary'), { files: { [PLAN_FILE]: '\n' } })
  expect(code).toBe(0)
  expect(plan).toBe(await inOneSitting(byExample('binary')))
})

test('comments and layout that somebody wrote by hand stay', async () => {
  const text = 'mlplan: 1\n# ours\nproject:\n    name:   "Churn"   # as on the badge\n'
  const { plan } = await sitting(byExample('binary'), { files: { [PLAN_FILE]: text } })
  expect(plan).toContain('# ours\nproject:\n    name:   "Churn"   # as on the badge\n')
})
