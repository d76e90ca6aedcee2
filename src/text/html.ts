import { escaped } from './markup.js'

/** Text that is HTML already; only `html` and `trusted` make it, so nothing typed by people gets in unescaped. */
export interface Html {
  readonly html: string
}

type Inside = Html | string | number | readonly Html[]

/** Texts put into it are escaped, whether they stand between tags or in a quoted attribute. */
export function html(parts: TemplateStringsArray, ...values: readonly Inside[]): Html {
  return { html: parts.map((part, index) => `${part}${inside(values[index] ?? '')}`).join('') }
}

/** For words of ours that hold markup, a style sheet or a script. */
export function trusted(text: string): Html {
  return { html: text }
}

export const NOTHING: Html = { html: '' }

function inside(value: Inside): string {
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  return 'html' in value ? value.html : value.map((one) => one.html).join('')
}
