import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { AUDIENCES } from '../src/briefs/audiences.js'
import { brief } from '../src/commands/brief/brief.js'
import { lint } from '../src/commands/lint/lint.js'
import { numbers } from '../src/commands/numbers/numbers.js'
import { applyEdits } from '../src/yaml/edit/apply-edits.js'
import { TEMPLATES } from './support/briefs-written.js'
import { DRAFTS, EXAMPLES, JUDGED_ON, readExamplePlan } from './support/example-plans.js'
import { fakePorts, run } from './support/fake-ports.js'
import { lawPage } from './support/law-page.js'
import { formPage, rulePage } from './support/pages.js'

/** Files that are derived from others. `npm run gen` writes them; here they are compared. */

test('the index of rules lists every rule file', async () => {
  await expect(ruleIndex()).toMatchFileSnapshot('../src/rules/index.ts')
})

test('the page of the rules says what the rules say', async () => {
  await expect(rulePage()).toMatchFileSnapshot('../src/rules/README.md')
})

test('the page of the law packs says what is in them', async () => {
  await expect(lawPage()).toMatchFileSnapshot('../src/law/README.md')
})

test('the page of the form says what the form says', async () => {
  await expect(formPage()).toMatchFileSnapshot('../src/plan/README.md')
})

test.each([...EXAMPLES, ...DRAFTS])('what lint says of %s is what it says today', async (name) => {
  const options = {
    paths: ['mlproject.yaml'],
    stage: undefined,
    failOn: 'error',
    overdueMode: 'fail',
    outputs: [{ format: 'pretty' }],
  } as const
  const { out, code } = await run(exampleWorld(name), (ports) => lint(options, ports))
  expect(code).toBe(/^ {2}error /m.test(out) ? 1 : 0)
  await expect(out).toMatchFileSnapshot(`../examples/${name}/lint.txt`)
})

test.each(EXAMPLES)('the briefs of %s say what its plan says', async (name) => {
  const options = { audiences: [], stdout: false, list: false, check: false }
  const { files } = await run(exampleWorld(name), (ports) => brief(options, ports, TEMPLATES))
  for (const [file, markdown] of Object.entries(files)) {
    if (file.startsWith('briefs/')) await expect(markdown).toMatchFileSnapshot(`../examples/${name}/${file}`)
  }
  expect(Object.keys(files).filter((file) => /^briefs\/.+\.md$/.test(file))).toHaveLength(AUDIENCES.length)
})

test('the excerpt in the README is what lint prints', async () => {
  const plan = applyEdits(readExamplePlan('churn-retention'), [
    { kind: 'set', path: ['expectations', 'accuracy'], value: '95%' },
    { kind: 'remove', path: ['people', 'katarzyna'] },
  ])
  const ports = fakePorts({ files: { 'mlproject.yaml': 'text' in plan ? plan.text : plan.refused } })
  const options = {
    paths: [],
    stage: undefined,
    failOn: 'error',
    overdueMode: 'fail',
    outputs: [{ format: 'pretty' }],
  } as const
  const { out } = await run(ports, (outside) => lint(options, outside))
  expect(readFileSync('README.md', 'utf8')).toContain(['$ mlplan lint', `${out}\`\`\``, ''].join('\n'))
})

test('the excerpt on the page of the numbers is what the command prints', async () => {
  const options = { plan: undefined, whatIf: [], format: 'pretty' } as const
  const { out } = await run(exampleWorld('drafts/churn-top-ten-percent'), (ports) => numbers(options, ports))
  const [excerpt = ''] = out.split('\n\nInputs')
  expect(readFileSync('src/worksheet/README.md', 'utf8')).toContain(['$ mlplan numbers', excerpt, '```', ''].join('\n'))
})

test('the excerpt on the page of sign-offs is what lint prints', async () => {
  const signed = readExamplePlan('churn-retention')
  const corrected = applyEdits(signed, [{ kind: 'set', path: ['economics', 'base_rate'], value: '1.6%' }])
  const ports = fakePorts({
    files: { 'mlproject.yaml': 'text' in corrected ? corrected.text : corrected.refused },
    git: { versions: [{ commit: 'a', committedOn: JUDGED_ON, path: 'mlproject.yaml', text: signed }] },
  })
  const options = {
    paths: [],
    stage: 'data',
    failOn: 'error',
    overdueMode: 'fail',
    outputs: [{ format: 'pretty' }],
  } as const
  const { out } = await run(ports, (outside) => lint(options, outside))
  const [excerpt = ''] = out.match(/^ {2}error {2}buy-in\/signoff-outdated[^]*?\n(?=\n)/m) ?? []
  expect(excerpt).not.toBe('')
  expect(readFileSync('src/agreement/README.md', 'utf8')).toContain(excerpt)
})

/** As somebody sees it who stands in the folder of the example, on the day all examples are judged. */
function exampleWorld(name: string) {
  return fakePorts({
    files: { 'mlproject.yaml': readExamplePlan(name) },
    today: JUDGED_ON,
  })
}

function ruleIndex(): string {
  const ids = readdirSync('src/rules', { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?!shared\/)[a-z-]+\/[a-z-]+\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()
  const names = ids.map((id) => id.replace(/[/-]+(\w)/g, (_, letter: string) => letter.toUpperCase()))
  return [
    '// generated by `npm run gen`: one line a rule file',
    ...ids.map((id, index) => `import ${names[index]} from './${id}.js'`),
    "import type { Rule } from './rule.js'",
    '',
    'export const RULES: readonly Rule[] = [',
    ...names.map((name) => `  ${name},`),
    ']',
    '',
  ].join('\n')
}
