import { capital } from '../../text/capitalize.js'
import { formatDate } from '../../text/format-date.js'
import type { Awaited } from '../entry.js'
import type { Portfolio, Row, ToldRow, UnreadableRow } from '../row.js'
import { inShort } from '../../text/sentence.js'
import type { Block, Group, Item, Page, PageSection } from '../../text/document/document.js'
import { COLUMNS, inOneLine } from './cells.js'
import {
  countsTotalInWords,
  heldInWords,
  LEGEND,
  LEGEND_NOTES,
  nameOf,
  SIGNS,
  valuesInWords,
  verdictInWords,
  verdictsInWords,
  wantedInWords,
  whereOf,
} from './wording.js'

/** Many projects as a page: a table, and a section for each. */
export function portfolioPage(portfolio: Portfolio): Page {
  const { rows, today, totals } = portfolio
  return {
    head: `Portfolio · ${formatDate(today)}`,
    title: `Portfolio on ${formatDate(today)}`,
    opening: [
      { kind: 'text', text: verdictsInWords(portfolio), isGrave: totals.verdicts.unreadable > 0 },
      { kind: 'text', text: `${countsTotalInWords(totals)} ${valuesInWords(totals)}` },
      tableOf(rows, today),
    ],
    sections: [...rows.map((row) => sectionOf(row, today)), legend()],
  }
}

function tableOf(rows: readonly Row[], today: string): Block {
  return {
    kind: 'table',
    heads: ['', 'Project', ...COLUMNS.map(({ head }) => head)],
    rows: rows.map((row) => [SIGNS[row.verdict], nameOf(row), ...cellsOf(row, today)]),
  }
}

function cellsOf(row: Row, today: string): readonly string[] {
  if (row.kind === 'told') return COLUMNS.map(({ cell }) => inOneLine(cell(row, today)))
  return COLUMNS.map((_, index) => (index === 0 ? "can't be read" : 'unknown'))
}

/** What the table has no room for. */
export interface Details {
  readonly title: string
  readonly texts: readonly { readonly text: string; readonly isGrave?: boolean }[]
  readonly groups: readonly Group[]
}

export function detailsOf(row: Row, today: string): Details {
  const where = whereOf(row, today)
  const place = where === '' ? [] : [{ text: where }]
  const { texts, groups } = row.kind === 'told' ? told(row, today) : untold(row)
  return { title: nameOf(row), texts: [...place, ...texts], groups: groups.filter(({ items }) => items.length > 0) }
}

function sectionOf(row: Row, today: string): PageSection {
  const { title, texts, groups } = detailsOf(row, today)
  const said = texts.map((one): Block => ({ kind: 'text', ...one }))
  return { title, blocks: groups.length === 0 ? said : [...said, { kind: 'groups', groups }] }
}

function untold({ kind, trouble }: UnreadableRow): Omit<Details, 'title'> {
  const what = kind === 'plan' ? "The plan can't be read" : "The report can't be read"
  const so = kind === 'plan' ? 'Readiness is unknown.' : 'Projects in the report may be missing from this page.'
  return {
    texts: [{ text: `${what}. ${trouble.message}`, isGrave: true }, { text: `${so} ${trouble.help}` }],
    groups: [],
  }
}

function told(row: ToldRow, today: string): Omit<Details, 'title'> {
  const verdict = { text: verdictInWords(row), isGrave: row.verdict === 'not-ready' }
  return { texts: [verdict], groups: [holding(row), doing(row), agreeing(row, today), sources(row)] }
}

function holding({ judged: { held } }: ToldRow): Group {
  const items = held
    .toSorted((one, other) => other.errors - one.errors)
    .map((one): Item => {
      return { lead: heldInWords(one), text: inShort(one.message ?? "Some rules couldn't run.") }
    })
  /* All of them block the same stage: the one after that for which the project is ready. */
  return { title: `Blocking ${held[0]?.stage ?? 'the next stage'}`, items }
}

function doing({ led }: ToldRow): Group {
  const items = (led?.steps ?? []).map(({ what, why, command }): Item => ({ text: what, why, command }))
  return { title: 'Next steps', items }
}

function agreeing({ led }: ToldRow, today: string): Group {
  const items = (led?.agreements ?? []).map((one) => agreementItem(one, today))
  return { title: 'Open sign-offs', items }
}

function agreementItem(one: Awaited, today: string): Item {
  return {
    lead: capital(wantedInWords(one, today)),
    isGrave: one.wanted === 'now',
    text: `${one.who ?? 'no owner'}: ${one.what}`,
    note: one.because,
  }
}

/** Where reports are among the sources; a plan that was checked now goes without saying. */
function sources({ sources: all }: ToldRow): Group {
  const items = all.map(({ kind, file, asOf, isUsed }): Item => {
    const what = kind === 'plan' ? `plan ${file}` : `${kind} report ${file}`
    return {
      lead: formatDate(asOf),
      text: isUsed ? what : `${what}, not used: another source is newer or has more detail`,
    }
  })
  return { title: 'Sources', items: all.every(({ kind }) => kind === 'plan') ? [] : items }
}

function legend(): PageSection {
  const signs = LEGEND.map(([sign, words]): Item => ({ lead: sign, text: words }))
  return {
    title: 'Legend',
    blocks: [{ kind: 'list', items: [...signs, ...LEGEND_NOTES.map((text): Item => ({ text }))] }],
  }
}
