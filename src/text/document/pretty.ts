import { sanitize } from '../sanitize.js'
import type { TerminalStyle } from '../terminal-style.js'
import type { DocumentBlock, DocumentItem, ReportDocument, DocumentSection, DocumentTable } from './document.js'
import { wrapParagraph } from '../wrap.js'

/** Renders a document for a terminal. */
export function renderDocumentPretty({ heading, intro, sections }: ReportDocument, style: TerminalStyle): string {
  const parts = [
    style.bold(sanitize(heading)),
    ...intro.map((block) => renderBlock(block, style, '')),
    ...sections.map((section) => renderSection(section, style)),
  ]
  return `${parts.join('\n\n')}\n`
}

function renderSection({ title, blocks }: DocumentSection, style: TerminalStyle): string {
  const indent = title === undefined ? '' : '  '
  const [first, ...otherBlocks] = blocks
  const otherTexts = otherBlocks.map((block) => renderBlock(block, style, indent))
  if (title === undefined || first === undefined)
    return blocks.map((block) => renderBlock(block, style, indent)).join('\n\n')
  const titleText = sanitize(title)
  const firstText =
    first.kind === 'table' && first.titlePlacement === 'beside title'
      ? renderTable({ ...first, headers: [titleText, ...first.headers.slice(1)] }, style, indent)
      : `${style.bold(titleText)}\n${renderBlock(first, style, indent)}`
  return [firstText, ...otherTexts].join('\n\n')
}

function renderBlock(block: DocumentBlock, style: TerminalStyle, indent: string): string {
  switch (block.kind) {
    case 'text': {
      const text = wrapParagraph(sanitize(block.text), style.width, indent, indent)
      return block.isUrgent === undefined ? text : block.isUrgent ? style.red(text) : style.bold(text)
    }
    case 'list':
      return block.items
        .map((item, index) => renderItem(item, style, indent, block.isNumbered ? `${index + 1}. ` : '- '))
        .join('\n')
    case 'groups':
      return block.groups
        .map(({ title, items }) => {
          const itemLines = items.map((item) => renderItem(item, style, `${indent}  `, '- '))
          return [`${indent}${style.bold(sanitize(title))}`, ...itemLines].join('\n')
        })
        .join('\n\n')
    case 'table':
      return renderTable(block, style, indent)
    case 'facts':
      return block.facts
        .map(({ label, text }) => {
          const labelText = `${sanitize(label)}: `
          const line = wrapParagraph(`${labelText}${sanitize(text)}`, style.width, indent, `${indent}  `)
          return line.replace(labelText, style.bold(labelText))
        })
        .join('\n')
  }
}

function renderItem(
  { label, isUrgent, text, note, reason, command }: DocumentItem,
  style: TerminalStyle,
  indent: string,
  marker: string,
): string {
  const innerIndent = indent + ' '.repeat(marker.length)
  const labelText = label === undefined ? '' : `${sanitize(label)}: `
  const itemText = [
    `${labelText}${sanitize(text)}`,
    ...(note === undefined || note === '' ? [] : [`(${sanitize(note)})`]),
  ].join(' ')
  const wrapped = wrapParagraph(itemText, style.width, `${indent}${marker}`, innerIndent)
  const prefix = `${indent}${marker}${labelText}`
  /* Colors are added after wrapping, since escape codes have no width. */
  const colored =
    isUrgent && wrapped.startsWith(prefix)
      ? `${indent}${marker}${style.red(labelText)}${wrapped.slice(prefix.length)}`
      : wrapped
  return [
    colored,
    ...(reason === undefined
      ? []
      : [style.dim(wrapParagraph(sanitize(reason), style.width, innerIndent, innerIndent))]),
    ...(command === undefined ? [] : [`${innerIndent}${style.blue(sanitize(command))}`]),
  ].join('\n')
}

const GAP = '   '

/** Only the last column is wrapped; the other columns hold short texts. */
function renderTable(
  { headers, rows, titlePlacement, urgentRows = [] }: DocumentTable,
  style: TerminalStyle,
  indent: string,
): string {
  const cells = [headers, ...rows].map((row) => row.map(sanitize))
  const measuredRows = titlePlacement === 'title' ? cells.slice(1) : cells
  const widths = headers.slice(0, -1).map((_, column) =>
    Math.max(
      ...measuredRows.map((row, index) => {
        const isTitle = titlePlacement === 'beside title' && index === 0 && column === 0
        return (row[column]?.length ?? 0) - (isTitle ? indent.length : 0)
      }),
    ),
  )
  const formatRow = (row: readonly string[], rowIndent: string): string => {
    const columns = widths.map((width, column) => {
      const columnWidth = column === 0 ? width + indent.length - rowIndent.length : width
      return (row[column] ?? '').padEnd(columnWidth) + GAP
    })
    const prefix = rowIndent + columns.join('')
    const lastCell = row.at(-1) ?? ''
    return (
      lastCell === '' ? prefix : wrapParagraph(lastCell, style.width, prefix, ' '.repeat(prefix.length))
    ).trimEnd()
  }
  const [headerRow = [], ...bodyRows] = cells
  const lines = bodyRows.map((row, index) => {
    const text = formatRow(row, indent)
    const firstCell = `${indent}${row[0] ?? ''}`
    return urgentRows[index] === true ? `${style.red(firstCell)}${text.slice(firstCell.length)}` : text
  })
  if (titlePlacement === 'title') return lines.join('\n')
  if (titlePlacement === undefined) return [style.dim(formatRow(headerRow, indent)), ...lines].join('\n')
  const headerLine = formatRow(headerRow, '')
  const title = headerRow[0] ?? ''
  return [`${style.bold(title)}${style.dim(headerLine.slice(title.length))}`, ...lines].join('\n')
}
