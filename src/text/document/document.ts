/** A format-independent document, for terminal and Markdown. Texts are not escaped yet. */

export type DocumentBlock =
  | { readonly kind: 'text'; readonly text: string; readonly isUrgent?: boolean }
  | { readonly kind: 'list'; readonly items: readonly DocumentItem[]; readonly isNumbered?: true }
  /** Lists, each with a title. */
  | { readonly kind: 'groups'; readonly groups: readonly DocumentGroup[] }
  | DocumentTable
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }

/** A short line with a label, such as `Expiring soon: none`. */
export interface Fact {
  readonly label: string
  readonly text: string
}

export interface DocumentTable {
  readonly kind: 'table'
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** On a terminal, the section title replaces all headers (`title`) or only the first one (`beside title`). */
  readonly titlePlacement?: 'title' | 'beside title'
  /** Marks the rows that are overdue or block something. */
  readonly urgentRows?: readonly boolean[]
}

export interface DocumentGroup {
  readonly title: string
  readonly items: readonly DocumentItem[]
}

export interface DocumentItem {
  /** Text in front, such as a date. */
  readonly label?: string | undefined
  /** The item is overdue or severe. */
  readonly isUrgent?: boolean
  readonly text: string
  /** A phrase after the text, in parentheses. */
  readonly note?: string | undefined
  /** A full sentence after the text. */
  readonly reason?: string | undefined
  /** A command to run exactly as written. */
  readonly command?: string | undefined
}

export interface ReportDocument {
  /** First line on a terminal; Markdown uses `title`. */
  readonly heading: string
  readonly title: string
  /** The most important content, before all sections. */
  readonly intro: readonly DocumentBlock[]
  readonly sections: readonly DocumentSection[]
}

export interface DocumentSection {
  /** `undefined` for a section without a heading. */
  readonly title: string | undefined
  readonly blocks: readonly DocumentBlock[]
}
