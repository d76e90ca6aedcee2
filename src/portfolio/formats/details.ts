import type { Row } from '../row.js'
import { type Html, html, NOTHING } from '../../text/html.js'
import type { Item } from '../../text/document/document.js'
import { COLUMNS } from './cells.js'
import { detailsOf } from './page.js'
import { signHtml } from './table.js'

/** What the table has no room for, project by project; nothing of it has to be opened. */
export function detailsHtml(rows: readonly Row[], today: string): Html {
  return html`<section aria-labelledby="details">
    <h2 id="details">Projects</h2>
    ${rows.map((row, index) => articleHtml(row, index, today))}
  </section>`
}

function articleHtml(row: Row, index: number, today: string): Html {
  const { title, texts, groups } = detailsOf(row, today)
  const said = texts.map(
    ({ text, isGrave }) => html`<p${isGrave === true ? html` class="grave"` : NOTHING}>${text}</p>`,
  )
  const lists = groups.map(
    ({ title: of, items }) =>
      html`<div>
        <h4>${of}</h4>
        <ul>
          ${items.map(itemHtml)}
        </ul>
      </div>`,
  )
  return html`<article id="project-${index + 1}" class="${row.verdict}">
    <h3>${signHtml(row.verdict)}<bdi>${title}</bdi></h3>
    ${said}${factsHtml(row, today)}
    <div class="lists">${lists}</div>
    <p class="back"><a href="#row-${index + 1}">Back to the table</a></p>
  </article> `
}

/** Once more, for who reads on a narrow screen or was sent here. */
function factsHtml(row: Row, today: string): Html {
  if (row.kind !== 'told' || row.led === undefined) return NOTHING
  const facts = COLUMNS.filter(({ isLed }) => isLed).map(({ head, inFull = head, cell }) => {
    const { text, note = '', sign } = cell(row, today)
    const mark = sign === undefined ? NOTHING : html`<span class="sign" aria-hidden="true">${sign}</span>&nbsp;`
    return html`<div>
      <dt>${inFull}</dt>
      <dd>${mark}<bdi>${text}</bdi>${note === '' ? NOTHING : html` <span class="note">${note}</span>`}</dd>
    </div>`
  })
  return html`<dl>${facts}</dl>`
}

function itemHtml({ lead, isGrave, text, note, why, command }: Item): Html {
  const day =
    lead === undefined ? NOTHING : html`<strong${isGrave === true ? html` class="grave"` : NOTHING}>${lead}:</strong> `
  return html`<li>
    ${day}${text}${
      note === undefined || note === '' ? NOTHING : html` <span class="note">(${note})</span>`
    }${why === undefined ? NOTHING : html` <span class="note">${why}</span>`}${
      command === undefined ? NOTHING : html`<br /><code>${command}</code>`
    }
  </li>`
}
