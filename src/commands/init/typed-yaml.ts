import { parseSource } from '../../yaml/parse.js'

/**
 * Answers on a page are written by people who need not know YAML: `does not apply: we have none`, `>= 5%`, and `!` mean
 * there what they mean at the terminal. Returns the text with such answers in quotes, each on its own line as before.
 */
export function quoteTypedAnswers(text: string): string {
  const withKeys = mapAnswers(text, (answer) => (/^[!?-]$/.test(answer) ? JSON.stringify(answer) : undefined))
  if (parseSource(withKeys).error === undefined) return withKeys
  const quoted = mapAnswers(withKeys, (answer) => (isPlainYaml(answer) ? undefined : JSON.stringify(answer)))
  /* If something else is wrong too, the error should be about the text as it was written. */
  return parseSource(quoted).error === undefined ? quoted : withKeys
}

/** A key, the answer after it, and the comment that the page puts behind answers. */
const LINE = /^(\s*(?:- )?[A-Za-z_][\w-]*:[ \t]+)([^\s#].*?)([ \t]+#[ \t].*)?$/

function mapAnswers(text: string, replace: (answer: string) => string | undefined): string {
  return text
    .split('\n')
    .map((line) => {
      const isCarriageReturn = line.endsWith('\r')
      const [, key = '', answer = '', comment = ''] = LINE.exec(isCarriageReturn ? line.slice(0, -1) : line) ?? []
      const replaced = answer === '' ? undefined : replace(answer.trimEnd())
      return replaced === undefined ? line : `${key}${replaced}${comment}${isCarriageReturn ? '\r' : ''}`
    })
    .join('\n')
}

const BLOCK_HEADER = /^[|>][-+]?\d?$/

/** Whether an answer is what it seems to be in YAML, or the start of a longer value. */
function isPlainYaml(answer: string): boolean {
  if (BLOCK_HEADER.test(answer)) return true
  if (/^[[{]/.test(answer) && !/[\]}]/.test(answer)) return true
  return parseSource(`answer: ${answer}\n`).error === undefined
}
