import { describe } from 'vitest'
import { edits, set } from '../support/edit-diff.js'

describe('a figure may be bare or have its range', () => {
  edits(
    'setting the figure sets the likely one of its range',
    [set('economics.base_rate', '1.9%')],
    `
        mlplan: 2
        economics:
          base_rate: # from finance
            low: 1.5%
      -     likely: 1.8%
      +     likely: 1.9%
            source: CRM
    `,
  )

  edits(
    'saying where it comes from opens it, and the figure stays as written',
    [set('economics.base_rate.source', 'CRM'), set('economics.adoption.low', 0.6)],
    `
        mlplan: 2
        economics:
      -   base_rate: 1.80% # from finance
      -   adoption: 0.80
      +   base_rate: # from finance
      +     likely: 1.80%
      +     source: CRM
      +   adoption:
      +     likely: 0.80
      +     low: 0.6
    `,
  )

  edits(
    'the likely one of a bare figure is the figure',
    [set('economics.base_rate.likely', '2%')],
    `
        mlplan: 2
        economics:
      -   base_rate: 1.8%
      +   base_rate: 2%
    `,
  )
})
