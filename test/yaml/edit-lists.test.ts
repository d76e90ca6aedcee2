import { describe } from 'vitest'
import { edits, remove, set } from '../support/edit-diff.js'

describe('items of a list', () => {
  edits(
    'a new one goes to the end',
    [set('value.kpis.cost.name', 'Cost a call'), set('value.kpis.cost.unit', 'EUR')],
    `
        mlplan: 2
        value:
          kpis:
          - id: leavers
            name: Leavers a month # from CRM
          # the board watches this one
          - id: calls
            name: Calls a month
      +   - id: cost
      +     name: Cost a call
      +     unit: EUR
          out_of_scope: business customers
    `,
  )

  edits(
    'a new one leaves alone what is noted under the last',
    [set('people.jonas.name', 'Jonas de Vries')],
    `
        mlplan: 2
        people:
          - id: ilse
            name: Ilse Verhoeven
            # - title to be asked
      +   - id: jonas
      +     name: Jonas de Vries
        # end
    `,
  )

  edits(
    'one goes with its dash, wherever that stands',
    [remove('people.jonas')],
    `
        mlplan: 2
        people:
          - id: ilse
            name: Ilse Verhoeven
      -   -
      -     # on leave
      -     id: jonas
      -     name: Jonas de Vries
        # end
    `,
  )

  edits(
    'or before another, and before the comment of that',
    [set('value.kpis.cost.name', 'Cost a call', 'calls')],
    `
        mlplan: 2
        value:
          kpis:
          - id: leavers
            name: Leavers a month # from CRM
      +   - id: cost
      +     name: Cost a call
          # the board watches this one
          - id: calls
            name: Calls a month
          out_of_scope: business customers
    `,
  )

  edits(
    'one that is there gets its missing keys in the order of the plan format',
    [set('value.kpis.leavers.direction', 'down'), set('value.kpis.leavers.unit', '%')],
    `
        mlplan: 2
        value:
          kpis:
          - id: leavers
            name: Leavers a month # from CRM
      +     unit: "%"
      +     direction: down
          # the board watches this one
          - id: calls
            name: Calls a month
          out_of_scope: business customers
    `,
  )

  edits(
    'one goes with all its lines',
    [remove('value.kpis.leavers')],
    `
        mlplan: 2
        value:
          kpis:
      -   - id: leavers
      -     name: Leavers a month # from CRM
          # the board watches this one
          - id: calls
            name: Calls a month
          out_of_scope: business customers
    `,
  )

  edits(
    'the list goes with the last one',
    [remove('value.kpis.calls'), remove('value.kpis.leavers')],
    `
        mlplan: 2
        value:
      -   kpis:
      -   - id: leavers
      -     name: Leavers a month # from CRM
          # the board watches this one
      -   - id: calls
      -     name: Calls a month
          out_of_scope: business customers
    `,
  )

  edits(
    'an item of which only its id would be left goes',
    [remove('value.kpis.calls.name')],
    `
        mlplan: 2
        value:
          kpis:
          - id: leavers
            name: Leavers a month # from CRM
          # the board watches this one
      -   - id: calls
      -     name: Calls a month
          out_of_scope: business customers
    `,
  )

  edits(
    'the key behind a dash goes, and the next moves up',
    [remove('people.#1.name'), remove('people.#2.name')],
    `
        mlplan: 2
        people:
      -   - name: Ilse
      -     # on leave in August
      +   - # on leave in August
            title: Claims
      -   - name: Jonas
      -     title: Retention
      +   - title: Retention
    `,
  )

  edits(
    'lists inside items of lists',
    [set('signoffs.ilse.conditions.audit.condition', 'An audit'), set('signoffs.ilse.conditions.audit.owner', 'jonas')],
    `
        mlplan: 2
        signoffs:
          - id: ilse
            decision: approved_with_conditions
      +     conditions:
      +       - id: audit
      +         condition: An audit
      +         owner: jonas
    `,
  )
})
