/** What is shown, before it is known where: a terminal and Markdown both can. Texts are as people wrote them. */

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly isGrave?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly isNumbered?: true }
  /** Lists, each under a name. */
  | { readonly kind: 'groups'; readonly groups: readonly Group[] }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }

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
  /** To be typed as it stands. */
  readonly command?: string | undefined
}

export interface Page {
  /** On the first line of a terminal; a file and a day tell more there than a title. */
  readonly head: string
  readonly title: string
  /** What has to be read if nothing else is. */
  readonly opening: readonly Block[]
  readonly sections: readonly PageSection[]
}

export interface PageSection {
  readonly title: string
  readonly blocks: readonly Block[]
}
