import { describe } from 'vitest'
import { edits, remove, set } from './edit-diff.js'

describe('braces and brackets', () => {
  edits(
    'take a value that fits between them',
    [
      set('value.current_process.description', 'By hand'),
      set('value.kpi.#1.unit', '%'),
      set('value.kpi.#1.id', 'leavers'),
    ],
    `
        mlplan: 1
        value:
      -   current_process: {kind: rules}  # since 2019
      +   current_process: {kind: rules, description: By hand}  # since 2019
          kpi:
      -     - { name: Leavers, direction: down }
      +     - { id: leavers, name: Leavers, unit: "%", direction: down }
    `,
  )

  edits(
    'become lines where more has to go in, and only those',
    [set('value.kpi.cost.name', 'Cost a claim')],
    `
        mlplan: 1
      - value: {decision: 'which claims', kpi: [{id: days, baseline: 1.80}]} # old
      + value: # old
      +   decision: 'which claims'
      +   kpi:
      +     - {id: days, baseline: 1.80}
      +     - id: cost
      +       name: Cost a claim
        economics: {adoption: 0.80}
    `,
  )

  edits(
    'around the whole plan go as well',
    [set('value.kpi.days.name', 'Days')],
    `
      - {
      -   "mlplan": 1,
      -   "project": {"name": "Claims"},
      -   "economics": {
      -   "adoption": 0.80
      - },
      -   "value": {
      -     "decision": "which claims"
      -   }
      - }
      + "mlplan": 1
      + "project": {"name": "Claims"}
      + "economics":
      +   "adoption": 0.80
      + "value":
      +   "decision": "which claims"
      +   kpi:
      +     - id: days
      +       name: Days
    `,
  )

  edits(
    'lose what is taken out, and go when they are empty',
    [
      remove('value.current_process.kind'),
      remove('value.kpi.days.unit'),
      remove('value.kpi.cost.name'),
      remove('value.current_process.description'),
    ],
    `
        mlplan: 1
        value:
          decision: which claims
      -   current_process: {kind: rules, description: By hand}
      -   kpi: [{id: days, name: Days, unit: days}, {id: cost, name: Cost}]
      +   kpi: [{id: days, name: Days}]
    `,
  )
})

describe('what is taken out goes with what belongs to it, and no more', () => {
  edits(
    'the comment on its line goes, the one above stays',
    [remove('value.decision')],
    `
        mlplan: 1
        value:
          # agreed in May
      -   decision: which customers we call # with Ilse
          action: an agent calls
    `,
  )

  edits(
    'a section that becomes empty goes with the comment the form gave it',
    [remove('economics.adoption')],
    `
        mlplan: 1

      - # Economics: The few figures from which anybody can work out whether it pays.
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
      - # People: Who has a say, who does what. A name, not a team: a team cannot agree to anything.
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
        mlplan: 1

        # Economics: ask Jonas
      - economics:
      -   adoption: 0.8
    `,
  )

  edits(
    'a block goes with its lines, and what is not there is no trouble',
    [remove('value.decision'), remove('value.kpi.leavers.name'), remove('risk')],
    `
        mlplan: 1
        value:
      -   decision: >-
      -     which customers
      -     we call

          action: an agent calls
    `,
  )
})
