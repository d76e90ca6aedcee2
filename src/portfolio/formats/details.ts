import type { PortfolioRow } from '../row.js'
import { type Html, html, EMPTY_HTML } from '../../text/html.js'
import type { DocumentItem } from '../../text/document/document.js'
import { COLUMNS } from './cells.js'
import { createProjectDetails } from './page.js'
import { renderVerdictSymbol } from './table.js'

/** Renders the details of each project that do not fit in the table. All details are expanded. */
export function renderDetails(rows: readonly PortfolioRow[], today: string): Html {
  return html`<section aria-labelledby="details">
    <h2 id="details">Projects</h2>
    ${rows.map((row, index) => renderArticle(row, index, today))}
  </section>`
}

function renderArticle(row: PortfolioRow, index: number, today: string): Html {
  const { title, paragraphs, groups } = createProjectDetails(row, today)
  const paragraphsHtml = paragraphs.map(
    ({ text, isUrgent }) => html`<p${isUrgent === true ? html` class="grave"` : EMPTY_HTML}>${text}</p>`,
  )
  const listsHtml = groups.map(
    ({ title: groupTitle, items }) =>
      html`<div>
        <h4>${groupTitle}</h4>
        <ul>
          ${items.map(renderItem)}
        </ul>
      </div>`,
  )
  return html`<article id="project-${index + 1}" class="${row.verdict}">
    <h3>${renderVerdictSymbol(row.verdict)}<bdi>${title}</bdi></h3>
    ${paragraphsHtml}${renderFacts(row, today)}
    <div class="lists">${listsHtml}</div>
    <p class="back"><a href="#row-${index + 1}">Back to the table</a></p>
  </article> `
}

/** Repeats cells of the table, for narrow screens and for readers who follow a link to a project. */
function renderFacts(row: PortfolioRow, today: string): Html {
  if (row.kind !== 'reported' || row.summary === undefined) return EMPTY_HTML
  const facts = COLUMNS.filter(({ isFromSummary }) => isFromSummary).map(({ header, fullHeader = header, cell }) => {
    const { text, note = '', symbol } = cell(row, today)
    const symbolHtml =
      symbol === undefined ? EMPTY_HTML : html`<span class="sign" aria-hidden="true">${symbol}</span>&nbsp;`
    return html`<div>
      <dt>${fullHeader}</dt>
      <dd>${symbolHtml}<bdi>${text}</bdi>${note === '' ? EMPTY_HTML : html` <span class="note">${note}</span>`}</dd>
    </div>`
  })
  return html`<dl>${facts}</dl>`
}

function renderItem({ label, isUrgent, text, note, reason, command }: DocumentItem): Html {
  const labelHtml =
    label === undefined
      ? EMPTY_HTML
      : html`<strong${isUrgent === true ? html` class="grave"` : EMPTY_HTML}>${label}:</strong> `
  return html`<li>
    ${labelHtml}${text}${
      note === undefined || note === '' ? EMPTY_HTML : html` <span class="note">(${note})</span>`
    }${reason === undefined ? EMPTY_HTML : html` <span class="note">${reason}</span>`}${
      command === undefined ? EMPTY_HTML : html`<br /><code>${command}</code>`
    }
  </li>`
}
