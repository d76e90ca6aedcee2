import { describe } from 'vitest'
import { edits, set } from '../support/edit-diff.js'

/** Hand-written plans and what an edit changes in them: what a person would have done, and no other byte. */

describe('a value that is there is replaced in its place', () => {
  edits(
    'and its comment stays',
    [set('project.name', 'Churn retention calls')],
    `
        mlplan: 2
        project:
      -   name:   Churn calls   # working title
      +   name:   Churn retention calls   # working title
          launch_due: "2027-09-01"
    `,
  )

  edits(
    'with the quotes it had',
    [set('project.name', "Ilse's calls"), set('project.launch_due', '2027-10-01')],
    `
        mlplan: 2
        project:
      -   name: 'Churn calls'
      -   launch_due: "2027-09-01"
      +   name: 'Ilse''s calls'
      +   launch_due: "2027-10-01"
    `,
  )

  edits(
    'even if it ran over several lines',
    [set('value.decision', 'Whom we call'), set('value.action', 'We call')],
    `
        mlplan: 2
        value:
          decision:
      -     which customers
      -     we call  # this month
      -   action: an agent
      -     calls
      +     Whom we call  # this month
      +   action: We call
    `,
  )

  edits(
    'even if it was a block, and the comment of its first line stays there',
    [set('value.decision', 'Whom we call'), set('value.action', 'An agent calls.\nOne offer is made.')],
    `
        mlplan: 2
        value:
      -   decision: >- # as the board put it
      -     Which customers
      -     we call
      +   decision: Whom we call # as the board put it

          # not the offer
      -   action: |
      +   action: |-
            An agent calls.
      +     One offer is made.
    `,
  )

  edits(
    'where it was empty or said to be nothing',
    [set('economics.base_rate', '1.8%'), set('economics.adoption', 0.8), set('economics.horizon_years', 3)],
    `
        mlplan: 2
        economics:
      -   base_rate:  # ask finance
      -   adoption: ~
      -   horizon_years: null # years
      +   base_rate: 1.8%  # ask finance
      +   adoption: 0.8
      +   horizon_years: 3 # years
    `,
  )

  edits(
    'by a block when it becomes long prose',
    [
      set(
        'value.do_nothing',
        'About 7,200 customers keep leaving every month without a call, and the team calls whoever rings first.',
      ),
      set('value.out_of_scope', 'Business customers\n\nAnything about prices'),
    ],
    `
        mlplan: 2
        value:
      -   do_nothing: Nothing # to be said better
      -   out_of_scope: ""
      +   do_nothing: >- # to be said better
      +     About 7,200 customers keep leaving every month without a call, and the team calls whoever
      +     rings first.
      +   out_of_scope: |-
      +     Business customers
      +
      +     Anything about prices
    `,
  )

  edits(
    'by a block that begins on the line of its key, though the old value had a line of its own',
    [set('value.decision', 'Whom we call\nand when')],
    `
        mlplan: 2
        value:
      -   decision:
      -     which customers
      +   decision: |-
      +     Whom we call
      +     and when
    `,
  )

  edits(
    'in quotes where blanks at the end of a line would not be seen',
    [set('value.decision', 'Whom we call \nand when')],
    `
        mlplan: 2
        value:
      -   decision: which customers
      +   decision: "Whom we call \\nand when"
    `,
  )

  edits(
    'inside braces, on the same line',
    [set('value.decision', 'which claims, and when'), set('value.kpis.days.name', 'Days, on average')],
    `
        mlplan: 2
      - value: {decision: "which claims, when", kpis: [{id: days, name: Days to pay}]}
      + value: {decision: "which claims, and when", kpis: [{id: days, name: "Days, on average"}]}
    `,
  )

  edits(
    'by its position, where an item has no id',
    [set('people.#2.name', 'Jonas de Vries')],
    `
        mlplan: 2
        people:
          - name: Ilse Verhoeven
      -   - name: Jonas
      +   - name: Jonas de Vries
            title: Claims
    `,
  )

  edits(
    'not at all when it says the same already',
    [set('economics.adoption', 0.8)],
    `
        mlplan: 2
        economics:
          adoption: 0.80
    `,
  )
})
