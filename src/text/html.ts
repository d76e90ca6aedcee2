import { escapeMarkup } from './markup.js'

/** Text that is already HTML. Only `html` and `trustHtml` create it, so user text is always escaped. */
export interface Html {
  readonly html: string
}

type HtmlValue = Html | string | number | readonly Html[]

/** Builds HTML from a template and escapes inserted text, both between tags and in quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { html: parts.map((part, index) => `${part}${renderValue(values[index] ?? '')}`).join('') }
}

/** Marks mlplan's own markup, style sheet, or script as HTML without escaping it. Never pass user text. */
export function trustHtml(text: string): Html {
  return { html: text }
}

export const EMPTY_HTML: Html = { html: '' }

function renderValue(value: HtmlValue): string {
  if (typeof value === 'string') return escapeMarkup(value)
  if (typeof value === 'number') return String(value)
  return 'html' in value ? value.html : value.map((item) => item.html).join('')
}
