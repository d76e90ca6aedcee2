import { clean } from './clean.js'
import type { Look } from './look.js'
import type { Block, Item, Page } from './page.js'
import { paragraph } from './wrap.js'

/** A page for a person at a terminal. */
export function renderPagePretty({ head, opening, sections }: Page, look: Look): string {
  const parts = [
    look.bold(clean(head)),
    ...opening.map((block) => blockOf(block, look, '')),
    ...sections.flatMap(({ title, blocks }) => [
      look.bold(clean(title)),
      ...blocks.map((block) => blockOf(block, look, '  ')),
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

function blockOf(block: Block, look: Look, indent: string): string {
  switch (block.kind) {
    case 'text': {
      const text = paragraph(clean(block.text), look.width, indent, indent)
      return block.isGrave === undefined ? text : block.isGrave ? look.red(text) : look.bold(text)
    }
    case 'list':
      return block.items
        .map((item, index) => itemOf(item, look, indent, block.isNumbered ? `${index + 1}. ` : '- '))
        .join('\n')
    case 'groups':
      return block.groups
        .map(({ title, items }) => {
          const told = items.map((item) => itemOf(item, look, `${indent}  `, '- '))
          return [`${indent}${look.bold(clean(title))}`, ...told].join('\n')
        })
        .join('\n\n')
    case 'table':
      return tableOf(block.heads, block.rows, look, indent)
  }
}

function itemOf({ lead, isGrave, text, note, why, command }: Item, look: Look, indent: string, mark: string): string {
  const inner = indent + ' '.repeat(mark.length)
  const day = lead === undefined ? '' : `${clean(lead)}: `
  const words = [`${day}${clean(text)}`, ...(note === undefined || note === '' ? [] : [`(${clean(note)})`])].join(' ')
  const told = paragraph(words, look.width, `${indent}${mark}`, inner)
  const start = `${indent}${mark}${day}`
  /* Colored when it is wrapped, since escape codes have no width. */
  const shown = isGrave && told.startsWith(start) ? `${indent}${mark}${look.red(day)}${told.slice(start.length)}` : told
  return [
    shown,
    ...(why === undefined ? [] : [look.dim(paragraph(clean(why), look.width, inner, inner))]),
    ...(command === undefined ? [] : [`${inner}${look.blue(clean(command))}`]),
  ].join('\n')
}

/** The last column is wrapped; the others are words of ours and stay short. */
function tableOf(heads: readonly string[], rows: readonly (readonly string[])[], look: Look, indent: string): string {
  const cells = [heads, ...rows].map((row) => row.map(clean))
  const widths = heads.slice(0, -1).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) => {
    const start = indent + widths.map((width, column) => `${(row[column] ?? '').padEnd(width)}  `).join('')
    return paragraph(row.at(-1) ?? '', look.width, start, ' '.repeat(start.length)).trimEnd()
  })
  const [first = '', ...rest] = lines
  return [look.dim(first), ...rest].join('\n')
}
