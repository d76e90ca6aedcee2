/** Breaks text at spaces into lines of at most `width` characters; a longer word stays whole. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const candidate = line === '' ? word : `${line} ${word}`
    if (candidate.length > width && line !== '') {
      lines.push(line)
      line = word
    } else line = candidate
  }
  return line === '' ? lines : [...lines, line]
}

/** Wraps text; the first line starts with `firstIndent`, all others with `indent`. */
export function wrapParagraph(text: string, width: number, firstIndent: string, indent: string): string {
  return wrap(text, Math.max(20, width - indent.length))
    .map((line, index) => (index === 0 ? firstIndent : indent) + line)
    .join('\n')
}
