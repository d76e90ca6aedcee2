import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/yaml/edit/apply-edits.js'
import type { Edit } from '../../src/yaml/edit/types.js'
import { edits, headOf } from '../support/edit-diff.js'

/** A key that goes elsewhere: what a person would have cut and pasted, and no other byte. */

const move = (path: string, to: string): Edit => ({ kind: 'move', path: path.split('.'), to: to.split('.') })

describe('a key goes to another place', () => {
  edits(
    'with the comments above, beside and below it, at the indentation of its new neighbors',
    [move('value.decision', 'target.rules.choice')],
    `
        mlplan: 2
        value:
            operation: calls
              # deeper, so about the calls
      -     # agreed in May
      -     # and again in June
      -     decision: which customers # with Ilse
      -       # the list is in K2
            action: an agent calls
        target:
          # what we look for
          statement: Finds leavers
      +   rules:
      +     # agreed in May
      +     # and again in June
      +     choice: which customers # with Ilse
      +       # the list is in K2
    `,
  )

  edits(
    'with everything that stands under it, as it is written there',
    [move('value', 'target.value')],
    `
        mlplan: 2
      - value:   # old
      -   action: >2- # as the board put it
      -      An agent
      -     calls
      -
      -     once
      -   "kpis":
      -   - id: leavers
      -     # to be agreed
      -     unit: '%'
      -   text: plain
      -     and more
        target:
          statement: Finds leavers
      +   value:   # old
      +     action: >2- # as the board put it
      +        An agent
      +       calls
      +
      +       once
      +     "kpis":
      +     - id: leavers
      +       # to be agreed
      +       unit: '%'
      +     text: plain
      +       and more
    `,
  )

  edits(
    'up to the sections, where it stands apart',
    [move('custom.signoffs', 'signoffs')],
    `
        mlplan: 2

      + ${headOf('signoffs')}
      + # who agreed
      + signoffs:
      +   - person: ilse
      +
        # by hand
        custom:
          room: K2

      -   # who agreed
      -   signoffs:
      -     - person: ilse
      -
          # the end
          zoo: no
    `,
  )

  edits(
    'and what becomes empty by that goes, with what the plan format says of it',
    [move('economics.period.length', 'project.period_length')],
    `
        mlplan: 2

        project:
          name: Calls
      +   # in days
      +   period_length: 30
      -
      - ${headOf('economics')}
      - economics:
      -   period:
      -     # in days
      -     length: 30

        # the end
    `,
  )

  edits(
    'from the head of the file, whose remarks stay there',
    [move('value', 'custom.value')],
    `
        # the plan of the claims team
        # edit it by hand
      - value:
      -   decision: x
      -
        mlplan: 2
        custom:
          room: K2
      +   value:
      +     decision: x
    `,
  )

  edits(
    'from the head of the file with what the plan format says of it',
    [move('links', 'custom.links')],
    `
        # the plan of the claims team
      - ${headOf('links')}
      - links:
      -   code: git
        mlplan: 2
        custom:
          budget: R-17
      +   ${headOf('links')}
      +   links:
      +     code: git
    `,
  )

  edits(
    'under a key that is empty, or one that holds a bare figure',
    [move('value.decision', 'target.choice'), move('value.from', 'economics.adoption.source')],
    `
        mlplan: 2
        value:
      -   decision: x # y
          action: an agent calls
      -   from: a report
      - target: {} # soon
      + target: # soon
      +   choice: x # y
        economics:
      -   adoption: 0.80 # or so
      +   adoption: # or so
      +     likely: 0.80
      +     source: a report
    `,
  )

  edits(
    'inside one item, from behind its dash as well',
    [move('people.#1.name', 'people.#1.called.first')],
    `
        mlplan: 2
        people:
      -   - name: Ilse # V.
      -     title: Claims
      +   - title: Claims
            # the fraud team
            department: fraud
      +     called:
      +       first: Ilse # V.
    `,
  )

  edits(
    'and where it is not there, or there already, nothing happens',
    [move('value.action', 'target.action'), move('value.decision', 'value.decision'), move('risk.a', 'risk.b')],
    `
        mlplan: 2
        value:
          decision: x
    `,
  )
})

describe('braces and brackets', () => {
  edits(
    'take a key that fits between them, with quotes where it needs them there',
    [move('value.decision', 'target.choice'), move('value.action', 'target.action'), move('value.kpis', 'target.kpis')],
    `
        mlplan: 2
        value:
      -   decision: which, and when
      -   "action":   'calls'
      -   kpis: [{id: days, name: "[x]"}]
          out_of_scope: no
      - target: {statement: Finds leavers} # old
      + target: {statement: Finds leavers, "action": 'calls', choice: "which, and when", kpis: [{id: days, name: "[x]"}]} # old
    `,
  )

  edits(
    'become lines where it does not fit, and only those',
    [move('value.decision', 'target.choice'), move('value.action', 'data.deep.action')],
    `
        mlplan: 2
        value:
      -   # agreed
      -   decision: x
      -   action: |
      -     calls
          out_of_scope: [no, yes]
      - target: {statement: Finds leavers} # old
      - data: {deep: {a: 1}}
      + target: # old
      +   statement: Finds leavers
      +   # agreed
      +   choice: x
      + data:
      +   deep:
      +     a: 1
      +     action: |
      +       calls
    `,
  )

  edits(
    'give away what stands in them',
    [move('value.decision', 'target.choice'), move('value.kpis', 'target.kpis'), move('value.none', 'target.none')],
    `
        mlplan: 2
      - value: {"decision":x, action: "y", kpis: {a: [1,
      -   2], b}, none} # old
      + value: {action: "y"} # old
        target:
          statement: Finds leavers
      +   "choice": x
      +   kpis:
      +     a:
      +       - 1
      +       - 2
      +     b:
      +   none:
    `,
  )
})

describe('a move is refused', () => {
  const plan = 'mlplan: 2\nvalue:\n  decision: x\n  kpis:\n    - id: days\n      name: Days\ntarget:\n  choice:\n'
  test.each<[string, string, Edit, RegExp]>([
    [
      'to a place that is taken',
      plan,
      move('value.decision', 'target.choice'),
      /`value.decision` can't become `target.choice`, which already exists/,
    ],
    ['below a value', plan, move('target.choice', 'value.decision.why'), /`value.decision` holds a value/],
    ['into itself', plan, move('value', 'value.inner'), /`value` can't be moved into itself/],
    ['out of itself', plan, move('value.kpis', 'value'), /`value.kpis` can't become `value`, which already exists/],
    ['of an item', plan, move('value.kpis.days', 'value.day'), /`value.kpis.days` is a list item, not a key/],
    [
      'to an item',
      plan,
      move('value.decision', 'value.kpis.cost'),
      /`value.kpis` is a list, so `value.decision` can't become one of its keys/,
    ],
    ['to an item that is not there', plan, move('value.decision', 'value.kpis.cost.name'), /`value.kpis` is a list/],
    ['to a list that is not there', plan, move('value.decision', 'people.ilse.name'), /`people` is a list/],
    ['to no place', plan, move('value.decision', ''), /must name a key and its new name or path/],
    ['of nothing', plan, { kind: 'move', path: [], to: ['x'] }, /must name a key and its new name or path/],
    [
      'out of braces with comments',
      'mlplan: 2\nvalue: {\n  a: x, # y\n  b: z }\n',
      move('value.b', 'b'),
      /`value.b` can't be moved because of comments in the braces around it/,
    ],
    [
      'into braces with comments',
      'mlplan: 2\na: |\n  x\nvalue: {\n  b: x # y\n  }\n',
      move('a', 'value.a'),
      /Comments inside braces or brackets would be lost/,
    ],
    [
      'where a comment would go with what is empty then',
      'mlplan: 2\nvalue: # by Ilse\n  a: x\n',
      move('value.a', 'a'),
      /A comment around `value.a` would be lost/,
    ],
    [
      'where a block would take the lines below',
      'mlplan: 2\nb:\n  c: |+\n    x\n\nvalue:\n  a: 1\n\n',
      move('b.c', 'value.c'),
      /can't be changed safely/,
    ],
    ['behind a question mark', 'mlplan: 2\nvalue:\n  ? a\n  : x\n', move('value.a', 'a'), /can't be changed safely/],
    ['beside an anchor', 'mlplan: 2\nvalue:\n  a: &a x\n', move('value.a', 'a'), /anchor/],
  ])('%s', (_, text, edit, reason) => {
    expect(applyEdits(text, [edit])).toEqual({ refused: expect.stringMatching(reason) as string })
  })
})
