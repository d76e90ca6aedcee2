import { integrityOf } from '../digest.js'
import { showDay } from '../plan/day.js'
import type { Portfolio } from '../portfolio/row.js'
import { type Html, html, trusted } from './html.js'
import { detailsHtml } from './portfolio-details.js'
import { PORTFOLIO_SCRIPT } from './portfolio-script.js'
import { PORTFOLIO_STYLE } from './portfolio-style.js'
import { tableHtml } from './portfolio-table.js'
import { countsTotalInWords, LEGEND, LEGEND_NOTES, valuesInWords, verdictsInWords } from './portfolio-words.js'

/**
 * One file that needs nothing else and asks nobody: no address is allowed to be loaded from, and of scripts and style
 * sheets only the ones below, by what is in them. It is complete without its script.
 */
export function renderPortfolioHtml(portfolio: Portfolio, toolVersion: string): string {
  const { rows, today } = portfolio
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="mlplan ${toolVersion}" />
        <title>Portfolio on ${showDay(today)}</title>
        ${trusted(`<style>${PORTFOLIO_STYLE}</style>`)}
      </head>
      <body>
        ${headHtml(portfolio)}
        <main>
          <div id="tools"></div>
          ${tableHtml(portfolio)} ${legendHtml()} ${detailsHtml(rows, today)}
        </main>
        <footer>
          <p>
            Made by mlplan ${toolVersion} from plans and reports as of ${showDay(today)}. It shows where each stands; it
            decides nothing.
          </p>
        </footer>
        ${trusted(`<script>${PORTFOLIO_SCRIPT}</script>`)}
      </body>
    </html> `
  return page.html
}

/* The policy counts every blank between the tags. */
const POLICY = [
  "default-src 'none'",
  `script-src '${integrityOf(PORTFOLIO_SCRIPT)}'`,
  `style-src '${integrityOf(PORTFOLIO_STYLE)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function headHtml(portfolio: Portfolio): Html {
  const { today, totals } = portfolio
  return html`<header>
    <h1>Portfolio on ${showDay(today)}</h1>
    <p class="lead">${verdictsInWords(portfolio)}</p>
    <p>${countsTotalInWords(totals)} ${valuesInWords(totals)}</p>
  </header>`
}

function legendHtml(): Html {
  return html`<section aria-labelledby="legend">
    <h2 id="legend">How to read it</h2>
    <ul class="legend">
      ${LEGEND.map(([sign, words]) => html`<li><span class="sign" aria-hidden="true">${sign}</span> ${words}</li> `)}${LEGEND_NOTES.map((words) => html`<li>${words}</li> `)}
    </ul>
  </section>`
}
