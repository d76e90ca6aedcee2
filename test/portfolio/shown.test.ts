import { describe, expect, test } from 'vitest'
import { renderDetails } from '../../src/portfolio/formats/details.js'
import { renderPortfolioJson } from '../../src/portfolio/formats/json.js'
import { createProjectDetails } from '../../src/portfolio/formats/page.js'
import { createPortfolio } from '../../src/portfolio/portfolio.js'
import { createPortfolioRow } from '../../src/portfolio/rows.js'
import {
  decision,
  entry,
  type EntryChanges,
  question,
  readiness,
  rowOf,
  summary,
  TODAY,
} from '../support/portfolio-rows.js'

/** What is told of one project beyond its line in the table. */

interface Told {
  readonly next_decision: Readonly<Record<string, unknown>> | null
  readonly oldest_open_question: Readonly<Record<string, unknown>> | null
}

const jsonOf = (more: Parameters<typeof summary>[0]): Told => {
  const text = renderPortfolioJson(createPortfolio([entry({ summary: summary(more) })], [], TODAY), '0.1.0')
  const { projects } = JSON.parse(text) as { readonly projects: readonly { readonly summary: Told }[] }
  if (!projects[0]) throw new Error('no project')
  return projects[0].summary
}

describe('JSON', () => {
  test.each([
    ['2026-11-23', true],
    [TODAY, false],
    [undefined, false],
  ])('says of a decision and of a question due on %s whether it is overdue: %s', (due, overdue) => {
    const told = jsonOf({ nextDecision: decision(due), oldestQuestion: question(due) })
    expect(told.next_decision).toMatchObject({ owner: 'Ada Okafor', due: due ?? null, overdue })
    expect(told.oldest_open_question).toMatchObject({ owner: 'Bo Lind', days_open: 10, due: due ?? null, overdue })
  })

  test('says null of what nobody said', () => {
    const told = jsonOf({
      nextDecision: decision(undefined, { owner: undefined }),
      oldestQuestion: { question: undefined, owner: undefined, askedOn: undefined, due: undefined },
    })
    expect(told.next_decision).toMatchObject({ owner: null, due: null, before_stage: null, due_kind: 'none' })
    expect(told.oldest_open_question).toEqual({
      question: null,
      owner: null,
      asked_on: null,
      days_open: null,
      due: null,
      overdue: false,
    })
    expect(jsonOf({})).toMatchObject({
      next_decision: null,
      oldest_open_question: null,
      launch_moved_days: 0,
      launched_on: null,
    })
  })
})

describe('the details of a project', () => {
  const groupsOf = (more: EntryChanges) => createProjectDetails(rowOf(more), TODAY).groups
  const blocker = (errors: number, message?: string) =>
    ({ area: 'buy-in', stage: 'modeling', errors, message }) as const

  test('name what blocks it, most errors first', () => {
    const blockers = [blocker(0), blocker(1, 'No name.'), blocker(2, 'No data.')]
    expect(groupsOf({ readiness: readiness({ blockers }) })).toMatchObject([
      {
        title: 'Blocking modeling',
        items: [
          { label: 'Buy-in, 2 errors at modeling', text: 'No data.' },
          { label: 'Buy-in, 1 error at modeling', text: 'No name.' },
          { label: 'Buy-in, unknown', text: "Some rules couldn't run." },
        ],
      },
    ])
  })

  test('name open sign-offs, those due now as urgent, and the next steps', () => {
    const openSignoffs = [
      decision(undefined, { dueKind: 'now' }),
      decision(undefined, { dueKind: 'before', beforeStage: 'live', owner: undefined }),
    ]
    const nextSteps = [{ action: 'Fix it.', reason: 'It costs.', command: 'mlplan lint' }]
    expect(groupsOf({ summary: summary({ openSignoffs, nextSteps }) })).toMatchObject([
      { title: 'Next steps', items: [{ text: 'Fix it.', reason: 'It costs.', command: 'mlplan lint' }] },
      {
        title: 'Open sign-offs',
        items: [
          { label: 'Now', isUrgent: true, text: 'Ada Okafor: Decide: go or no-go' },
          { label: 'Before the live stage', isUrgent: false, text: 'no owner: Decide: go or no-go' },
        ],
      },
    ])
  })

  test('name the sources, unless all of them are plans of this run', () => {
    const status = entry({ source: { kind: 'status', file: 's.json', asOf: '2026-11-20' } })
    const lint = entry({ source: { kind: 'lint', file: 'l.json', asOf: '2026-11-19' }, summary: undefined })
    const row = createPortfolioRow([entry(), status, lint], TODAY)
    expect(row && createProjectDetails(row, TODAY).groups).toEqual([
      {
        title: 'Sources',
        items: [
          { label: 'Nov 24, 2026', text: 'plan a/mlproject.yaml' },
          { label: 'Nov 20, 2026', text: 'status report s.json, not used: another source is newer or has more detail' },
          { label: 'Nov 19, 2026', text: 'lint report l.json, not used: another source is newer or has more detail' },
        ],
      },
    ])
    expect(groupsOf({})).toEqual([])
  })

  test.each([
    [
      'plan',
      entry({ readiness: undefined, error: { message: 'It is broken.', help: 'Fix it.' } }),
      ["The plan can't be read. It is broken.", 'Readiness is unknown. Fix it.'],
    ],
    [
      'plan',
      entry({ readiness: undefined }),
      [
        "The plan can't be read. The report has no results for this project.",
        'Readiness is unknown. Create the report again.',
      ],
    ],
  ])('of an unreadable %s say why, and what to do', (_, one, texts) => {
    const row = createPortfolioRow([one], TODAY)
    expect(
      row &&
        createProjectDetails(row, TODAY)
          .paragraphs.slice(1)
          .map(({ text }) => text),
    ).toEqual(texts)
  })

  test('of an unreadable report say that projects may be missing', () => {
    const [row] = createPortfolio(
      [],
      [{ file: 'r.json', error: { message: 'It is empty.', help: 'Create it.' } }],
      TODAY,
    ).rows
    expect(row && createProjectDetails(row, TODAY)).toMatchObject({
      title: 'Report r.json',
      paragraphs: [
        { text: "The report can't be read. It is empty.", isUrgent: true },
        { text: 'Projects in the report may be missing from this page. Create it.' },
      ],
    })
  })

  test('in HTML have a sign and a note where there is one, and nothing empty where there is none', () => {
    const more = {
      summary: summary({
        sponsorSignoff: undefined,
        nextSteps: [{ action: 'Fix it.', reason: 'It costs.', command: 'mlplan lint' }],
      }),
    }
    const html = renderDetails([rowOf(more)], TODAY).html.replaceAll(/\s+/g, ' ')
    expect(html).toContain(
      '<dt>Age of the latest sponsor sign-off</dt> <dd><span class="sign" aria-hidden="true">✕</span>&nbsp;<bdi>none</bdi></dd>',
    )
    expect(html).toContain('<dt>Integration owner</dt> <dd><bdi>Bo Lind</bdi></dd>')
    expect(html).toContain('<dt>Launch</dt> <dd><bdi>Feb 1, 2027</bdi> <span class="note">in 69 days</span></dd>')
    expect(html).toContain('Fix it. <span class="note">It costs.</span><br /><code>mlplan lint</code>')
    expect(html).not.toMatch(/<span class="(?:note|sign)"[^>]*><\/span>|undefined|\(\)/)
    expect(
      renderDetails([rowOf({ summary: undefined, readiness: readiness({ readyFor: 'not-reported' }) })], TODAY).html,
    ).not.toContain('<dl>')
  })
})
