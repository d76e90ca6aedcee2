import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatProjectVerdict,
  formatSourceLocation,
  formatTotalCounts,
  formatTotalValues,
  formatVerdictCounts,
} from '../../src/portfolio/formats/wording.js'
import { COLUMNS } from '../../src/portfolio/formats/cells.js'
import { createPortfolio } from '../../src/portfolio/portfolio.js'
import { createPortfolioRow } from '../../src/portfolio/rows.js'
import {
  counts,
  decision,
  entry,
  type EntryChanges,
  question,
  readiness,
  rowOf,
  signed,
  summary,
  TODAY,
} from '../support/portfolio-rows.js'

/** How a project is judged, and how many of them add up, from projects that are made up. */

describe('a project is', () => {
  test.each<[string, EntryChanges, string, readonly string[], string]>([
    ['ready', {}, 'ready', [], 'At data, ready for this stage.'],
    [
      'ready for more',
      { readiness: readiness({ readyFor: 'modeling' }) },
      'ready',
      [],
      'At data, ready to move to modeling.',
    ],
    [
      'ready for all',
      { readiness: readiness({ readyFor: 'live' }) },
      'ready',
      [],
      'At data, ready for every stage through live.',
    ],
    [
      'not ready at an earlier stage',
      { readiness: readiness({ readyFor: 'kickoff' }) },
      'not_ready',
      [],
      'At data, ready for kickoff only.',
    ],
    [
      'not ready at all',
      { readiness: readiness({ readyFor: 'nothing' }) },
      'not_ready',
      [],
      'At data, not ready for any stage.',
    ],
    [
      'not ready at the first stage',
      { readiness: readiness({ stage: 'kickoff', readyFor: 'nothing' }) },
      'not_ready',
      [],
      'At kickoff, not ready.',
    ],
    [
      'unknown',
      { readiness: readiness({ rulesNotRun: 1 }) },
      'not_ready',
      [],
      "At data, readiness unknown: 1 rule couldn't run.",
    ],
    [
      'not ready with an error',
      { readiness: readiness({ readyFor: 'not-reported', counts: counts(2) }) },
      'not_ready',
      [],
      'At data, not ready: 2 errors.',
    ],
    [
      'open, if only lint tells of it',
      { readiness: readiness({ readyFor: 'not-reported' }), summary: undefined },
      'open',
      ['only-lint'],
      'No errors at data. Open: no status report.',
    ],
    [
      'open without a sponsor who signed',
      { summary: summary({ sponsorSignoff: undefined }) },
      'open',
      ['sponsor'],
      'At data, ready for this stage. Open: sponsor sign-off.',
    ],
    [
      'open while the sign-off is not valid',
      { summary: summary(signed('too-old')) },
      'open',
      ['sponsor'],
      'At data, ready for this stage. Open: sponsor sign-off.',
    ],
    [
      'ready with conditions',
      { summary: summary(signed('approved_with_conditions')) },
      'ready',
      [],
      'At data, ready for this stage.',
    ],
    [
      'open without an integration owner',
      { summary: summary({ integrationOwners: [] }) },
      'open',
      ['integration-owner'],
      'At data, ready for this stage. Open: integration owner.',
    ],
    [
      'open with a decision of yesterday',
      { summary: summary({ nextDecision: decision('2026-11-23') }) },
      'open',
      ['decision'],
      'At data, ready for this stage. Open: overdue decision.',
    ],
    [
      'ready with a decision of today',
      { summary: summary({ nextDecision: decision(TODAY) }) },
      'ready',
      [],
      'At data, ready for this stage.',
    ],
    [
      'open with a question of yesterday',
      { summary: summary({ oldestQuestion: question('2026-11-23') }) },
      'open',
      ['question'],
      'At data, ready for this stage. Open: overdue question.',
    ],
    [
      'ready with a question of today',
      { summary: summary({ oldestQuestion: question(TODAY) }) },
      'ready',
      [],
      'At data, ready for this stage.',
    ],
  ])('%s', (_, more, verdict, openItems, sentence) => {
    const row = rowOf(more)
    expect([row.verdict, row.openItems, formatProjectVerdict(row)]).toEqual([verdict, openItems, sentence])
  })
})

describe('a portfolio', () => {
  const named = (name: string, more: EntryChanges = {}) => entry({ name, file: name, repositoryFile: name, ...more })
  const worth = (likely: number | undefined, currency: string | undefined) => ({
    summary: summary({ value: { likely, range: undefined, currency } }),
  })

  test('is the worst first: by errors, then warnings, then name', () => {
    const entries = [
      named('d'),
      named('c', { readiness: readiness({ counts: counts(0, 1) }) }),
      named('b', { readiness: readiness({ counts: counts(1) }) }),
      named('a', { readiness: readiness({ counts: counts(2) }) }),
      named('e', { summary: undefined }),
      named('z', { readiness: undefined, error: { message: 'No.', help: 'Fix.' } }),
      named('f'),
    ]
    expect(createPortfolio(entries, [], TODAY).rows.map(({ name }) => name)).toEqual([
      'z',
      'a',
      'b',
      'e',
      'c',
      'd',
      'f',
    ])
  })

  test('adds up each currency on its own: most projects first, then the largest sum', () => {
    const entries = [
      named('a', worth(5, 'USD')),
      named('b', worth(-9, 'CHF')),
      named('c', worth(1, 'EUR')),
      named('d', worth(2, ' EUR')),
      named('e', worth(undefined, 'EUR')),
      named('f', worth(7, undefined)),
    ]
    const { totals } = createPortfolio(entries, [], TODAY)
    expect(totals.valuesByCurrency).toMatchObject([
      { currency: 'EUR', likely: 3, projects: 2 },
      { currency: 'CHF', likely: -9, projects: 1 },
      { currency: undefined, likely: 7, projects: 1 },
      { currency: 'USD', likely: 5, projects: 1 },
    ])
    expect(formatTotalValues(totals)).toMatch(
      /^Expected net value per year: €3 from 2 projects; .*; unknown for 1 project\.$/,
    )
  })

  test('rounds values alike, so that those of a currency add up to their total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('USD', 'JPY'),
        (amounts, currency) => {
          const entries = amounts.map((amount, index) => named(String(index), worth(amount, currency)))
          const portfolio = createPortfolio(entries, [], TODAY)
          const column = COLUMNS.find(({ header }) => header === 'Net value per year')
          const parse = (text: string) =>
            Number(text.replace(/[^\d.-]/g, '')) * (text.includes('million') ? 1_000_000 : 1)
          const shown = portfolio.rows.flatMap((row) =>
            row.kind === 'reported' ? [parse(column?.cell(row, TODAY).text ?? '')] : [],
          )
          const [, total = ''] = /per year: (\S+(?: million)?)/.exec(formatTotalValues(portfolio.totals)) ?? []
          expect(shown.reduce((left, right) => left + right, 0)).toBeCloseTo(parse(total), 4)
        },
      ),
    )
  })

  test('says what the values are compared with, if that differs', () => {
    const value = (likely: number, more: object) => ({
      summary: summary({ value: { likely, range: undefined, currency: 'USD', ...more } }),
    })
    const entries = [
      named('a', value(100_000, { comparedWith: 'current', isAfterOperatingCost: true })),
      named('b', value(200_000, { comparedWith: 'nothing', isAfterOperatingCost: false })),
    ]
    expect(formatTotalValues(createPortfolio(entries, [], TODAY).totals)).toBe(
      "Expected net value per year: $300,000 from 2 projects (1 vs. today's process and 1 vs. not acting; 1 before operating cost).",
    )
  })

  test('says how many there are of each, and counts only what could be read', () => {
    const broken = [{ file: 'r.json', error: { message: 'No.', help: 'Fix.' } }]
    const portfolio = createPortfolio(
      [named('a'), named('b', { readiness: readiness({ counts: counts(1, 2) }) }), named('c', { summary: undefined })],
      broken,
      TODAY,
    )
    expect(formatVerdictCounts(portfolio)).toBe(
      '4 projects: 1 unreadable, 1 not ready, 1 ready with open items, and 1 ready.',
    )
    expect(formatTotalCounts(portfolio.totals)).toBe(
      'In the readable projects: 1 error, 2 warnings, 0 pending, 0 waived.',
    )
    expect(formatTotalCounts(createPortfolio([named('a')], [], TODAY).totals)).toBe(
      '0 errors, 0 warnings, 0 pending, 0 waived.',
    )
    expect(formatTotalCounts(createPortfolio([], broken, TODAY).totals)).toBe('No project could be checked.')
  })
})

test('a row says where the plan is, and from when a report is, if not from today', () => {
  const report = (asOf: string) => ({ source: { kind: 'status', file: 's.json', asOf } as const })
  expect(formatSourceLocation(rowOf(), TODAY)).toBe('a/mlproject.yaml')
  expect(formatSourceLocation(rowOf({ name: undefined, summary: undefined }), TODAY)).toBe('a/mlproject.yaml')
  expect(formatSourceLocation(rowOf({ repository: 'github.com/acme/a', ...report('2026-11-23') }), TODAY)).toBe(
    'github.com/acme/a: a/mlproject.yaml; checked on Nov 23, 2026, 1 day ago',
  )
  const lint = entry({ source: { kind: 'lint', file: 'l.json', asOf: TODAY }, summary: undefined })
  const row = createPortfolioRow([entry(report('2026-11-20')), lint], TODAY)
  expect(row && formatSourceLocation(row, TODAY)).toBe('a/mlproject.yaml; people, money, and dates as of Nov 20, 2026')
})
