import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/program.js'
import { findFormField, listFormFields } from '../../src/plan/form.js'
import { toCurrentPath } from '../../src/plan/migrate.js'
import { TO_FORMAT_2 } from '../../src/plan/migrations/format-2.js'
import { RENAMED_RULES } from '../../src/plan/migrations/renamed-rules.js'
import { formatPath } from '../../src/plan/path.js'
import { RENAMED_LIMITS } from '../../src/policy/migrate.js'
import { RULES } from '../../src/rules/index.js'
import { LIMITS } from '../../src/rules/shared/limits.js'

/** Names that format 2 retired do not come back: not in the format, the rules, the limits, the options, nor in any text. */

const RENAMES = TO_FORMAT_2.edits.filter((edit) => edit.kind === 'rename')
const OLD_OPTIONS = new Set(['--clock', '--carry-over', '--valid-until', '--until', '--at', '--out', '--by'])

/** The table itself, plans and policies of format 1 that are migrated, and the list of what changed. */
const HISTORY = [
  'src/plan/migrations/',
  'src/policy/migrate.ts',
  'test/fixtures/format-1/',
  /* An outside reference, with names of its own, and what reads it. */
  'test/fixtures/valuation/vectors.json',
  'test/support/valuation-vectors.ts',
  'test/plan/migrate.test.ts',
  'test/plan/renamed.test.ts',
  /* Old ids that are typed there on purpose: the new one is suggested. */
  'test/policy/policy.test.ts',
  'CHANGELOG.md',
]

const FILES = ['src', 'test', 'templates', 'examples', 'bin', 'scripts', 'README.md', 'action.yml']
  .flatMap((root) =>
    /\.\w+$/.test(root)
      ? [root]
      : readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) =>
          path.posix.join(root, file.replaceAll(path.sep, '/')),
        ),
  )
  .filter((file) => /\.(ts|mjs|cjs|md|hbs|ya?ml|json|txt|lua)$/.test(file))
  .filter((file) => !HISTORY.some((one) => file.startsWith(one)))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

const USE_NEW = 'Use the new name: src/plan/migrations/ has it.'

function mentions(names: readonly string[]): readonly string[] {
  const one = new RegExp(`(?<![\\w/.-])(?:${names.join('|')})(?![\\w/-])`, 'g')
  return FILES.flatMap(({ file, text }) => [...text.matchAll(one)].map(([name]) => `${file}: ${name}`))
}

describe('the plan format', () => {
  test.each(RENAMES.map(({ path: old }) => [formatPath(old), old] as const))('has no %s any more', (shown, old) => {
    expect(listFormFields().map(({ path: field }) => formatPath(field))).not.toContain(shown)
    expect(findFormField(toCurrentPath(1, old))).toBeDefined()
  })

  test('is named in no text by a retired key of several words, wherever the key had only one meaning', () => {
    const inUse = new Set(listFormFields().map(({ path: field }) => field.at(-1) ?? ''))
    const retired = new Set(RENAMES.map(({ path: old }) => old.at(-1) ?? ''))
    const names = [...retired].filter((name) => name.includes('_') && !inUse.has(name))
    expect(names.length).toBeGreaterThan(40)
    expect(mentions(names), USE_NEW).toEqual([])
  })
})

describe('rules and limits', () => {
  test('no retired id is in use', () => {
    expect(
      RULES.filter(({ id }) => RENAMED_RULES.has(id)),
      'Name the rule in other words: a retired id is never used again.',
    ).toEqual([])
    expect(Object.keys(LIMITS).filter((name) => RENAMED_LIMITS.has(name))).toEqual([])
    expect([...RENAMED_LIMITS.values()].filter((name) => !Object.hasOwn(LIMITS, name))).toEqual([])
  })

  test('no text mentions a retired one', () => {
    expect(mentions([...RENAMED_RULES.keys()]), USE_NEW).toEqual([])
    /* `safety_margin` is also the name of a result, which keeps it. */
    const limits = [...RENAMED_LIMITS.keys()].filter((name) => name !== 'safety_margin')
    expect(mentions(limits), USE_NEW).toEqual([])
  })
})

describe('the command line', () => {
  const verbs = [...COMMANDS].map(([name, add]) => {
    const verb = new Command(name)
    add(
      verb,
      () => Promise.reject(new Error('no command is run here')),
      () => {},
    )
    return verb
  })

  test('has no retired verb or option', () => {
    expect(verbs.map((verb) => verb.name())).not.toContain('sign')
    const options = verbs.flatMap((verb) => verb.options.map(({ long = '' }) => `${verb.name()} ${long}`))
    const retired = options.filter((option) => OLD_OPTIONS.has(option.replace(/^\S+ /, '')))
    /* A waiver is valid through its last day; a pause, which is new, lasts until one. */
    expect(retired).toEqual(['stage --until'])
  })

  test('no text shows a retired one', () => {
    const shown = /\bmlplan sign\b|--(?:clock|carry-over|valid-until)\b/g
    expect(FILES.flatMap(({ file, text }) => [...text.matchAll(shown)].map(([name]) => `${file}: ${name}`))).toEqual([])
  })
})
