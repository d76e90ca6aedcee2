import type { Portfolio, Row, Verdict } from '../row.js'
import { type Html, html, NOTHING } from '../../text/html.js'
import { type Cell, type Column, COLUMNS } from './cells.js'
import { nameOf, SIGNS, whereOf } from './wording.js'

/** The table itself. A screen reader reads the same: it skips the signs, not the words. */
export function tableHtml({ rows, today, totals }: Portfolio): Html {
  const before = COLUMNS.findIndex(({ isFamily }) => isFamily)
  const families = COLUMNS.filter(({ isFamily }) => isFamily).length
  const sums = new Map([
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
          ${headHtml({ head: 'Project', rowspan: 2 }, 0)}${COLUMNS.slice(0, before).map((column, index) => headHtml({ ...column, rowspan: 2 }, index + 1))}
          <th scope="colgroup" colspan="${families}" class="families">Readiness</th>
          ${COLUMNS.slice(before + families).map((column, index) => headHtml({ ...column, rowspan: 2 }, before + families + index + 1))}
        </tr>
        <tr>
          ${COLUMNS.slice(before, before + families).map((column, index) => headHtml(column, before + index + 1))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row, index) => rowHtml(row, index, today))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${totals.verdicts.unreadable > 0 ? 'All readable projects' : 'All projects'}</th>
          ${COLUMNS.map(({ head }) => html`<td class="number">${sums.get(head) ?? ''}</td>`)}
        </tr>
      </tfoot>
    </table>
  </div>`
}

interface Head extends Pick<Column, 'head' | 'inFull' | 'isNumber' | 'isLargestFirst'> {
  readonly rowspan?: number
}

/** `data-column` counts the cells of a row. */
function headHtml({ head, inFull, isNumber, isLargestFirst, rowspan = 1 }: Head, column: number): Html {
  const full = inFull === undefined ? NOTHING : html` title="${inFull}"`
  const first = isLargestFirst ? html` data-first="descending"` : NOTHING
  const rows = rowspan === 1 ? NOTHING : html` rowspan="${rowspan}"`
  return html`<th
    scope="col"
    ${rows}
    data-column="${column}"
    ${first}${full}${isNumber ? html` class="number"` : NOTHING}
  >
    ${head}
  </th>`
}

function rowHtml(row: Row, index: number, today: string): Html {
  const where = whereOf(row, today)
  const head = html`<th scope="row" data-key="${nameOf(row)}">
    <a href="#project-${index + 1}">${signHtml(row.verdict)}<bdi>${nameOf(row)}</bdi></a
    >${where === '' ? NOTHING : html`<span class="note">${where}</span>`}
  </th>`
  return html`<tr id="row-${index + 1}" class="${row.verdict}">
    ${head}${cellsHtml(row, today)}
  </tr> `
}

function cellsHtml(row: Row, today: string): Html {
  if (row.kind === 'told') return html`${COLUMNS.map((column) => cellHtml(column, column.cell(row, today)))}`
  const { message, help } = row.trouble
  const what = row.kind === 'plan' ? "Can't be read" : "This report can't be read, so some projects may be missing"
  return html`<td colspan="${COLUMNS.length}" class="bad">
    <strong>${what}.</strong> ${message} <span class="note">${help}</span>
  </td>`
}

function cellHtml({ isNumber, isFamily, isLong }: Column, { text, note = '', sign, tone, key, group }: Cell): Html {
  const kinds = [
    ...(isNumber ? ['number'] : []),
    ...(isFamily ? ['family'] : []),
    ...(isLong ? ['long'] : []),
    ...(tone === undefined ? [] : [tone]),
  ]
  const sort = key === undefined ? NOTHING : html` data-key="${key}"`
  const same = group === undefined ? NOTHING : html` data-group="${group}"`
  const mark = sign === undefined ? NOTHING : html`<span class="sign" aria-hidden="true">${sign}</span>&nbsp;`
  return html`<td class="${kinds.join(' ')}" ${sort}${same}>
    ${mark}<bdi>${text}</bdi>${note === '' ? NOTHING : html` <span class="note">${note}</span>`}
  </td>`
}

const IN_WORDS: Readonly<Record<Verdict, string>> = {
  unreadable: "Can't be read:",
  'not-ready': 'Not ready:',
  open: 'Ready, with open items:',
  ready: 'Ready:',
}

export function signHtml(verdict: Verdict): Html {
  return html`<span class="sign ${verdict}" aria-hidden="true">${SIGNS[verdict]}</span>
    <span class="unseen">${IN_WORDS[verdict]}&nbsp;</span>`
}
