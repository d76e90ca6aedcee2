import { describe } from 'vitest'
import { edits, headOf, set } from '../support/edit-diff.js'

describe('a key that is missing goes where the form has it', () => {
  edits(
    'after the one before it, its comment included, and before the comment of the next',
    [set('value.action', 'an agent calls')],
    `
        mlplan: 2
        value:
          decision: which customers we call # agreed in May
      +   action: an agent calls

          # the union asked for this
          out_of_scope: business customers
        # end of the plan
    `,
  )

  edits(
    'after the deepest value of the one before it, and what is noted below that',
    [set('value.do_nothing', 'They leave'), set('value.current_process.kind', 'rules')],
    `
        mlplan: 2
        value:
      +   current_process:
      +     kind: rules
          kpis:
            - id: leavers
              name: Leavers a month
              # - unit: to be agreed
      +   do_nothing: They leave
          out_of_scope: business customers
    `,
  )

  edits(
    'before the first, and before the comment of that',
    [set('value.operation', 'Retention calls'), set('people.#1.name', 'Ilse Verhoeven'), set('people.#1.id', 'ilse')],
    `
        mlplan: 2
        value:
      +   operation: Retention calls
          # agreed in May
          decision: which customers we call
        people:
      -   - title: Claims
      +   - id: ilse
      +     name: Ilse Verhoeven
      +     title: Claims
    `,
  )

  edits(
    'after a block that keeps its blank lines, or does not',
    [set('value.decision', 'Whom we call'), set('value.action_changes_outcome', true)],
    `
        mlplan: 2
        value:
          operation: |
            Retention calls
      +   decision: Whom we call

          action: |+
            An agent calls

      +   action_changes_outcome: true
        # end
    `,
  )

  edits(
    'whatever order the file has',
    [set('value.action', 'an agent calls')],
    `
        mlplan: 2
        value:
          out_of_scope: business customers
          decision: which customers we call
      +   action: an agent calls
    `,
  )

  edits(
    'under a key that is still empty, null, or an empty collection',
    [
      set('value.decision', 'which customers we call'),
      set('target.statement', 'Finds leavers'),
      set('data.sources.letters.name', 'Letters'),
      set('expectations.shared_figures.board.statement', '2% of them'),
    ],
    `
        mlplan: 2
        value: # to do
      +   decision: which customers we call
          # ask Ilse
      - target: ~
      - data: {} # soon
      + target:
      +   statement: Finds leavers
      + data: # soon
      +   sources:
      +     - id: letters
      +       name: Letters
        expectations:
      -   shared_figures: [] # nobody yet
      +   shared_figures: # nobody yet
      +     - id: board
      +       statement: 2% of them
    `,
  )

  edits(
    'among keys of your own, by the alphabet',
    [set('custom.room', 'K2')],
    `
        mlplan: 2
        custom:
          budget_code: R-17
      +   room: K2
          ticket: OPS-4
    `,
  )
})

describe('a remark of the file itself', () => {
  edits(
    'stays at its head when a key comes first',
    [set('mlplan', 2)],
    `
        # a plan of the claims team
      + mlplan: 2
        value:
          decision: which claims
    `,
  )
})

describe('a new section says what it is for', () => {
  edits(
    'and stands between its neighbors, apart by a blank line',
    [set('value.decision', 'which customers we call'), set('people.ilse.name', 'Ilse Verhoeven')],
    `
        mlplan: 2

        project:
          name: Churn retention calls # working title
      +
      + ${headOf('people')}
      + people:
      +   - id: ilse
      +     name: Ilse Verhoeven
      +
      + ${headOf('value')}
      + value:
      +   decision: which customers we call

        # what it costs
        economics:
          adoption: 0.8

        # reviewed in June
    `,
  )

  edits(
    'in several lines where one would be too long',
    [set('legal.uses_personal_data', true)],
    `
        mlplan: 2

      + # Privacy and legal: Get an early review, because these checks are a screening aid, not legal
      + # advice.
      + legal:
      +   uses_personal_data: true
      +
        risk:
          owner: ilse
    `,
  )

  edits(
    'and leaves the remarks at the end of the file at the end',
    [set('economics.adoption', 0.8)],
    `
        mlplan: 2

      + ${headOf('economics')}
      + economics:
      +   adoption: 0.8
      +
        # reviewed in June
    `,
  )

  edits(
    'and comes before a first section with the comment of that, but after the head of the file',
    [set('people.ilse.name', 'Ilse Verhoeven'), set('mlplan', 2)],
    `
        # a plan of the claims team
      +
      + mlplan: 2
      + ${headOf('people')}
      + people:
      +   - id: ilse
      +     name: Ilse Verhoeven

        # what it costs
        economics:
          adoption: 0.8
    `,
  )
})
