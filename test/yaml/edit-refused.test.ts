import { describe, expect, test } from 'vitest'
import { applyEdits, newPlanText } from '../../src/yaml/edit/apply-edits.js'
import type { Edit } from '../../src/yaml/edit/types.js'
import { parseSource } from '../../src/yaml/parse.js'
import { remove, set } from '../support/edit-diff.js'

describe('an edit that cannot be made is refused in plain words', () => {
  const plan = 'mlplan: 2\nvalue:\n  decision: x\n  kpis:\n    - id: days\n      name: Days\n'
  const explicit = 'mlplan: 2\nvalue:\n  ? decision\n  : x\n'
  test.each<[string, string, Edit, RegExp]>([
    [
      'the file does not parse',
      'mlplan: 2\nvalue: "x\n',
      set('value.decision', 'x'),
      /can't be changed\. A colon, comma, bracket, or quote is missing.*Add the missing character/s,
    ],
    ['the file is empty', '# nothing\n', set('value.decision', 'x'), /The file is empty/],
    ['the file is no plan', '- Ilse\n', set('value.decision', 'x'), /has no keys, so it isn't a plan/],
    ['an anchor', 'mlplan: 2\nvalue: &v\n  decision: x\n', set('value.decision', 'y'), /anchor/],
    ['a group where a value stands', plan, set('value.decision.why', 'y'), /`value.decision` holds a value/],
    ['a value where a group stands', plan, set('value', 'y'), /`value` holds more than one value/],
    ['an empty list where items stand', plan, set('value.kpis', []), /`value.kpis` holds more than one value/],
    ['an item as a whole', plan, set('value.kpis.days', 'y'), /`days` is an item of `value.kpis`/],
    ['an item by a position that is not there', plan, set('value.kpis.#2.name', 'y'), /no `#2` in `value.kpis`/],
    ['an item by a name with blanks', plan, set('value.kpis.to pay.name', 'y'), /`to pay` isn't a valid item ID/],
    [
      'before an item that is not there',
      plan,
      set('value.kpis.cost.name', 'y', 'fee'),
      /`value.kpis` has no item `fee`/,
    ],
    ['no number', plan, set('economics.adoption', Number.NaN), /takes a number/],
    ['no place', plan, { kind: 'remove', path: [] }, /must name the path to change/],
    [
      'the only key',
      'value:\n  decision: x\n',
      remove('value.decision'),
      /is the only content, and removing it would leave the file empty/,
    ],
    [
      'comments inside braces',
      'mlplan: 2\nvalue: {\n  decision: x, # y\n  }\n',
      set('value.kpis.a.name', 'y'),
      /Comments inside braces or brackets would be lost/,
    ],
    [
      'comments inside braces around the whole plan',
      '{mlplan: 2, # y\n project: {name: x}}\n',
      set('value.kpis.a.name', 'y'),
      /Comments inside braces or brackets would be lost/,
    ],
    [
      'comments inside brackets',
      'mlplan: 2\nproject:\n  jurisdictions: [eu, # y\n    uk]\n',
      set('project.jurisdictions', ['uk']),
      /comments inside `jurisdictions`/,
    ],
    ['a key behind a question mark', explicit, set('value.action', 'y'), /can't be changed safely/],
    ['a key before one like that', `${explicit}  action: y\n`, remove('value.decision'), /can't be changed safely/],
    ['a tag that says otherwise', 'mlplan: !!int 1\n', set('mlplan', 'one'), /can't be changed safely/],
    [
      'a block that ends in blanks',
      'mlplan: 2\nvalue:\n  decision: |\n    x\n     \n',
      set('value.action', 'y'),
      /can't be changed safely/,
    ],
  ])('%s', (_, text, edit, reason) => {
    const result = applyEdits(text, [edit])
    expect(result).toEqual({ refused: expect.stringMatching(reason) as string })
  })

  test('and then none of the edits is made', () => {
    expect(applyEdits(plan, [set('value.action', 'y'), set('value', 'y')])).toHaveProperty('refused')
  })
})

test('a new plan parses, names its schema and takes its first answer', () => {
  const text = newPlanText('.mlplan/mlproject.schema.json')
  expect(parseSource(text)).toMatchObject({ error: undefined, data: { mlplan: 2 } })
  expect(applyEdits(text, [set('project.name', 'Churn retention calls')])).toMatchInlineSnapshot(`
    {
      "text": "# yaml-language-server: $schema=.mlplan/mlproject.schema.json
    # The deployment plan of a machine learning project. You can edit it by hand: mlplan keeps changes and comments.
    mlplan: 2

    # Project: The kind of project determines which questions apply and how strict the checks are.
    project:
      name: Churn retention calls
    ",
    }
  `)
})
