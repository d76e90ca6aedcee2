import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitize, sanitizeLine } from '../../src/text/sanitize.js'
import { azureCommandsIn, githubCommandsIn } from '../support/runners.js'

/** What is printed into the log of a CI job must not command the runner, in whatever case the command is written. */

const inAnyCase = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((isUpper) => Array.from(text, (one, index) => (isUpper[index] ? one.toUpperCase() : one)).join(''))
const command = fc
  .constantFrom('##vso[task.setvariable variable=path]x', '##[set-env name=path;]x', '##[error]x', '::error::x')
  .chain(inAnyCase)
const around = fc.constantFrom('', ' ', '#', '##', ':', 'a', '\u0000', '\u200b', '\n')
const text = fc
  .array(fc.tuple(around, command, around), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat().join(''))

test('no text carries a command to a runner', () => {
  fc.assert(
    fc.property(text, (hostile) => {
      const shown = sanitize(hostile)
      expect([...azureCommandsIn(shown), ...githubCommandsIn(shown)]).toEqual([])
      expect(shown).not.toMatch(/##(?:vso)?\[|(?:^|\s)::/i)
    }),
  )
})

test('nor does a line of the source, and it stays as long as it was', () => {
  fc.assert(
    fc.property(command, (hostile) => {
      const shown = sanitizeLine(`name:  ${hostile}  # ${hostile}`)
      expect([...azureCommandsIn(shown), ...githubCommandsIn(shown)]).toEqual([])
      expect(shown).toHaveLength(`name:  ${hostile}  # ${hostile}`.length)
    }),
  )
})
