import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPlanQuestion } from '../../src/interview/plan-questions.js'
import { comparePositions, findNextEntry } from '../../src/interview/positions.js'
import {
  createOpenQuestionEdits,
  explainWhyRequired,
  getDefaultDueDate,
  suggestOwner,
} from '../../src/interview/skip-question.js'
import { parseDueDate } from '../../src/interview/check-date.js'
import { createPersonEdits, createRoleEdits, createVacateRoleEdits, parsePerson } from '../../src/interview/people.js'
import { extractAnswers } from '../../src/interview/page/questionnaire-markdown.js'
import { parsePath } from '../../src/plan/path.js'
import { readPlan } from '../../src/plan/read/read.js'
import { parseSource } from '../../src/yaml/parse.js'

/** Who finds an answer out, until when, and what happens to the people who are named. */

const TODAY = '2026-11-24'
const answersOf = (text: string) => {
  const raw = parseSource(`mlplan: 2\n${text}`).data
  return { raw, plan: readPlan(raw).plan } as never as Parameters<typeof createRoleEdits>[2]
}
const question = (path: string) => {
  const found = findPlanQuestion({ project: { task: 'binary' } }, parsePath(path))
  if (!found) throw new Error(`nobody asks ${path}`)
  return found
}

describe('the day until which somebody finds out', () => {
  test.each([
    ['2026-11-23', '2026-11-23 is in the past. Today is 2026-11-24.'],
    [TODAY, undefined],
    [' 2026-11-25 ', undefined],
    ['2026-12-31', undefined],
    [
      '2027-01-01',
      '2027-01-01 is too late. A question can stay open for at most 60 days, so the latest date is 2026-12-31. Enter that date or an earlier one.',
    ],
    ['soon', '"soon" isn\'t a date. Use YYYY-MM-DD, such as 2026-11-24.'],
  ])('may be today or later: %s', (input, error) => {
    const parsed = parseDueDate(input, { today: TODAY, latest: '2026-12-31' })
    expect('error' in parsed ? parsed.error : undefined).toBe(error)
  })

  test.each([
    [TODAY, '2026-12-08'],
    ['2026-11-27', '2026-12-11'],
    ['2026-11-28', '2026-12-14'],
    ['2026-11-29', '2026-12-14'],
  ])('is two weeks from %s, on a working day: %s', (today, due) => {
    expect(getDefaultDueDate({ today, latest: '2027-01-22' })).toBe(due)
  })

  test('is never later than the question can stay open', () => {
    expect(getDefaultDueDate({ today: TODAY, latest: '2026-11-30' })).toBe('2026-11-30')
  })
})

describe('an open question', () => {
  const OPEN =
    'open_questions: [{id: q, path: economics.base_rate, owner: bo, first_due: 2026-11-20, due: 2026-12-01, times_postponed: 2}]\n'
  const PEOPLE = 'people: [{id: bo, name: Bo Lind, roles: [ml_lead]}]\n'
  const bo = { name: 'Bo Lind', title: undefined, existingId: 'bo' }
  const editsOf = (due: string, text = OPEN) =>
    createOpenQuestionEdits(
      question('economics.base_rate'),
      { owner: bo, due },
      answersOf(PEOPLE + text),
      TODAY,
    ).flatMap((edit) =>
      edit.kind === 'set' && edit.path[0] === 'open_questions' ? [[edit.path.slice(2).join('.'), edit.value]] : [],
    )

  test.each([
    ['2026-12-02', 3],
    ['2026-12-01', undefined],
    ['2026-11-30', undefined],
  ])('that is now due on %s was postponed %s times, if that is later than before', (due, times) => {
    const edits = Object.fromEntries(editsOf(due)) as Record<string, unknown>
    expect(edits).toMatchObject({ due })
    expect(edits['times_postponed']).toBe(times)
    expect(edits).not.toHaveProperty('first_due')
  })

  test('says since when, until when, and at which stage', () => {
    expect(Object.fromEntries(editsOf('2026-12-08', ''))).toMatchObject({
      owner: 'bo',
      first_due: '2026-12-08',
      due: '2026-12-08',
      asked_on: TODAY,
      stage: 'kickoff',
    })
  })

  test('is for whoever has the role, else for the ML lead, else for nobody', () => {
    const owner = (text: string) => suggestOwner(question('economics.build_cost'), answersOf(text).plan)?.name
    const role = question('economics.build_cost').owner
    expect(
      owner(`people: [{id: a, name: Ada Okafor, roles: [${role}]}, {id: bo, name: Bo Lind, roles: [ml_lead]}]\n`),
    ).toBe('Ada Okafor')
    expect([owner(PEOPLE), owner('')]).toEqual(['Bo Lind', undefined])
  })

  test('may stand for a vital role, which no plan can do without', () => {
    expect(explainWhyRequired(question('people.executive_sponsor'))).toMatch(
      /^Every plan must name the executive sponsor/,
    )
    expect(explainWhyRequired(question('economics.base_rate'))).toBeUndefined()
  })
})

describe('a role that is handed on', () => {
  const PEOPLE = `people:
  - {id: ada, name: Ada Okafor, roles: [executive_sponsor]}
  - {id: bo, name: Bo Lind, roles: [ml_lead, validator]}
  - {id: cy, name: Cy Amin, roles: [security], department: it}
`
  const newcomer = { name: 'Dee Ito', title: undefined, existingId: undefined }
  const removals = (role: 'executive_sponsor' | 'validator' | 'security', text = PEOPLE) =>
    createRoleEdits(role, newcomer, answersOf(text))
      .filter(({ path }) => path[1] !== 'dee-ito')
      .map((edit) => [edit.kind, edit.path.join('.'), edit.kind === 'set' ? edit.value : undefined])

  test.each([
    ['a person of whom nothing else is known goes', 'executive_sponsor', PEOPLE, ['remove', 'people.ada', undefined]],
    ['a person with another role stays', 'validator', PEOPLE, ['set', 'people.bo.roles', ['ml_lead']]],
    ['a person of whom more is known stays', 'security', PEOPLE, ['remove', 'people.cy.roles', undefined]],
    [
      'a person who is named elsewhere stays',
      'executive_sponsor',
      `${PEOPLE}open_questions: [{id: q, owner: ada}]\n`,
      ['remove', 'people.ada.roles', undefined],
    ],
    [
      'a person who is told by position stays',
      'executive_sponsor',
      `${PEOPLE}  - {name: Eve Holm}\n`,
      ['remove', 'people.ada.roles', undefined],
    ],
  ] as const)('%s', (_, role, text, edit) => {
    expect(removals(role, text)).toEqual([edit])
  })

  test('and to the one who has it changes nothing', () => {
    const ada = { name: 'Ada Okafor', title: undefined, existingId: 'ada' }
    expect(createRoleEdits('executive_sponsor', ada, answersOf(PEOPLE))).toEqual([])
    expect(createPersonEdits({ ...ada, title: 'CRO' }, answersOf(PEOPLE))).toEqual([
      { kind: 'set', path: ['people', 'ada', 'title'], value: 'CRO' },
    ])
  })

  test('a vacant role is taken from all who had it, and whoever must stay stays', () => {
    const kept = createVacateRoleEdits('executive_sponsor', answersOf(PEOPLE), 'ada')
    expect(kept).toEqual([{ kind: 'remove', path: ['people', 'ada', 'roles'] }])
    expect(createVacateRoleEdits('executive_sponsor', answersOf(PEOPLE), undefined)).toEqual([
      { kind: 'remove', path: ['people', 'ada'] },
    ])
  })

  test('a known name keeps its id, and one without a letter is none', () => {
    const { plan } = answersOf(PEOPLE)
    expect(parsePerson('ADA OKAFOR , CRO', plan)).toEqual({ name: 'Ada Okafor', title: 'CRO', existingId: 'ada' })
    expect(parsePerson('Ada Okafor,', plan)).toEqual({ name: 'Ada Okafor', title: undefined, existingId: 'ada' })
    expect(parsePerson('42, CRO', plan)).toHaveProperty('error')
  })
})

describe('the order of entries', () => {
  test('is that of the plan format: earlier parts first, and a whole before its parts', () => {
    expect(comparePositions([1, 2], [1, 3])).toBeLessThan(0)
    expect(comparePositions([2], [1, 3])).toBeGreaterThan(0)
    expect(comparePositions([1], [1, 0])).toBeLessThan(0)
    expect(comparePositions([1, 0], [1])).toBeGreaterThan(0)
    expect(comparePositions([1, 0], [1, 0])).toBe(0)
  })

  test('puts a new entry before the first one that belongs after it', () => {
    const entries = ['project.name', undefined, 'economics.base_rate', 'rollout.pilot'].map((path, index) => ({
      id: String(index),
      path,
    }))
    const next = (path: string) => findNextEntry(parsePath(path), entries, {})
    expect(['value.action', 'economics.base_rate', 'monitoring.owner'].map(next)).toEqual(['2', '3', undefined])
  })
})

test('an answer in a document stays on its line, whatever is written around it', () => {
  const line = fc.constantFrom('', 'Some words', '# A heading', '- `code`')
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (before, between) => {
      const document = [...before, '```yaml', 'a: 1', '```', ...between, '```yml', 'b: 2', '```', 'The end'].join('\n')
      const answers = extractAnswers(document).split('\n')
      const lines = document.split('\n')
      for (const answer of ['a: 1', 'b: 2']) expect(answers.indexOf(answer)).toBe(lines.indexOf(answer))
      expect(answers.filter((text) => text !== '')).toEqual(['a: 1', 'b: 2'])
    }),
  )
  expect(extractAnswers('a: 1\n')).toBe('a: 1\n')
})
