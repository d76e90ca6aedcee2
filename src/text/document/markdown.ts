import { toCodeSpan, escapeInline, renderMarkdownTable } from '../markdown.js'
import type { DocumentBlock, DocumentItem, ReportDocument, DocumentSection, DocumentTable } from './document.js'

/** Renders a document as Markdown for an email, a pull request, or a wiki. */
export function renderDocumentMarkdown({ title, intro, sections }: ReportDocument): string {
  const parts = [`# ${escapeInline(title)}`, ...intro.map(renderBlock), ...sections.flatMap(renderSection)]
  return `${parts.join('\n\n')}\n`
}

function renderSection({ title, blocks }: DocumentSection): readonly string[] {
  return [...(title === undefined ? [] : [`## ${escapeInline(title)}`]), ...blocks.map(renderBlock)]
}

function renderBlock(block: DocumentBlock): string {
  switch (block.kind) {
    case 'text':
      return block.isUrgent === undefined ? escapeInline(block.text) : `**${escapeInline(block.text)}**`
    case 'list':
      return block.items.map((item, index) => renderItem(item, block.isNumbered ? `${index + 1}. ` : '- ')).join('\n')
    case 'groups':
      return block.groups
        .flatMap(({ title, items }) => [
          `- **${escapeInline(title)}**`,
          ...items.map((item) => renderItem(item, '  - ')),
        ])
        .join('\n')
    case 'table':
      return renderTable(block)
    case 'facts':
      return block.facts.map(({ label, text }) => `**${escapeInline(label)}:** ${escapeInline(text)}`).join('\n\n')
  }
}

function renderItem({ label, isUrgent, text, note, reason, command }: DocumentItem, marker: string): string {
  const labelText =
    label === undefined ? [] : [isUrgent === true ? `**${escapeInline(label)}:**` : `${escapeInline(label)}:`]
  return (
    marker +
    [
      ...labelText,
      escapeInline(text),
      ...(note === undefined || note === '' ? [] : [`*(${escapeInline(note)})*`]),
      ...(reason === undefined ? [] : [escapeInline(reason)]),
      ...(command === undefined ? [] : [toCodeSpan(command)]),
    ].join(' ')
  )
}

function renderTable({ headers, rows, urgentRows = [] }: DocumentTable): string {
  return renderMarkdownTable(
    headers,
    rows.map((row, index) => renderRow(row, urgentRows[index])),
  )
}

function renderRow(row: readonly string[], isUrgent = false): readonly string[] {
  return row.map((text, index) => (isUrgent && index === 0 ? `**${escapeInline(text)}**` : escapeInline(text)))
}
