import { describe, expect, test } from 'vitest'
import { applyEdits, type Edit } from '../src/source/edit.js'
import { edits } from './edit-diff.js'

/** A key that is called otherwise, and no other byte. */

const rename = (path: string, to: string): Edit => ({ kind: 'rename', path: path.split('.'), to })

describe('a key gets another name', () => {
  edits(
    'where it stands, and what stands under and beside it stays',
    [rename('value', 'worth'), rename('worth.decision', 'choice'), rename('worth.kpi', 'measures')],
    `
        mlplan: 1

        # Value: what it is for
      - value:   # agreed in May
      -   decision:   which customers we call # with Ilse
      + worth:   # agreed in May
      +   choice:   which customers we call # with Ilse
          action: >- # as the board put it
            An agent
            calls
      -   kpi:
      +   measures:
          - id: leavers
            # to be agreed
            unit: "%"
    `,
  )

  edits(
    'with the quotes it had, and quotes where the new name needs them',
    [rename('value.decision', "Ilse's"), rename('value.action', 'act'), rename('value.operation', 'no')],
    `
        mlplan: 1
        value:
      -   'decision': x
      -   "action" : y
      -   operation: z
      +   'Ilse''s': x
      +   "act" : y
      +   "no": z
    `,
  )

  edits(
    'in an item, behind its dash or below, by the id or the position',
    [rename('people.#2.name', 'called'), rename('people.ilse.title', 'job')],
    `
        mlplan: 1
        people:
          - id: ilse
      -     title: Claims # head
      +     job: Claims # head
      -   - name: Jonas
      +   - called: Jonas
            title: Fraud
    `,
  )

  edits(
    'between braces, also where it has no value',
    [rename('value.decision', 'a, b'), rename('value.action', 'act'), rename('value.kpi.days.name', 'called')],
    `
        mlplan: 1
      - value: {decision: x, "action":y, kpi: [{id: days, name}]} # old
      + value: {"a, b": x, "act":y, kpi: [{id: days, called}]} # old
    `,
  )

  edits(
    'though it holds nothing, and what is not there is no trouble',
    [rename('value.decision', 'choice'), rename('value.action', 'act'), rename('risk.register', 'list')],
    `
        mlplan: 1
        value:
      -   decision: # ask Ilse
      +   choice: # ask Ilse
    `,
  )

  edits(
    'with the bare figure beside it, which has no keys of its own',
    [rename('economics.adoption.likely', 'best'), rename('economics.adoption', 'uptake')],
    `
        mlplan: 1
        economics:
      -   adoption: 0.80
      +   uptake: 0.80
    `,
  )
})

describe('a name is refused', () => {
  const plan = 'mlplan: 1\nvalue:\n  decision: x\n  action:\n  kpi:\n    - id: days\n'
  test.each<[string, string, Edit, RegExp]>([
    [
      'that another key has',
      plan,
      rename('value.decision', 'action'),
      /`value.decision` would become `value.action`, which is there already; take/,
    ],
    ['for an item', plan, rename('value.kpi.days', 'weeks'), /`value.kpi.days` is an item, not a key/],
    ['that is none', plan, rename('value.decision', ''), /has to say what becomes/],
    ['for no key', plan, { kind: 'rename', path: [], to: 'x' }, /has to say what becomes/],
    ['beside an anchor', 'mlplan: 1\nvalue:\n  decision: &a x\n', rename('value.decision', 'y'), /anchor/],
    [
      'beside an alias',
      'mlplan: 1\nvalue:\n  decision: x\n  action: *a\n',
      rename('value.decision', 'y'),
      /cannot be changed as it stands/,
    ],
    ['where the file does not parse', 'mlplan: "1\n', rename('mlplan', 'y'), /cannot be changed as it stands/],
  ])('%s', (_, text, edit, reason) => {
    expect(applyEdits(text, [edit])).toEqual({ refused: expect.stringMatching(reason) as string })
  })
})
