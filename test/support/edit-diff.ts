import { expect, test } from 'vitest'
import { PLAN, type SectionName } from '../../src/plan/plan.js'
import { applyEdits } from '../../src/yaml/edit/apply-edits.js'
import type { Edit, EditValue } from '../../src/yaml/edit/types.js'

/** Edits shown as the diff they make. */

export const set = (path: string, value: EditValue, before?: string): Edit => ({
  kind: 'set',
  path: path.split('.'),
  value,
  ...(before === undefined ? {} : { before }),
})

export const remove = (path: string): Edit => ({ kind: 'remove', path: path.split('.') })

/** What the plan format says above a section, where that fits on one line. */
export function headOf(section: SectionName): string {
  return `# ${PLAN[section].title}: ${PLAN[section].help}`
}

/** The edits turn the lines without `+` into the lines without `-`, in every way a file may end its lines. */
export function edits(name: string, list: readonly Edit[], diff: string): void {
  const before = side(diff, '-')
  const after = side(diff, '+')
  const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
  const unfinished = (text: string) => text.replace(/\n$/, '')
  test(name, () => {
    expect(applyEdits(before, list)).toEqual({ text: after })
    expect(applyEdits(crlf(before), list), 'with CRLF and a byte order mark').toEqual({ text: crlf(after) })
    expect(applyEdits(unfinished(before), list), 'without a last line break').toEqual({ text: unfinished(after) })
  })
}

function side(diff: string, sign: '-' | '+'): string {
  const lines = diff.split('\n').slice(1, -1)
  const indent = Math.min(...lines.filter((line) => line !== '').map((line) => line.search(/[^ ]/)))
  const margin = lines.some((line) => /^[-+]/.test(line.slice(indent, indent + 2))) ? indent : indent - 2
  const kept = lines.filter((line) => line === '' || line[margin] === ' ' || line[margin] === sign)
  return kept.map((line) => `${line.slice(margin + 2)}\n`).join('')
}
