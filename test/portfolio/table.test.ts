import { describe, expect, test } from 'vitest'
import { createPortfolioDocument } from '../../src/portfolio/formats/page.js'
import { renderTable } from '../../src/portfolio/formats/table.js'
import { COLUMNS } from '../../src/portfolio/formats/cells.js'
import { createPortfolio } from '../../src/portfolio/portfolio.js'
import { counts, entry, readiness, summary, TODAY } from '../support/portfolio-rows.js'

/** Many projects in one table, as a browser and as Markdown show it. */

const BROKEN = [{ file: 'r.json', error: { message: 'It is empty.', help: 'Create it.' } }]
const READY = entry()
const BEHIND = entry({
  name: 'Fraud',
  file: 'b.yaml',
  repositoryFile: 'b.yaml',
  readiness: readiness({ counts: counts(2, 1) }),
  summary: summary({ launch: { due: undefined, movedDays: undefined, launchedOn: undefined } }),
})
const tableOf = (broken = BROKEN) =>
  renderTable(createPortfolio([READY, BEHIND], broken, TODAY)).html.replaceAll(/\s+/g, ' ')

describe('the table of a page', () => {
  test('numbers its columns from left to right, each once', () => {
    const columns = [...tableOf().matchAll(/data-column="(\d+)"/g)].map(([, index]) => Number(index))
    expect(columns.toSorted((left, right) => left - right)).toEqual(
      Array.from({ length: COLUMNS.length + 1 }, (_, index) => index),
    )
    expect(tableOf().match(/rowspan="2"/g)).toHaveLength(COLUMNS.length + 1 - 6)
  })

  test('links each row to its details, worst first, and says so to those who cannot see the sign', () => {
    const rows = [
      ...tableOf().matchAll(
        /<tr id="row-(\d)" class="(\w+)"> <th scope="row" data-key="([^"]+)"> <a href="#project-(\d)">/g,
      ),
    ]
    expect(rows.map((match) => match.slice(1))).toEqual([
      ['1', 'unreadable', 'Report r.json', '1'],
      ['2', 'not_ready', 'Fraud', '2'],
      ['3', 'ready', 'Churn', '3'],
    ])
    for (const label of ['Can&#39;t be read:', 'Not ready:', 'Ready:'])
      expect(tableOf()).toContain(`<span class="unseen">${label}&nbsp;</span>`)
  })

  test('sorts amounts by currency, shows a sign and a note only where there is one', () => {
    expect(tableOf()).toContain('<td class="number" data-key="120000" data-group="USD"> <bdi>$120,000</bdi> </td>')
    expect(tableOf()).toContain(
      '<td class="bad" > <span class="sign" aria-hidden="true">✕</span>&nbsp;<bdi>no date</bdi> </td>',
    )
    expect(tableOf()).toContain('<bdi>Feb 1, 2027</bdi> <span class="note">in 69 days</span>')
    expect(tableOf()).not.toContain('<span class="note"></span>')
  })

  test('says what cannot be read over the whole row, and adds up what can', () => {
    expect(tableOf()).toContain(
      `<td colspan="${COLUMNS.length}" class="bad"> <strong>This report can&#39;t be read, so some projects may be missing.</strong> It is empty. <span class="note">Create it.</span> </td>`,
    )
    expect(tableOf()).toContain('<th scope="row">All readable projects</th>')
    expect(tableOf([])).toContain('<th scope="row">All projects</th>')
    expect([...tableOf().matchAll(/<td class="number">(\d+)<\/td>/g)].map(([, count]) => count)).toEqual([
      '2',
      '1',
      '0',
    ])
  })
})

describe('the document', () => {
  const { intro, sections } = createPortfolioDocument(createPortfolio([READY, BEHIND], BROKEN, TODAY))

  test('begins with the counts, urgent if something could not be read', () => {
    expect(intro.slice(0, 2)).toEqual([
      { kind: 'text', text: '3 projects: 1 unreadable, 1 not ready, and 1 ready.', isUrgent: true },
      {
        kind: 'text',
        text: 'In the readable projects: 2 errors, 1 warning, 0 pending, 0 waived. Expected net value per year: $240,000 from 2 projects.',
      },
    ])
    expect(createPortfolioDocument(createPortfolio([READY], [], TODAY)).intro[0]).toMatchObject({ isUrgent: false })
  })

  test('says unknown of all that an unreadable report would have told', () => {
    const table = intro.find(({ kind }) => kind === 'table')
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.rows[0]?.slice(0, 4)).toEqual(['?', 'Report r.json', "can't be read", 'unknown'])
    expect(new Set(table.rows[0]?.slice(3))).toEqual(new Set(['unknown']))
  })

  test('has a section for each project, with groups only if there are some, and a legend at the end', () => {
    expect(sections.map(({ title }) => title)).toEqual(['Report r.json', 'Fraud', 'Churn', 'Legend'])
    expect(sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).not.toContain('groups')
    const nextSteps = [{ action: 'Fix it.', reason: 'It costs.', command: 'mlplan lint' }]
    const [section] = createPortfolioDocument(
      createPortfolio([entry({ summary: summary({ nextSteps }) })], [], TODAY),
    ).sections
    expect(section?.blocks.map(({ kind }) => kind)).toEqual(['text', 'text', 'groups'])
  })
})
