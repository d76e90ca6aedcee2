/** Style sheet for light, dark, narrow, and print. All text has a contrast of at least 4.5:1. */
export const PORTFOLIO_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f6f7f9; --ink: #1b2027; --soft: #565f6b; --line: #d5dae1; --link: #0b57a4;
  --good: #0f5f2a; --bad: #a1112b; --bad-back: #fcebed; --mild: #744b00; --mild-back: #fdf3d8;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #12161c; --panel: #1a2028; --ink: #e5e9ee; --soft: #a3adb9; --line: #333c47; --link: #8ab8f0;
    --good: #86d99a; --bad: #ff9fa8; --bad-back: #351a1f; --mild: #eec669; --mild-back: #2f2611;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; padding: 1.5rem 1.5rem 4rem; max-width: 112rem; background: var(--paper); color: var(--ink);
  font: 0.875rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.25rem; letter-spacing: -0.01em; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 0.75rem; }
h3 { font-size: 1rem; margin: 0 0 0.35rem; overflow-wrap: anywhere; }
h4 { font-size: 0.875rem; margin: 0.9rem 0 0.25rem; }
p { margin: 0.25rem 0; max-width: 80ch; }
code { font: 0.8125rem/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.lead { font-size: 1rem; }
.note { color: var(--soft); }
.grave { color: var(--bad); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
#tools { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin: 1rem 0 0.5rem; }
#tools input, #tools button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft);
  border-radius: 4px; padding: 0.25rem 0.6rem; min-height: 1.9rem; }
#tools p { color: var(--soft); }
.scroll { position: relative; overflow: auto; max-height: 92vh; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 0.8125rem; line-height: 1.35; }
caption { text-align: left; padding: 0.5rem 0.6rem; color: var(--soft); }
th, td { padding: 0.4rem 0.55rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { background: var(--panel); position: sticky; z-index: 2; font-weight: 600; vertical-align: bottom;
  white-space: nowrap; }
thead tr:first-child th { top: 0; }
thead tr + tr th { top: 1.9rem; }
thead th.families { text-align: center; border-bottom: 1px solid var(--soft); height: 1.9rem; }
tbody th, thead tr:first-child th:first-child, tfoot th { position: sticky; left: 0; background: var(--paper);
  font-weight: 600; border-right: 1px solid var(--line); z-index: 1; }
thead tr:first-child th:first-child { z-index: 3; background: var(--panel); }
tbody th { min-width: 12rem; max-width: 18rem; }
tbody tr:last-child > * { border-bottom-color: var(--soft); }
tfoot > tr > * { border-bottom: 0; background: var(--panel); font-weight: 600; }
td { min-width: 5.75rem; } td.number { min-width: 3.5rem; }
tbody th { overflow-wrap: anywhere; }
td .note, th .note { display: block; font-weight: 400; font-size: 0.75rem; }
td.long { min-width: 12rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
th.number .sort { flex-direction: row-reverse; }
td.good { color: var(--good); } td.bad { color: var(--bad); } td.mild { color: var(--mild); }
td.family.bad { background: var(--bad-back); } td.family.mild { background: var(--mild-back); }
td.family { border-left: 1px solid var(--line); }
.sign { font-weight: 700; }
.sign.ready { color: var(--good); } .sign.open { color: var(--mild); }
.sign.not-ready, .sign.unreadable { color: var(--bad); }
button.sort { all: unset; box-sizing: border-box; cursor: pointer; display: inline-flex; gap: 0.3rem; align-items: baseline;
  min-height: 1.5rem; }
button.sort:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
button.sort::after { content: "↕"; color: var(--soft); font-weight: 400; }
[aria-sort=ascending] button.sort::after { content: "↑"; color: var(--link); }
[aria-sort=descending] button.sort::after { content: "↓"; color: var(--link); }
.legend { columns: 2 24rem; column-gap: 2rem; padding-left: 0; list-style: none; margin: 0; }
.legend li { margin-bottom: 0.3rem; break-inside: avoid; }
article { border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 6px; padding: 0.9rem 1.1rem;
  margin: 0 0 1rem; }
article.ready { border-left-color: var(--good); } article.open { border-left-color: var(--mild); }
article.not-ready, article.unreadable { border-left-color: var(--bad); }
article:target { outline: 2px solid var(--link); }
article ul { margin: 0; padding-left: 1.1rem; } article li { margin: 0.2rem 0; max-width: 100ch; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0.5rem 1.25rem; margin: 0.6rem 0; }
dt { color: var(--soft); font-size: 0.75rem; } dd { margin: 0; overflow-wrap: anywhere; }
.lists { columns: 2 30rem; column-gap: 2.5rem; }
.lists > div { break-inside: avoid; }
.lists h4 { margin-top: 0.3rem; } .lists ul { margin-bottom: 0.6rem; }
.back { font-size: 0.8125rem; margin-top: 0.6rem; }
footer { margin-top: 2rem; color: var(--soft); }
[hidden] { display: none !important; }
@media (max-width: 45rem) {
  body { padding: 1rem 0.75rem 3rem; }
  tbody th { min-width: 8.5rem; max-width: 8.5rem; }
  th .note { display: none; }
}
@media print {
  @page { size: A4 landscape; margin: 10mm; }
  :root { color-scheme: light; }
  html { font-size: 9pt; }
  body { padding: 0; max-width: none; }
  a { color: inherit; text-decoration: none; }
  #tools, .back, dl { display: none; }
  .scroll { overflow: visible; max-height: none; border: 0; }
  table { font-size: 6.3pt; line-height: 1.2; }
  thead th.families { height: auto; }
  thead { display: table-header-group; } tfoot { display: table-row-group; }
  tr, article { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
  thead th, tbody th, tfoot th, thead tr:first-child th:first-child { position: static; white-space: normal; }
  th, td { padding: 0.15rem 0.2rem; }
  tbody th { min-width: 34mm; max-width: 42mm; }
  td, td.number { min-width: 0; }
  td.long { min-width: 24mm; max-width: 34mm; }
  article { padding: 0.5rem 0.8rem; margin-bottom: 0.6rem; }
  td .note, th .note { font-size: 5.7pt; }
  button.sort { display: contents; }
  button.sort::after { content: none !important; }
  * { print-color-adjust: exact; }
}
`
