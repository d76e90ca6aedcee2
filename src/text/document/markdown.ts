import { codeSpan, inline } from '../markdown.js'
import type { Block, Item, Page, PageSection, Table } from './document.js'

/** A page to paste into an email, a pull request, or a wiki. */
export function renderPageMarkdown({ title, opening, sections }: Page): string {
  const parts = [`# ${inline(title)}`, ...opening.map(blockOf), ...sections.flatMap(sectionOf)]
  return `${parts.join('\n\n')}\n`
}

function sectionOf({ title, blocks }: PageSection): readonly string[] {
  return [...(title === undefined ? [] : [`## ${inline(title)}`]), ...blocks.map(blockOf)]
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.isGrave === undefined ? inline(block.text) : `**${inline(block.text)}**`
    case 'list':
      return block.items.map((item, index) => itemOf(item, block.isNumbered ? `${index + 1}. ` : '- ')).join('\n')
    case 'groups':
      return block.groups
        .flatMap(({ title, items }) => [`- **${inline(title)}**`, ...items.map((item) => itemOf(item, '  - '))])
        .join('\n')
    case 'table':
      return tableOf(block)
    case 'facts':
      return block.facts.map(({ lead, text }) => `**${inline(lead)}:** ${inline(text)}`).join('\n\n')
  }
}

function itemOf({ lead, isGrave, text, note, why, command }: Item, mark: string): string {
  const day = lead === undefined ? [] : [isGrave === true ? `**${inline(lead)}:**` : `${inline(lead)}:`]
  return (
    mark +
    [
      ...day,
      inline(text),
      ...(note === undefined || note === '' ? [] : [`*(${inline(note)})*`]),
      ...(why === undefined ? [] : [inline(why)]),
      ...(command === undefined ? [] : [codeSpan(command)]),
    ].join(' ')
  )
}

function tableOf({ heads, rows, grave = [] }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map((row, index) => line(rowOf(row, grave[index])))].join(
    '\n',
  )
}

function rowOf(row: readonly string[], isGrave = false): readonly string[] {
  return row.map((text, index) => (isGrave && index === 0 ? `**${inline(text)}**` : inline(text)))
}
