import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { init } from '../../src/commands/init/init.js'
import { parseSource } from '../../src/yaml/parse.js'
import { fakePorts, run, createScriptedPrompter } from '../support/fake-ports.js'
import {
  answerFromExamples,
  completePlan,
  initOptions,
  PLAN_FILE,
  parsePlanText,
  runSession,
  stopAfter,
} from '../support/interviewees.js'

/** What an interview does to the file, and what it leaves alone. */

test('whatever text is typed, the plan on disk says exactly that', async () => {
  const begun = (await runSession(stopAfter(3, answerFromExamples('binary')))).files
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('2026', '1.8%', 'yes', 'null', '- a', '# b', 'a: b', '2026-11-24', '"', "it's"),
      ),
      async (text) => {
        let typed = false
        const { plan } = await runSession(
          () => {
            if (typed) return undefined
            typed = true
            return text
          },
          { files: begun },
        )
        const said = parsePlanText(plan).value?.decision
        const wanted = text.replace(/[\s\p{Cc}\u2028\u2029\ufeff]+/gu, ' ').trim()
        if (said !== undefined) expect(said.replace(/\s+/g, ' ')).toBe(wanted)
        expect(parseSource(plan).error).toBeUndefined()
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

test('a plan that changes on disk meanwhile is not written over', async () => {
  const first = await runSession(stopAfter(5, answerFromExamples('binary')))
  const byHand = `${first.plan}# a colleague was here\n`
  const { code, err, plan } = await sittingWith(first.files, byHand)
  expect(code).toBe(2)
  expect(err).toContain('Another program changed mlproject.yaml during the interview.')
  expect(plan).toBe(byHand)
})

async function sittingWith(files: Readonly<Record<string, string>>, byHand: string) {
  const answer = answerFromExamples('binary')
  const ports = fakePorts({
    files,
    ask: createScriptedPrompter((question) => {
      ports.disk.set(PLAN_FILE, byHand)
      return answer(question)
    }),
  })
  const ran = await run(ports, (outside) => init(initOptions(), outside))
  return { ...ran, plan: ran.files[PLAN_FILE] }
}

test.each([
  ['broken YAML', 'project:\n  name: "Churn\n', 'mlproject.yaml:'],
  [
    'another version',
    'mlplan: 7\nproject:\n  name: Churn\n',
    'The plan has format 7, but this version of mlplan reads format 2.',
  ],
  ['something else', 'services:\n  web:\n    image: nginx\n', 'not a plan'],
])('a file that holds %s is refused and left alone', async (_, text, words) => {
  const { code, err, plan, asked, ports } = await runSession(answerFromExamples('binary'), {
    files: { [PLAN_FILE]: text },
  })
  expect(code).toBe(2)
  expect(err).toContain(words)
  expect(asked).toEqual([])
  expect(plan).toBe(text)
  expect(ports.writes).toEqual([])
})

test('an empty file is begun like a new plan', async () => {
  const { code, plan } = await runSession(answerFromExamples('binary'), { files: { [PLAN_FILE]: '\n' } })
  expect(code).toBe(0)
  expect(plan).toBe(await completePlan())
})

test('comments and layout that somebody wrote by hand stay', async () => {
  const text = 'mlplan: 2\n# ours\nproject:\n    name:   "Churn"   # as on the badge\n'
  const { plan } = await runSession(answerFromExamples('binary'), { files: { [PLAN_FILE]: text } })
  expect(plan).toContain('# ours\nproject:\n    name:   "Churn"   # as on the badge\n')
})
