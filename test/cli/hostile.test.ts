import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { isFailingReport } from '../../src/lint/finding.js'
import { lintText } from '../../src/index.js'
import { renderLintPretty } from '../../src/lint/formats/pretty.js'
import { plainLook } from '../support/plain-look.js'
import { BIN } from '../support/pseudo-terminal.js'

/** What must never happen, whatever is in the file: a stack trace, a hang, a clean bill. */

const TODAY = '2026-11-24'
const SECTION_NAMES = ['project', 'people', 'value', 'target', 'economics', 'signoffs', 'open_questions', 'custom']

function expectJudged(text: string): void {
  const began = performance.now()
  const report = lintText(text, { today: TODAY })
  expect(performance.now() - began).toBeLessThan(15_000)
  expect(report.findings.length).toBeGreaterThan(0)
  expect(isFailingReport(report, 'error')).toBe(true)
  const lines = report.text.split('\n')
  for (const { span } of report.findings) {
    expect(span.line).toBeGreaterThanOrEqual(1)
    expect(span.line).toBeLessThanOrEqual(lines.length)
    expect(span.column).toBeLessThanOrEqual((lines[span.line - 1]?.length ?? 0) + 1)
  }
  const shown = renderLintPretty({ asOf: TODAY, toolVersion: '0.0.0', rules: [], law: [], plans: [report] }, plainLook)
  // oxlint-disable-next-line no-control-regex
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
}

const bytes = fc.uint8Array({ maxLength: 400 }).map((raw) => Buffer.from(raw).toString('utf8'))
const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'{}[]:,-#&*!|>%@`\'"?~ \n\t'.split(''),
        '\n- ',
        '\n  ',
        ': ',
        '---\n',
        '<<: ',
        '!!binary ',
        '&a ',
        '*a',
        '\u202e',
        '\u0000',
      ),
      fc.constantFrom(
        'mlplan: 2\n',
        '__proto__: ',
        'constructor: ',
        'toString: ',
        ...SECTION_NAMES.map((name) => `${name}:\n  `),
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))
const wrongShapes = fc
  .dictionary(
    fc.constantFrom(...SECTION_NAMES, '__proto__', 'prototype', 'hasOwnProperty'),
    fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.array(fc.dictionary(fc.constantFrom('id', 'name', 'roles', '__proto__', 'by'), fc.jsonValue({ maxDepth: 1 }))),
    ),
  )
  .map((plan) => JSON.stringify({ mlplan: 2, ...plan }))

describe('hostile input ends in findings', () => {
  test.each([
    ['random bytes', bytes, 60],
    ['scraps of YAML', yamlish, 80],
    ['sections of the wrong shape', wrongShapes, 40],
  ] as const)('%s', (_, arbitrary, numRuns) => {
    fc.assert(fc.property(arbitrary, expectJudged), { numRuns, seed: 20261124 })
  })

  test.each([
    ['nothing', ''],
    ['only a comment', '# soon\n'],
    ['only a byte order mark', '\uFEFF'],
    ['a bare null', '~\n'],
    ['deep nesting of brackets', '['.repeat(20_000)],
    ['deep nesting of maps', `mlplan: 2\nproject: ${'{a: '.repeat(5_000)}1${'}'.repeat(5_000)}\n`],
    ['deep nesting by indentation', Array.from({ length: 1_500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['an alias bomb', aliasBomb()],
    ['an alias to itself', 'mlplan: 2\nproject: &p\n  name: *p\n'],
    ['a merge key', 'mlplan: 2\nproject:\n  <<: {name: x}\n'],
    ['a huge scalar', `mlplan: 2\nproject:\n  name: ${'a'.repeat(900_000)}\n`],
    ['more than a megabyte', `mlplan: 2\n# ${'x'.repeat(1_100_000)}\n`],
    ['very many items', `mlplan: 2\npeople:\n${'- {id: a}\n'.repeat(3_000)}`],
    ['very many unknown keys', `mlplan: 2\n${Array.from({ length: 2_000 }, (_, i) => `key${i}: 1`).join('\n')}\n`],
    ['a duplicate key', 'mlplan: 2\nproject:\n  name: a\n  name: b\n'],
    ['a polluting key', 'mlplan: 2\n__proto__:\n  polluted: true\n'],
    ['a polluting key inside', 'mlplan: 2\nproject:\n  __proto__: {name: x}\n  constructor: {prototype: {a: 1}}\n'],
    ['two documents', 'mlplan: 2\n---\nmlplan: 2\n'],
    ['a YAML 1.1 directive', '%YAML 1.1\n---\nmlplan: 2\nproject: {name: yes}\n'],
    ['an executable tag', 'mlplan: 2\nproject: !!js/function "function () {}"\n'],
    ['a binary', 'mlplan: 2\nproject: !!binary aGVsbG8=\n'],
    ['a set', 'mlplan: 2\nproject: !!set {a, b}\n'],
    ['a complex key', 'mlplan: 2\n? [a, b]\n: c\n'],
    [
      'numbers beyond bounds',
      'mlplan: 2\neconomics:\n  base_rate: .inf\n  selection_rate: .nan\n  volume_per_period: 1e999\n',
    ],
    ['a number with a thousand digits', `mlplan: 2\neconomics:\n  volume_per_period: ${'9'.repeat(1_000)}\n`],
    [
      'colors and bells in a name',
      'mlplan: 2\nproject:\n  name: "\\e[31mred\\a\\x00\\u202Etxt"\n  nmae: "\\e]8;;x\\a"\n',
    ],
    ['keys that are numbers', '1: 2\n3: 4\n'],
    ['a list', '- mlplan: 2\n'],
    ['a text', 'mlplan\n'],
    ['JSON', '{"mlplan": 2, "project": []}'],
    ['a compose file', 'services:\n  web:\n    image: nginx\n    ports: ["80:80"]\nvolumes: {}\n'],
    [
      'a workflow',
      'name: ci\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make test\n',
    ],
    ['a Kubernetes object', 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\n'],
    ['an OpenAPI description', 'openapi: 3.1.0\ninfo:\n  title: Pets\n  version: 1.0.0\npaths: {}\n'],
    ['an MLflow project', 'name: tutorial\nentry_points:\n  main:\n    command: "python train.py"\n'],
    ['another tool with a project key', 'project:\n  name: site\n  output-dir: docs\nwebsite:\n  title: x\n'],
  ])('%s', (_, text) => expectJudged(text))

  test('nothing in a file reaches the prototypes', () => {
    lintText('mlplan: 2\n__proto__: {polluted: true}\nproject: {__proto__: {polluted: true}}\n', { today: TODAY })
    expect({}).not.toHaveProperty('polluted')
  })
})

function aliasBomb(): string {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map((pair) => pair.split(''))) {
    lines.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]`)
  }
  return `${lines.join('\n')}\n`
}

test('a text in quotes where a day belongs does not end the program, whatever was set for speed before', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'))
  const plan = path.join(folder, 'mlproject.yaml')
  writeFileSync(plan, 'mlplan: 2\nconcerns:\n  - id: calls\n    due: "21e-400027-05-14"\n# \t')
  const { status, stdout } = spawnSync(process.execPath, [BIN, 'lint', plan, '--as-of', '2026-11-24'], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  expect(status).toBe(1)
  expect(stdout).toContain('21e-400027-05-14')
})
