import { describe, expect, test } from 'vitest'
import { applyEdits, type Edit, newPlanText } from '../src/source/edit.js'
import { parseSource } from '../src/source/parse.js'
import { remove, set } from './edit-diff.js'

describe('an edit that cannot be made is refused in plain words', () => {
  const plan = 'mlplan: 1\nvalue:\n  decision: x\n  kpi:\n    - id: days\n      name: Days\n'
  const explicit = 'mlplan: 1\nvalue:\n  ? decision\n  : x\n'
  test.each<[string, string, Edit, RegExp]>([
    [
      'the file does not parse',
      'mlplan: 1\nvalue: "x\n',
      set('value.decision', 'x'),
      /cannot be changed as it stands.*Close what was opened/s,
    ],
    ['the file is empty', '# nothing\n', set('value.decision', 'x'), /The file is empty/],
    ['the file is no plan', '- Ilse\n', set('value.decision', 'x'), /holds no keys/],
    ['an anchor', 'mlplan: 1\nvalue: &v\n  decision: x\n', set('value.decision', 'y'), /anchor/],
    ['a group where a value stands', plan, set('value.decision.why', 'y'), /`value.decision` holds a value/],
    ['a value where a group stands', plan, set('value', 'y'), /`value` holds more than one thing/],
    ['an empty list where items stand', plan, set('value.kpi', []), /`value.kpi` holds more than one thing/],
    ['an item as a whole', plan, set('value.kpi.days', 'y'), /`days` is an item of `value.kpi`/],
    ['an item by a position that is not there', plan, set('value.kpi.#2.name', 'y'), /no `#2` in `value.kpi`/],
    ['an item by a name with blanks', plan, set('value.kpi.to pay.name', 'y'), /no item can be called that/],
    ['before an item that is not there', plan, set('value.kpi.cost.name', 'y', 'fee'), /no `fee` in `value.kpi`/],
    ['no number', plan, set('economics.adoption', Number.NaN), /takes a number/],
    ['no place', plan, { kind: 'remove', path: [] }, /has to say what it changes/],
    ['the only key', 'value:\n  decision: x\n', remove('value.decision'), /is all there is/],
    [
      'comments inside braces',
      'mlplan: 1\nvalue: {\n  decision: x, # y\n  }\n',
      set('value.kpi.a.name', 'y'),
      /comments inside braces/,
    ],
    [
      'comments inside braces around the whole plan',
      '{mlplan: 1, # y\n project: {name: x}}\n',
      set('value.kpi.a.name', 'y'),
      /comments inside braces/,
    ],
    [
      'comments inside brackets',
      'mlplan: 1\nproject:\n  jurisdictions: [eu, # y\n    uk]\n',
      set('project.jurisdictions', ['uk']),
      /comments inside `jurisdictions`/,
    ],
    ['a key behind a question mark', explicit, set('value.action', 'y'), /cannot be changed safely/],
    ['a key before one like that', `${explicit}  action: y\n`, remove('value.decision'), /cannot be changed safely/],
    ['a tag that says otherwise', 'mlplan: !!int 1\n', set('mlplan', 'one'), /cannot be changed safely/],
    [
      'a block that ends in blanks',
      'mlplan: 1\nvalue:\n  decision: |\n    x\n     \n',
      set('value.action', 'y'),
      /cannot be changed safely/,
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
  expect(parseSource(text)).toMatchObject({ trouble: undefined, data: { mlplan: 1 } })
  expect(applyEdits(text, [set('project.name', 'Churn retention calls')])).toMatchInlineSnapshot(`
    {
      "text": "# yaml-language-server: $schema=.mlplan/mlproject.schema.json
    # The plan of a machine-learning project. Edit it by hand as you like: changes and comments are kept.
    mlplan: 1

    # Project: What the project is called and what kind of project it is; that decides which other
    # questions matter.
    project:
      name: Churn retention calls
    ",
    }
  `)
})
