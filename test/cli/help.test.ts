import { Command } from 'commander'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { formatError, main, reportError } from '../../src/cli/main.js'
import { COMMANDS } from '../../src/cli/program.js'
import { choosePlan } from '../../src/cli/verbs/add-command.js'
import { userError } from '../../src/errors.js'
import { fakePorts } from '../support/fake-ports.js'

/** What `--help` prints, and how errors look. */

const verbs = [...COMMANDS].map(([name, add]) => {
  const printed = { text: '' }
  const verb = new Command(name).configureOutput({ writeOut: (text) => void (printed.text += text) })
  add(
    verb,
    () => Promise.reject(new Error('no command is run here')),
    () => {},
  )
  verb.outputHelp()
  return { name, verb, text: printed.text }
})

describe.each(verbs)('the help of $name', ({ name, verb, text }) => {
  test('has an example whose options exist', () => {
    const [, example = ''] = /^Example:\n {2}(mlplan .+)$/m.exec(text) ?? []
    expect(example).toMatch(new RegExp(`^mlplan ${name}( |$)`))
    const known = verb.options.map(({ long }) => long)
    for (const [option] of example.matchAll(/--[a-z-]+/g)) expect(known).toContain(option)
  })

  test('ends with where to read more', () => {
    expect(text.trimEnd()).toMatch(/\nDocs: README\.md in the mlplan package$/)
  })

  test('describes everything in a line that begins with a capital and has no period at its end', () => {
    const lines = [verb.description(), ...verb.options.map((option) => option.description)]
    const args = verb.registeredArguments.map((argument) => argument.description)
    for (const line of [...lines, ...args])
      expect(line, 'Begin the description with a capital, and end it without a period.').toMatch(/^[A-Z].*[^.]$/)
  })
})

test('every verb that works on one plan takes --plan, and every verb whose result depends on the date takes --as-of', () => {
  const having = (long: string) =>
    verbs.filter(({ verb }) => verb.options.some((option) => option.long === long)).map(({ name }) => name)
  const others = new Set(['lint', 'portfolio', 'explain', 'schema'])
  const undated = new Set(['evaluate', 'explain', 'migrate', 'policy', 'schema'])
  expect(having('--plan').toSorted(), 'Add --plan to the verb, or the verb to `others` with a reason.').toEqual(
    [...COMMANDS.keys()].filter((name) => !others.has(name)).toSorted(),
  )
  expect(having('--as-of').toSorted(), 'Add --as-of to the verb, or the verb to `undated`.').toEqual(
    [...COMMANDS.keys()].filter((name) => !undated.has(name)).toSorted(),
  )
})

test('the exit codes are explained where a script asks for them', () => {
  const explained = verbs.filter(({ text }) => text.includes('Exit codes:\n  0  ')).map(({ name }) => name)
  expect(explained.toSorted()).toEqual(['brief', 'diff', 'evaluate', 'lint', 'migrate', 'portfolio', 'schema', 'stage'])
})

describe('a plan', () => {
  const ports = fakePorts({})

  test('may be named by the argument, by --plan, or by both alike', () => {
    expect(choosePlan('a.yaml', undefined, ports)).toBe('a.yaml')
    expect(choosePlan(undefined, 'a.yaml', ports)).toBe('a.yaml')
    expect(choosePlan('a.yaml', './a.yaml', ports)).toBe('a.yaml')
    expect(choosePlan(undefined, undefined, ports)).toBeUndefined()
  })

  test('is refused where the two differ', () => {
    expect(() => choosePlan('a.yaml', 'b.yaml', ports)).toThrow('Two plans given: a.yaml and --plan b.yaml.')
  })
})

describe('errors', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  function heard(): string[] {
    const said: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => (said.push(String(text)), true))
    return said
  }

  test.each([
    [['sign', 'ilse'], "error: unknown command 'sign'\n(Did you mean signoff?)\nTry: mlplan --help\n"],
    [
      ['lint', '--overdu', 'warn'],
      "error: unknown option '--overdu'\n(Did you mean --overdue?)\nTry: mlplan lint --help\n",
    ],
    [['stage'], "error: missing required argument 'stage'\nTry: mlplan stage --help\n"],
    [['lint', 'nowhere.toml'], /^error: File not found: nowhere\.toml\.\n/],
  ])('of %j have one prefix and say what to try', async (argv, expected) => {
    const said = heard()
    expect(await main(argv)).toBe(2)
    if (typeof expected === 'string') expect(said.join('')).toBe(expected)
    else expect(said.join('')).toMatch(expected)
  })

  test('name a near miss as commander does', () => {
    expect(formatError(userError('bad-option', 'Unknown stage "dta".', 'Did you mean data?'))).toBe(
      'error: Unknown stage "dta".\n(Did you mean data?)\n',
    )
  })

  test('of ours ask for a report, with the stack', () => {
    const said = heard()
    expect(reportError(new Error('oops'))).toBe(3)
    expect(said.join('')).toMatch(
      /^error: internal error in mlplan \S+\. Please report the bug with the stack trace below\.\nError: oops\n/,
    )
  })
})
