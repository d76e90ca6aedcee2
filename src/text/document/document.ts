/** What is shown, before it is known where: a terminal and Markdown both can. Texts are as people wrote them. */

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly isGrave?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly isNumbered?: true }
  /** Lists, each under a name. */
  | { readonly kind: 'groups'; readonly groups: readonly Group[] }
  | Table
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }

/** A short line of its own, such as `Expiring soon: none`. */
export interface Fact {
  readonly lead: string
  readonly text: string
}

export interface Table {
  readonly kind: 'table'
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** At a terminal the title of the section stands in place of the first head, or of all heads. */
  readonly headline?: 'title' | 'beside title'
  /** Which rows are late, or block something. */
  readonly grave?: readonly boolean[]
}

export interface Group {
  readonly title: string
  readonly items: readonly Item[]
}

export interface Item {
  /** Before the text, such as a day. */
  readonly lead?: string | undefined
  /** It is late. */
  readonly isGrave?: boolean
  readonly text: string
  /** Behind it, in brackets: half a sentence. */
  readonly note?: string | undefined
  /** Behind it: a sentence of its own. */
  readonly why?: string | undefined
  /** To be typed exactly so. */
  readonly command?: string | undefined
}

export interface Page {
  /** On the first line at a terminal. */
  readonly head: string
  readonly title: string
  /** What must be read if nothing else is. */
  readonly opening: readonly Block[]
  readonly sections: readonly PageSection[]
}

export interface PageSection {
  /** `undefined` for what needs no heading. */
  readonly title: string | undefined
  readonly blocks: readonly Block[]
}
