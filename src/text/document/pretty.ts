import { clean } from '../sanitize.js'
import type { Look } from '../terminal-style.js'
import type { Block, Item, Page, PageSection, Table } from './document.js'
import { paragraph } from '../wrap.js'

/** A page for a person at a terminal. */
export function renderPagePretty({ head, opening, sections }: Page, look: Look): string {
  const parts = [
    look.bold(clean(head)),
    ...opening.map((block) => blockOf(block, look, '')),
    ...sections.map((section) => sectionOf(section, look)),
  ]
  return `${parts.join('\n\n')}\n`
}

function sectionOf({ title, blocks }: PageSection, look: Look): string {
  const indent = title === undefined ? '' : '  '
  const [first, ...others] = blocks
  const rest = others.map((block) => blockOf(block, look, indent))
  if (title === undefined || first === undefined)
    return blocks.map((block) => blockOf(block, look, indent)).join('\n\n')
  const heading = clean(title)
  const begin =
    first.kind === 'table' && first.headline === 'beside title'
      ? tableOf({ ...first, heads: [heading, ...first.heads.slice(1)] }, look, indent)
      : `${look.bold(heading)}\n${blockOf(first, look, indent)}`
  return [begin, ...rest].join('\n\n')
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
      return tableOf(block, look, indent)
    case 'facts':
      return block.facts
        .map(({ lead, text }) => {
          const shown = `${clean(lead)}: `
          const line = paragraph(`${shown}${clean(text)}`, look.width, indent, `${indent}  `)
          return line.replace(shown, look.bold(shown))
        })
        .join('\n')
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

const GAP = '   '

/** The last column is wrapped; the others are names and words of ours and stay short. */
function tableOf({ heads, rows, headline, grave = [] }: Table, look: Look, indent: string): string {
  const cells = [heads, ...rows].map((row) => row.map(clean))
  const shown = headline === 'title' ? cells.slice(1) : cells
  const widths = heads.slice(0, -1).map((_, column) =>
    Math.max(
      ...shown.map((row, index) => {
        const isTitle = headline === 'beside title' && index === 0 && column === 0
        return (row[column]?.length ?? 0) - (isTitle ? indent.length : 0)
      }),
    ),
  )
  const line = (row: readonly string[], before: string): string => {
    const columns = widths.map((width, column) => {
      const room = column === 0 ? width + indent.length - before.length : width
      return (row[column] ?? '').padEnd(room) + GAP
    })
    const start = before + columns.join('')
    const last = row.at(-1) ?? ''
    return (last === '' ? start : paragraph(last, look.width, start, ' '.repeat(start.length))).trimEnd()
  }
  const [head = [], ...others] = cells
  const lines = others.map((row, index) => {
    const text = line(row, indent)
    const first = `${indent}${row[0] ?? ''}`
    return grave[index] === true ? `${look.red(first)}${text.slice(first.length)}` : text
  })
  if (headline === 'title') return lines.join('\n')
  if (headline === undefined) return [look.dim(line(head, indent)), ...lines].join('\n')
  const begin = line(head, '')
  const title = head[0] ?? ''
  return [`${look.bold(title)}${look.dim(begin.slice(title.length))}`, ...lines].join('\n')
}
