import { codeSpan, inline } from '../markdown.js'
import type { Block, Item, Page } from './page.js'

/** A page to paste into a mail, a pull request or a wiki. */
export function renderPageMarkdown({ title, opening, sections }: Page): string {
  const parts = [
    `# ${inline(title)}`,
    ...opening.map(blockOf),
    ...sections.flatMap((section) => [`## ${inline(section.title)}`, ...section.blocks.map(blockOf)]),
  ]
  return `${parts.join('\n\n')}\n`
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
      return tableOf(block.heads, block.rows)
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

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map((row) => line(row.map(inline)))].join('\n')
}
