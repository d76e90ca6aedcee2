import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/yaml/edit/apply-edits.js'
import type { Edit } from '../../src/yaml/edit/types.js'
import { edits } from '../support/edit-diff.js'

/** A key that is called otherwise, and no other byte. */

const rename = (path: string, to: string): Edit => ({ kind: 'rename', path: path.split('.'), to })

describe('a key gets another name', () => {
  edits(
    'where it stands, and what stands under and beside it stays',
    [rename('value', 'worth'), rename('worth.decision', 'choice'), rename('worth.kpis', 'metrics')],
    `
        mlplan: 2

        # Value: what it is for
      - value:   # agreed in May
      -   decision:   which customers we call # with Ilse
      + worth:   # agreed in May
      +   choice:   which customers we call # with Ilse
          action: >- # as the board put it
            An agent
            calls
      -   kpis:
      +   metrics:
          - id: leavers
            # to be agreed
            unit: "%"
    `,
  )

  edits(
    'with the quotes it had, and quotes where the new name needs them',
    [rename('value.decision', "Ilse's"), rename('value.action', 'act'), rename('value.operation', 'no')],
    `
        mlplan: 2
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
        mlplan: 2
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
    [rename('value.decision', 'a, b'), rename('value.action', 'act'), rename('value.kpis.days.name', 'called')],
    `
        mlplan: 2
      - value: {decision: x, "action":y, kpis: [{id: days, name}]} # old
      + value: {"a, b": x, "act":y, kpis: [{id: days, called}]} # old
    `,
  )

  edits(
    'though it holds nothing, and what is not there is no trouble',
    [rename('value.decision', 'choice'), rename('value.action', 'act'), rename('risk.register', 'list')],
    `
        mlplan: 2
        value:
      -   decision: # ask Ilse
      +   choice: # ask Ilse
    `,
  )

  edits(
    'with the bare figure beside it, which has no keys of its own',
    [rename('economics.adoption.likely', 'best'), rename('economics.adoption', 'uptake')],
    `
        mlplan: 2
        economics:
      -   adoption: 0.80
      +   uptake: 0.80
    `,
  )
})

describe('a name is refused', () => {
  const plan = 'mlplan: 2\nvalue:\n  decision: x\n  action:\n  kpis:\n    - id: days\n'
  test.each<[string, string, Edit, RegExp]>([
    [
      'that another key has',
      plan,
      rename('value.decision', 'action'),
      /`value.decision` can't become `value.action`, which already exists\. Remove one of the two/,
    ],
    ['for an item', plan, rename('value.kpis.days', 'weeks'), /`value.kpis.days` is a list item, not a key/],
    ['that is none', plan, rename('value.decision', ''), /must name a key and its new name or path/],
    ['for no key', plan, { kind: 'rename', path: [], to: 'x' }, /must name a key and its new name or path/],
    ['beside an anchor', 'mlplan: 2\nvalue:\n  decision: &a x\n', rename('value.decision', 'y'), /anchor/],
    [
      'beside an alias',
      'mlplan: 2\nvalue:\n  decision: x\n  action: *a\n',
      rename('value.decision', 'y'),
      /The plan can't be changed\. This alias/,
    ],
    [
      'where the file does not parse',
      'mlplan: "1\n',
      rename('mlplan', 'y'),
      /The plan can't be changed\. A colon, comma, bracket, or quote is missing/,
    ],
  ])('%s', (_, text, edit, reason) => {
    expect(applyEdits(text, [edit])).toEqual({ refused: expect.stringMatching(reason) as string })
  })
})
