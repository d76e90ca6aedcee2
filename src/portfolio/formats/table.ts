import type { Portfolio, PortfolioRow, ProjectVerdict } from '../row.js'
import { type Html, html, EMPTY_HTML } from '../../text/html.js'
import { type Cell, type Column, COLUMNS } from './cells.js'
import { formatProjectName, STATE_SYMBOLS, formatSourceLocation } from './wording.js'

/** Renders the table. Symbols are hidden from screen readers, which read the text labels instead. */
export function renderTable({ rows, today, totals }: Portfolio): Html {
  const firstAreaIndex = COLUMNS.findIndex(({ isArea }) => isArea)
  const areaCount = COLUMNS.filter(({ isArea }) => isArea).length
  const totalsByHeader = new Map([
    ['Errors', totals.counts.error],
    ['Warnings', totals.counts.warning],
    ['Pending', totals.counts.pending],
  ])
  return html`<div class="scroll" role="region" aria-labelledby="caption" tabindex="0">
    <table>
      <caption id="caption">
        All projects, worst first
      </caption>
      <thead>
        <tr>
          ${renderHeaderCell({ header: 'Project', rowspan: 2 }, 0)}${COLUMNS.slice(0, firstAreaIndex).map((column, index) => renderHeaderCell({ ...column, rowspan: 2 }, index + 1))}
          <th scope="colgroup" colspan="${areaCount}" class="families">Readiness</th>
          ${COLUMNS.slice(firstAreaIndex + areaCount).map((column, index) => renderHeaderCell({ ...column, rowspan: 2 }, firstAreaIndex + areaCount + index + 1))}
        </tr>
        <tr>
          ${COLUMNS.slice(firstAreaIndex, firstAreaIndex + areaCount).map((column, index) => renderHeaderCell(column, firstAreaIndex + index + 1))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row, index) => renderRow(row, index, today))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${totals.verdicts.unreadable > 0 ? 'All readable projects' : 'All projects'}</th>
          ${COLUMNS.map(({ header }) => html`<td class="number">${totalsByHeader.get(header) ?? ''}</td>`)}
        </tr>
      </tfoot>
    </table>
  </div>`
}

interface HeaderCell extends Pick<Column, 'header' | 'fullHeader' | 'isNumber' | 'isLargestFirst'> {
  readonly rowspan?: number
}

/** `data-column` is the index of the cell in its row. */
function renderHeaderCell(
  { header, fullHeader, isNumber, isLargestFirst, rowspan = 1 }: HeaderCell,
  column: number,
): Html {
  const titleAttribute = fullHeader === undefined ? EMPTY_HTML : html` title="${fullHeader}"`
  const sortAttribute = isLargestFirst ? html` data-first="descending"` : EMPTY_HTML
  const rowspanAttribute = rowspan === 1 ? EMPTY_HTML : html` rowspan="${rowspan}"`
  return html`<th
    scope="col"
    ${rowspanAttribute}
    data-column="${column}"
    ${sortAttribute}${titleAttribute}${isNumber ? html` class="number"` : EMPTY_HTML}
  >
    ${header}
  </th>`
}

function renderRow(row: PortfolioRow, index: number, today: string): Html {
  const location = formatSourceLocation(row, today)
  const headerCell = html`<th scope="row" data-key="${formatProjectName(row)}">
    <a href="#project-${index + 1}">${renderVerdictSymbol(row.verdict)}<bdi>${formatProjectName(row)}</bdi></a
    >${location === '' ? EMPTY_HTML : html`<span class="note">${location}</span>`}
  </th>`
  return html`<tr id="row-${index + 1}" class="${row.verdict}">
    ${headerCell}${renderCells(row, today)}
  </tr> `
}

function renderCells(row: PortfolioRow, today: string): Html {
  if (row.kind === 'reported') return html`${COLUMNS.map((column) => renderCell(column, column.cell(row, today)))}`
  const { message, help } = row.error
  const problem = row.kind === 'plan' ? "Can't be read" : "This report can't be read, so some projects may be missing"
  return html`<td colspan="${COLUMNS.length}" class="bad">
    <strong>${problem}.</strong> ${message} <span class="note">${help}</span>
  </td>`
}

function renderCell(
  { isNumber, isArea, isProse }: Column,
  { text, note = '', symbol, tone, sortKey, sortGroup }: Cell,
): Html {
  const classNames = [
    ...(isNumber ? ['number'] : []),
    ...(isArea ? ['family'] : []),
    ...(isProse ? ['long'] : []),
    ...(tone === undefined ? [] : [tone]),
  ]
  const sortKeyAttribute = sortKey === undefined ? EMPTY_HTML : html` data-key="${sortKey}"`
  const sortGroupAttribute = sortGroup === undefined ? EMPTY_HTML : html` data-group="${sortGroup}"`
  const symbolHtml =
    symbol === undefined ? EMPTY_HTML : html`<span class="sign" aria-hidden="true">${symbol}</span>&nbsp;`
  return html`<td class="${classNames.join(' ')}" ${sortKeyAttribute}${sortGroupAttribute}>
    ${symbolHtml}<bdi>${text}</bdi>${note === '' ? EMPTY_HTML : html` <span class="note">${note}</span>`}
  </td>`
}

const VERDICT_LABELS: Readonly<Record<ProjectVerdict, string>> = {
  unreadable: "Can't be read:",
  not_ready: 'Not ready:',
  open: 'Ready, with open items:',
  ready: 'Ready:',
  inactive: 'Inactive:',
}

export function renderVerdictSymbol(verdict: ProjectVerdict): Html {
  return html`<span class="sign ${verdict}" aria-hidden="true">${STATE_SYMBOLS[verdict]}</span>
    <span class="unseen">${VERDICT_LABELS[verdict]}&nbsp;</span>`
}
