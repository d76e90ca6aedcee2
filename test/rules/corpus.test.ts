import { isPlaceholder } from '../../src/plan/placeholder-words.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAbsoluteClaim, ABSOLUTE_CLAIMS } from '../../src/rules/shared/words/absolute-words.js'
import {
  MODEL_METRIC,
  findModelMetric,
  TECHNOLOGY_PITCH,
  findTechnologyPitch,
} from '../../src/rules/shared/words/model-words.js'
import { GROUP_PATTERN, isTeamName, isJobTitle, TEAM_PATTERN, JOB_TITLE_PATTERN } from '../../src/plan/name-words.js'
import { selectCandidatePatterns } from '../../src/text/keyword-patterns.js'
import * as dishonest from '../support/dishonest-prose.js'
import { HONEST_DETAILS, HONEST_NAMES, HONEST_NUMBERS, HONEST_PURPOSES, HONEST_TOLD } from '../support/honest-prose.js'

/** Rules that read texts are worth having only if they leave honest ones alone. */

const HONEST = [...HONEST_PURPOSES, ...HONEST_DETAILS, ...HONEST_TOLD, ...HONEST_NAMES, ...HONEST_NUMBERS]

test('the corpus is large, and says nothing twice', () => {
  expect(new Set(HONEST).size).toBe(HONEST.length)
  expect(HONEST.length).toBeGreaterThanOrEqual(300)
  expect(Object.values(dishonest).flat().length).toBeGreaterThanOrEqual(60)
})

describe('an honest sentence is left alone', () => {
  test('by what looks for placeholders', () => {
    expect(HONEST.filter(isPlaceholder)).toEqual([])
  })

  test('by what looks for promises, wherever it stands', () => {
    expect(found([...HONEST_PURPOSES, ...HONEST_DETAILS, ...HONEST_NUMBERS], 'any-text')).toEqual([])
  })

  test('by what looks for promises in what people were told', () => {
    expect(found(HONEST_TOLD, 'shared')).toEqual([])
  })

  test('by what looks for teams and titles', () => {
    expect(HONEST_NAMES.filter((name) => isTeamName(name) || isJobTitle(name))).toEqual([])
  })

  test('by what looks for talk of technology', () => {
    expect(
      [...HONEST_PURPOSES, ...HONEST_DETAILS].map(findTechnologyPitch).filter((words) => words !== undefined),
    ).toEqual([])
  })

  test('by what looks for measures of models', () => {
    expect(HONEST_NUMBERS.map(findModelMetric).filter((words) => words !== undefined)).toEqual([])
  })
})

describe('what is meant to be found is found', () => {
  test('a placeholder', () => {
    expect(dishonest.PLACEHOLDERS.filter((text) => !isPlaceholder(text))).toEqual([])
  })

  test('a promise, wherever it stands', () => {
    expect(missed(dishonest.BOASTS_ANYWHERE, 'any-text')).toEqual([])
    expect(missed(dishonest.BOASTS_ANYWHERE, 'shared')).toEqual([])
  })

  test('a promise that was made to somebody', () => {
    expect(missed(dishonest.BOASTS_WHEN_TOLD, 'shared')).toEqual([])
  })

  test('a team or a body for a person', () => {
    expect(dishonest.TEAMS.filter((name) => !isTeamName(name))).toEqual([])
  })

  test('a title for a name, which is then no team as well', () => {
    expect(dishonest.TITLES.filter((name) => !isJobTitle(name) || isTeamName(name))).toEqual([])
  })

  test('technology for a purpose', () => {
    expect(dishonest.SALES_TALK.filter((text) => findTechnologyPitch(text) === undefined)).toEqual([])
  })

  test('a measure of the model for a business number', () => {
    expect(dishonest.MODEL_NUMBERS.filter((text) => findModelMetric(text) === undefined)).toEqual([])
  })
})

test('an act of people that is excused takes its words with it, and hides no promise that follows', () => {
  const acts = [
    'Clerks stop 100 % of the payments caught by rule 7.',
    'Inspectors find 100 % accurate readings on every gauge.',
    'Today reviewers detect 100% of the cases spotted by the rules.',
    'Analysts catch every 100% safe payment.',
  ]
  expect(found(acts, 'shared')).toEqual([])
  const promises = {
    'Nobody says the model is always right now. It works 100 % from May.': 'works 100 %',
    'If the model is always right some day, good. Works 100 % from May.': 'Works 100 %',
    'We were told it is always right when tuned. Detects 100 % of fraud.': 'Detects 100 %',
  }
  expect(Object.keys(promises).map((text) => findAbsoluteClaim(text, 'shared'))).toEqual(Object.values(promises))
})

describe('no text that a pattern matches is let go before it is tried', () => {
  test.each([
    ...ABSOLUTE_CLAIMS.shared,
    TECHNOLOGY_PITCH,
    MODEL_METRIC,
    TEAM_PATTERN,
    GROUP_PATTERN,
    JOB_TITLE_PATTERN,
  ])('$words', (telling) => {
    fc.assert(
      fc.property(fc.stringMatching(withoutLooking(telling.pattern)), fc.boolean(), (text, loud) => {
        expect(selectCandidatePatterns([telling], ` ${loud ? text.toUpperCase() : text} `)).toEqual([telling])
      }),
    )
  })
})

/** What a pattern looks at around its words cannot be drawn, and does not say which words they are. */
function withoutLooking({ source }: RegExp): RegExp {
  return new RegExp(source.replaceAll(new RegExp(`\\(\\?<?[=!]${inGroup(2)}*\\)|\\\\b`, 'g'), ''))
}

/** One thing that stands in a group of a pattern, which can be a group with so many more in one another. */
function inGroup(depth: number): string {
  const plain = String.raw`\[[^\]]*\]|[^()[]`
  return depth === 0 ? `(?:${plain})` : String.raw`(?:${plain}|\(${inGroup(depth - 1)}*\))`
}

type Kind = 'shared' | 'any-text'

function found(texts: readonly string[], kind: Kind): readonly string[] {
  return texts.flatMap((text) => {
    const words = findAbsoluteClaim(text, kind)
    return words === undefined ? [] : [`${words} in: ${text}`]
  })
}

function missed(texts: readonly string[], kind: Kind): readonly string[] {
  return texts.filter((text) => findAbsoluteClaim(text, kind) === undefined)
}
