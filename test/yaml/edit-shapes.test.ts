import { describe } from 'vitest'
import { edits, headOf, remove, set } from '../support/edit-diff.js'

describe('braces and brackets', () => {
  edits(
    'take a value that fits between them',
    [
      set('value.current_process.description', 'By hand'),
      set('value.kpis.#1.unit', '%'),
      set('value.kpis.#1.id', 'leavers'),
    ],
    `
        mlplan: 2
        value:
      -   current_process: {kind: rules}  # since 2019
      +   current_process: {kind: rules, description: By hand}  # since 2019
          kpis:
      -     - { name: Leavers, direction: down }
      +     - { id: leavers, name: Leavers, unit: "%", direction: down }
    `,
  )

  edits(
    'become lines where more has to go in, and only those',
    [set('value.kpis.cost.name', 'Cost a claim')],
    `
        mlplan: 2
      - value: {decision: 'which claims', kpis: [{id: days, baseline: 1.80}]} # old
      + value: # old
      +   decision: 'which claims'
      +   kpis:
      +     - {id: days, baseline: 1.80}
      +     - id: cost
      +       name: Cost a claim
        economics: {adoption: 0.80}
    `,
  )

  edits(
    'around the whole plan go as well',
    [set('value.kpis.days.name', 'Days')],
    `
      - {
      -   "mlplan": 2,
      -   "project": {"name": "Claims"},
      -   "economics": {
      -   "adoption": 0.80
      - },
      -   "value": {
      -     "decision": "which claims"
      -   }
      - }
      + "mlplan": 2
      + "project": {"name": "Claims"}
      + "economics":
      +   "adoption": 0.80
      + "value":
      +   "decision": "which claims"
      +   kpis:
      +     - id: days
      +       name: Days
    `,
  )

  edits(
    'lose what is taken out, and go when they are empty',
    [
      remove('value.current_process.kind'),
      remove('value.kpis.days.unit'),
      remove('value.kpis.cost.name'),
      remove('value.current_process.description'),
    ],
    `
        mlplan: 2
        value:
          decision: which claims
      -   current_process: {kind: rules, description: By hand}
      -   kpis: [{id: days, name: Days, unit: days}, {id: cost, name: Cost}]
      +   kpis: [{id: days, name: Days}]
    `,
  )
})

describe('what is taken out goes with what belongs to it, and no more', () => {
  edits(
    'the comment on its line goes, the one above stays',
    [remove('value.decision')],
    `
        mlplan: 2
        value:
          # agreed in May
      -   decision: which customers we call # with Ilse
          action: an agent calls
    `,
  )

  edits(
    'a section that becomes empty goes with the comment the plan format gave it',
    [remove('economics.adoption')],
    `
        mlplan: 2

      - ${headOf('economics')}
      - economics:
      -   adoption: 0.8
      -
        # reviewed in June
    `,
  )

  edits(
    'so does the first one, with the blank line after it',
    [remove('people')],
    `
      - ${headOf('people')}
      - people:
      -   - id: ilse
      -     name: Ilse Verhoeven
      -
        value:
          decision: which claims
    `,
  )

  edits(
    'a comment somebody changed is theirs and stays',
    [remove('economics')],
    `
        mlplan: 2

        # Economics: ask Jonas
      - economics:
      -   adoption: 0.8
    `,
  )

  edits(
    'a block goes with its lines, and what is not there is no trouble',
    [remove('value.decision'), remove('value.kpis.leavers.name'), remove('risk')],
    `
        mlplan: 2
        value:
      -   decision: >-
      -     which customers
      -     we call

          action: an agent calls
    `,
  )
})
