/** Breaks a text into lines of at most `width` characters, at blanks; a longer word stays whole. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length > width && line !== '') {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** `indent` before every line but the first, which begins with `first`. */
export function paragraph(text: string, width: number, first: string, indent: string): string {
  return wrap(text, Math.max(20, width - indent.length))
    .map((line, index) => (index === 0 ? first : indent) + line)
    .join('\n')
}
