import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { RENAMED_RULES } from '../../src/plan/migrations/renamed-rules.js'
import type * as lint from '../../src/lint/lint-plan.js'
import type { Rule } from '../../src/rules/rule.js'
import { changedBetween, copyProject } from '../support/project-copy.js'

/** What a contributor does first: start a rule, change a text, and refresh what is generated. */

vi.setConfig({ testTimeout: 180_000 })

const NEW_RULE = 'src/rules/integration/no-runbook.ts'
const GENERATED =
  /^src\/rules\/(index\.ts|.*README\.md)$|^src\/(law|plan)\/README\.md$|^examples\/.+\/(mlproject\.yaml|lint\.txt|briefs\/.+)$/
const [RETIRED = ''] = RENAMED_RULES.keys()
const copy = copyProject()

afterAll(copy.remove)

function newRule(...args: readonly string[]) {
  return copy.node('scripts/new-rule.mjs', ...args)
}

/** A module of the copy, which shares nothing with that of the project. */
async function fromCopy<T>(file: string): Promise<T> {
  return (await import(/* @vite-ignore */ path.join(copy.root, file))) as T
}

test.each([
  [[], /needs exactly one id/],
  [['No-Runbook'], /"No-Runbook" isn't an id\.\nTry: Name the section and the mistake/],
  [['integration/no-owner'], /integration\/no-owner exists\.\nTry: Change src\/rules\/integration\/no-owner\.ts/],
  [[RETIRED], new RegExp(`${RETIRED} is retired; it was renamed to ${RENAMED_RULES.get(RETIRED)}`)],
  [['integation/no-runbook'], /no section "integation"\.\nTry: `npm run new-rule -- integration\/no-runbook`/],
  [['operations/no-runbook'], /no section "operations"\.\nTry: Choose one of buy-in, change, /],
])('new-rule %j is refused, and nothing is written', (args, words) => {
  const before = copy.files()
  const { code, out, err } = newRule(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(words)
  expect(changedBetween(before, copy.files())).toEqual([])
})

test('one pass of `npm run gen` is enough, however stale the files are that it writes', () => {
  const fresh = copy.files()
  const generated = [...fresh.keys()].filter((file) => GENERATED.test(file))
  expect(generated.length).toBeGreaterThan(60)
  for (const file of generated) copy.write(file, '')
  const excerpts = ['README.md', 'src/worksheet/README.md', 'src/agreement/README.md']
  for (const file of excerpts)
    copy.write(file, copy.read(file).replace(/(?<=```text\n[^]*?) {2}\S.*/, '  An excerpt of yesterday'))
  const { code, out } = copy.node('scripts/gen.mjs')
  expect(code, out).toBe(0)
  expect(changedBetween(fresh, copy.files())).toEqual([])
})

test('a new rule compiles, and finds its bad example but not its good one', async () => {
  const { code, out, err } = newRule('integration/no-runbook')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('Wrote src/rules/integration/no-runbook.ts')
  copy.write('one-rule.json', JSON.stringify({ extends: './tsconfig.json', files: [NEW_RULE], include: [] }))
  const tsc = copy.node('node_modules/typescript/bin/tsc', '-p', 'one-rule.json', '--noEmit')
  expect(tsc).toMatchObject({ code: 0, out: '' })
  const { default: rule } = await fromCopy<{ readonly default: Rule }>(NEW_RULE)
  const { lintPlan } = await fromCopy<typeof lint>('src/lint/lint-plan.ts')
  const findingsOf = (text: string) => lintPlan('mlproject.yaml', text, { today: '2026-11-24', rules: [rule] }).findings
  const [bad] = rule.bad
  expect(findingsOf(bad.plan).map((finding) => `${finding.rule} ${finding.path}`)).toEqual([
    'integration/no-runbook project.name',
  ])
  expect(findingsOf(rule.good[0])).toEqual([])
})
