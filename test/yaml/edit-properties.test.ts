import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { findFormField } from '../../src/plan/form.js'
import type { Path } from '../../src/plan/path.js'
import { applyEdits, newPlanText } from '../../src/yaml/edit/apply-edits.js'
import type { Edit } from '../../src/yaml/edit/types.js'
import { findNode } from '../../src/yaml/locate.js'
import { parseSource } from '../../src/yaml/parse.js'
import {
  anyMarks,
  anySetting,
  anySettings,
  anyText,
  lived,
  reordered,
  type Setting,
  settingsOfSection,
} from '../support/edit-arbitraries.js'

/** What holds for every edit of every plan. Random plans are built from the form and then lived in. */

const NEW = newPlanText('.mlplan/mlproject.schema.json')

function edit(text: string, ...edits: readonly Edit[]): string {
  const result = applyEdits(text, edits)
  if ('refused' in result) throw new Error(result.refused)
  return result.text
}

function read(text: string, version: '1.1' | '1.2' = '1.2'): unknown {
  return parse(text.replace(/^\uFEFF/, ''), { version }) as unknown
}

/** The value at a place, read without the help of the code under test. */
function at(text: string, path: Path): unknown {
  let here = read(text)
  for (const part of path) {
    if (Array.isArray(here)) here = (here as { id?: unknown }[]).find((item) => item.id === part)
    else here = (here as Record<string, unknown> | null | undefined)?.[part]
  }
  return (here as { likely?: unknown } | null | undefined)?.likely ?? here
}

const plans = fc.tuple(anySettings, anyMarks).map(([edits, marks]) => lived(edit(NEW, ...edits), marks))

test('the same answers in any order give the same bytes', () => {
  fc.assert(
    fc.property(anySettings, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (edits, keys) => {
      expect(edit(NEW, ...reordered(edits, keys))).toBe(edit(NEW, ...edits))
    }),
    { numRuns: 40 },
  )
})

test('answers in several sittings give the bytes of one', () => {
  fc.assert(
    fc.property(anySettings, (edits) => {
      expect(edits.reduce((text, one) => edit(text, one), NEW)).toBe(edit(NEW, ...edits))
    }),
    { numRuns: 30 },
  )
})

test('many answers at once give the bytes of one after the other, in whatever text', () => {
  fc.assert(
    fc.property(plans, anySettings, (before, edits) => {
      expect(edit(before, ...edits)).toBe(edits.reduce((text, one) => edit(text, one), before))
    }),
    { numRuns: 40 },
  )
})

test('a section that is filled in at once gives the bytes of one answer after the other', () => {
  fc.assert(
    fc.property(settingsOfSection, (edits) => {
      expect(edit(NEW, ...edits)).toBe(edits.reduce((text, one) => edit(text, one), NEW))
    }),
    { numRuns: 75 },
  )
})

test('what is set is read back, and the way lines end and files begin stays', () => {
  fc.assert(
    fc.property(plans, anySetting, (before, setting) => {
      const after = edit(before, setting)
      expect(at(after, setting.path)).toEqual(setting.value)
      expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'))
      expect(after.endsWith('\n')).toBe(before.endsWith('\n'))
      if (before.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/)
      else expect(after).not.toContain('\r')
    }),
    { numRuns: 60 },
  )
})

test('setting loses no remark and no line', () => {
  fc.assert(
    fc.property(plans, anySetting, (before, setting) => {
      const remarks = (text: string) => text.match(/# remark \d+/g) ?? []
      expect(remarks(edit(before, setting))).toEqual(remarks(before))
    }),
    { numRuns: 60 },
  )
})

test('another value changes no byte outside the old one', () => {
  fc.assert(
    fc.property(
      anySettings,
      anyMarks,
      fc.nat(),
      fc.constantFrom('Ilse', 7, true, 'no'),
      (edits, marks, pick, value) => {
        const before = lived(edit(NEW, ...edits), marks)
        const { path } = edits[pick % edits.length] as Setting
        const source = parseSource(before)
        const exact = findNode(source, [...path, 'likely']).exact ? [...path, 'likely'] : path
        const [from, to] = findNode(source, exact).valueRange ?? [0, 0]
        fc.pre(to > from && !/^[|>]/.test(source.text.slice(from)))
        const after = edit(before, { kind: 'set', path, value })
        const bom = source.hasBom ? 1 : 0
        expect(after.startsWith(before.slice(0, from + bom))).toBe(true)
        expect(after.endsWith(before.slice(to + bom))).toBe(true)
        expect(at(after, path)).toBe(value)
      },
    ),
    { numRuns: 60 },
  )
})

test('taking out what was new gives back the same bytes', () => {
  fc.assert(
    fc.property(plans, anySetting, (before, { path, value }) => {
      const isFigure = findFormField(path.slice(0, -1))?.field.kind === 'estimate'
      fc.pre(at(before, path) === undefined && !(isFigure && at(before, path.slice(0, -1)) !== undefined))
      const after = edit(before, { kind: 'set', path, value })
      expect(edit(after, { kind: 'remove', path })).toBe(before)
    }),
    { numRuns: 60 },
  )
})

test('a text that was damaged on the way is refused, or holds exactly what it should', () => {
  const damage = fc.tuple(
    fc.nat(),
    fc.nat(3),
    fc.constantFrom('', '"', ': ', '{', ' ', '\n', '- ', '#', '[]', '|', '~', '? '),
  )
  fc.assert(
    fc.property(plans, damage, anySetting, fc.boolean(), (plan, [place, cut, put], { path, value }, removes) => {
      const from = place % plan.length
      const before = plan.slice(0, from) + put + plan.slice(from + cut)
      const result = applyEdits(before, [removes ? { kind: 'remove', path } : { kind: 'set', path, value }])
      if ('refused' in result) return
      if (removes) expect(at(result.text, path)).toBeUndefined()
      else expect(at(result.text, path)).toEqual(value)
      const section = path[0] ?? ''
      const rest = (text: string) => ({ ...(read(text) as object), [section]: undefined })
      expect(rest(result.text)).toEqual(rest(before))
    }),
    { numRuns: 60 },
  )
})

test('a text is a text to readers of YAML 1.1 too', () => {
  fc.assert(
    fc.property(anyText, fc.array(anyText, { minLength: 1 }), (text, several) => {
      const plan = edit(
        `mlplan: 2\nvalue: {kpis: [{id: a, unit: ''}]}\n`,
        { kind: 'set', path: ['value', 'kpis', 'a', 'unit'], value: text },
        { kind: 'set', path: ['value', 'decision'], value: text },
        { kind: 'set', path: ['project', 'jurisdictions'], value: several },
      )
      expect(read(plan, '1.1')).toEqual({
        mlplan: 2,
        project: { jurisdictions: several },
        value: { decision: text, kpis: [{ id: 'a', unit: text }] },
      })
    }),
    { numRuns: 100 },
  )
})

test('one answer to a long plan takes no noticeable time', () => {
  const people = Array.from(
    { length: 200 },
    (_, index) => `  - id: person-${index}
    name: Person ${index}
    title: Head of department ${index}
    available: On leave in August\n`,
  )
  let text = `${NEW}\npeople:\n${people.join('')}`
  expect(text.length).toBeGreaterThan(18_000)
  const times = people.slice(0, 30).map((_, index) => {
    const start = performance.now()
    text = edit(text, { kind: 'set', path: ['people', `person-${index}`, 'department'], value: 'business' })
    return performance.now() - start
  })
  /* It takes some 10 ms; the best of thirty does not depend on what else the machine does. */
  expect(Math.min(...times)).toBeLessThan(60)
})
