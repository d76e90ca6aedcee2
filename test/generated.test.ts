import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ruleIndex } from '../scripts/rule-index.mjs'
import { AUDIENCES } from '../src/briefs/audiences.js'
import { brief } from '../src/commands/brief/brief.js'
import { lint, type LintOptions } from '../src/commands/lint/lint.js'
import { numbers } from '../src/commands/numbers/numbers.js'
import { applyEdits } from '../src/yaml/edit/apply-edits.js'
import { TEMPLATES } from './support/briefs-written.js'
import { readExampleAnswers, DRAFTS, EXAMPLES, JUDGED_ON } from './support/example-plans.js'
import { writePlanOf } from './support/examples-written.js'
import { fakePorts, run } from './support/fake-ports.js'
import { lawPage } from './support/law-page.js'
import { formPage } from './support/form-page.js'
import { RULE_SECTIONS, ruleIndexPage, ruleSectionPage } from './support/rule-pages.js'
import { bound } from './support/signed-content.js'

/**
 * Files that are derived from others. `npm run gen` writes them; here they are compared. What one of them needs of
 * another is made anew and not read from the disk, so that one pass is enough.
 */

const STALE = 'This file is generated and is not what it should be now. Run `npm run gen`, and read what changed.'

test('the index of rules lists every rule file', async () => {
  await expect(ruleIndex(), STALE).toMatchFileSnapshot('../src/rules/index.ts')
})

test('the page of the rules lists all of them', async () => {
  await expect(ruleIndexPage(), STALE).toMatchFileSnapshot('../src/rules/README.md')
})

test.each(RULE_SECTIONS)('the page of the rules in %s says what they say', async (section) => {
  await expect(ruleSectionPage(section), STALE).toMatchFileSnapshot(`../src/rules/${section}/README.md`)
})

test('the page of the law packs says what is in them', async () => {
  await expect(lawPage(), STALE).toMatchFileSnapshot('../src/law/README.md')
})

test('the page of the form says what the form says', async () => {
  await expect(formPage(), STALE).toMatchFileSnapshot('../src/plan/README.md')
})

test.each(EXAMPLES)('the sign-offs of %s are tied to what it says, as `mlplan signoff` ties them', async (name) => {
  await expect(bound(readExampleAnswers(name)), STALE).toMatchFileSnapshot(`../examples/${name}/answers.yaml`)
})

test.each([...EXAMPLES, ...DRAFTS])(
  'the plan of %s is, byte for byte, what the interview writes from the recorded answers',
  async (name) => {
    await expect(await writePlanOf(name), STALE).toMatchFileSnapshot(`../examples/${name}/mlproject.yaml`)
  },
)

test.each([...EXAMPLES, ...DRAFTS])('what lint says of %s is what it says today', async (name) => {
  const { out, code } = await run(worldWith(await writePlanOf(name)), (ports) =>
    lint({ ...LINT, paths: ['mlproject.yaml'] }, ports),
  )
  expect(code).toBe(/^ {2}error /m.test(out) ? 1 : 0)
  await expect(out, STALE).toMatchFileSnapshot(`../examples/${name}/lint.txt`)
})

test.each(EXAMPLES)('the briefs of %s say what its plan says', async (name) => {
  const options = { audiences: [], all: true, stdout: false, list: false, check: false }
  const { files } = await run(worldWith(await writePlanOf(name)), (ports) => brief(options, ports, TEMPLATES))
  for (const [file, markdown] of Object.entries(files)) {
    if (file.startsWith('briefs/')) await expect(markdown, STALE).toMatchFileSnapshot(`../examples/${name}/${file}`)
  }
  expect(Object.keys(files).filter((file) => /^briefs\/.+\.md$/.test(file))).toHaveLength(AUDIENCES.length)
})

test('the excerpt in the README is what lint prints', async () => {
  const plan = applyEditsTo(await writePlanOf('churn-retention'), [
    { kind: 'set', path: ['expectations', 'accuracy'], value: '95%' },
    { kind: 'remove', path: ['people', 'katarzyna'] },
  ])
  const { out } = await run(worldWith(plan), (ports) => lint(LINT, ports))
  await expect(pageWith('README.md', '$ mlplan lint\n', out), STALE).toMatchFileSnapshot('../README.md')
})

test('the excerpt on the page of the numbers is what the command prints', async () => {
  const options = { plan: undefined, whatIf: [], format: 'pretty' } as const
  const plan = await writePlanOf('drafts/churn-top-ten-percent')
  const { out } = await run(worldWith(plan), (ports) => numbers(options, ports))
  const [excerpt = ''] = out.split('\n\nInputs')
  const page = pageWith('src/worksheet/README.md', '$ mlplan numbers\n', `${excerpt}\n`)
  await expect(page, STALE).toMatchFileSnapshot('../src/worksheet/README.md')
})

test('the excerpt on the page of sign-offs is what lint prints', async () => {
  const signed = await writePlanOf('churn-retention')
  const corrected = applyEditsTo(signed, [{ kind: 'set', path: ['economics', 'base_rate'], value: '1.6%' }])
  const ports = fakePorts({
    files: { 'mlproject.yaml': corrected },
    git: { versions: [{ commit: 'a', committedOn: JUDGED_ON, path: 'mlproject.yaml', text: signed }] },
  })
  const { out } = await run(ports, (outside) => lint({ ...LINT, stage: 'data' }, outside))
  const [excerpt = ''] = out.match(/^ {2}error {2}buy-in\/signoff-outdated[^]*?\n(?=\n)/m) ?? []
  expect(excerpt).not.toBe('')
  const page = pageWith('src/agreement/README.md', '', excerpt)
  await expect(page, STALE).toMatchFileSnapshot('../src/agreement/README.md')
})

const LINT: LintOptions = {
  paths: [],
  stage: undefined,
  failOn: 'error',
  overdueMode: 'fail',
  outputs: [{ format: 'pretty' }],
}

/** As somebody sees it who stands in the folder of a plan, on the day all examples are judged. */
function worldWith(plan: string) {
  return fakePorts({ files: { 'mlproject.yaml': plan }, today: JUDGED_ON })
}

function applyEditsTo(...args: Parameters<typeof applyEdits>): string {
  const result = applyEdits(...args)
  return 'text' in result ? result.text : result.refused
}

/** A page that people write, with this as its first excerpt: the block of text that begins with the command. */
function pageWith(file: string, command: string, excerpt: string): string {
  const [before, ...rest] = readFileSync(file, 'utf8').split(`\`\`\`text\n${command}`)
  const after = rest.join(`\`\`\`text\n${command}`).replace(/^[^]*?(?=^```$)/m, () => excerpt)
  expect(rest, `Add an excerpt to ${file}: a block that begins with \`\`\`text and then ${command}`).not.toEqual([])
  return `${before}\`\`\`text\n${command}${after}`
}
