import { describe } from 'vitest'
import { edits, set } from '../support/edit-diff.js'

describe('lists of words', () => {
  edits(
    'stand on one line when they are short',
    [set('project.jurisdictions', ['eu', 'uk']), set('people.ilse.roles', ['executive_sponsor'])],
    `
        mlplan: 2
        project:
      -   jurisdictions: [eu]   # for now
      +   jurisdictions: [eu, uk]   # for now
        people:
          - id: ilse
            name: Ilse
      +     roles: [executive_sponsor]
    `,
  )

  edits(
    'keep their lines and comments where they have lines',
    [set('project.jurisdictions', ['uk', 'us', 'eu'])],
    `
        mlplan: 2
        project:
          jurisdictions: # where it is used
      -     - eu # Utrecht
            # asked for in May
            - uk
      +     - us
      +     - eu # Utrecht
          launch_due: "2027-09-01"
    `,
  )

  edits(
    'may be empty, which is an answer too',
    [set('project.jurisdictions', []), set('expectations.shared_figures', [])],
    `
        mlplan: 2
        project:
      -   jurisdictions: # none yet
      -     - eu
      +   jurisdictions: [] # none yet
        expectations:
          class_mix: natural
      +   shared_figures: []
    `,
  )
})
