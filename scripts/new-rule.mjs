// Starts a rule: writes its file with a template, and lists it. `npm run new-rule -- section/the-mistake`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { ROOT } from './root.mjs'
import { ruleIds, ruleIndex } from './rule-index.mjs'

const rules = path.join(ROOT, 'src/rules')
const ids = ruleIds()
const sections = [...new Set(ids.map((id) => id.split('/')[0]))]

const [id, ...rest] = process.argv.slice(2)
const refusal = await refusalOf(id, rest)
if (refusal) {
  console.error(`error: Can't start a rule: ${refusal.cause}\nTry: ${refusal.fix}`)
  process.exitCode = 2
} else {
  const file = path.join(rules, `${id}.ts`)
  const { format } = await import('prettier')
  const config = JSON.parse(readFileSync(path.join(ROOT, '.prettierrc.json'), 'utf8'))
  writeFileSync(file, await format(await template(id), { ...config, parser: 'typescript' }))
  writeFileSync(path.join(rules, 'index.ts'), ruleIndex())
  console.log(nextSteps(id))
}

/** What the script shares with the program, as Node runs it: the sources are TypeScript. */
async function load() {
  const folder = path.join(ROOT, '.cache/new-rule')
  mkdirSync(folder, { recursive: true })
  const entry = path.join(folder, 'shared.mjs')
  const from = (file) => JSON.stringify(path.join(ROOT, 'src', file))
  writeFileSync(
    entry,
    `export { nearest } from ${from('text/suggest.ts')}
export { RENAMED_RULES } from ${from('plan/migrations/renamed-rules.ts')}
export { VERSION } from ${from('version.ts')}
`,
  )
  await bundle({ shared: entry }, path.join(folder, 'built'))
  return await import(path.join(folder, 'built/shared.cjs'))
}

async function refusalOf(wanted, more) {
  if (wanted === undefined || more.length > 0)
    return { cause: 'it needs exactly one id.', fix: '`npm run new-rule -- integration/no-runbook`' }
  if (!/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/.test(wanted))
    return {
      cause: `"${wanted}" isn't an id.`,
      fix: 'Name the section and the mistake in lowercase words with hyphens: `integration/no-runbook`.',
    }
  if (ids.includes(wanted))
    return { cause: `${wanted} exists.`, fix: `Change src/rules/${wanted}.ts, or name another mistake.` }
  const { nearest, RENAMED_RULES } = await load()
  if (RENAMED_RULES.has(wanted))
    return {
      cause: `${wanted} is retired; it was renamed to ${RENAMED_RULES.get(wanted)}. Ids are never reused.`,
      fix: 'Name the mistake in other words.',
    }
  const [section] = wanted.split('/')
  if (sections.includes(section)) return undefined
  const near = nearest(section, sections)
  return {
    cause: `there is no section "${section}".`,
    fix: near
      ? `\`npm run new-rule -- ${wanted.replace(section, near)}\``
      : `Choose one of ${sections.join(', ')}. For a new section, make the folder src/rules/${section}/ with its first rule.`,
  }
}

/** Compiles, and its examples run; a test fails for as long as it has anything left to replace. */
async function template(id) {
  const { VERSION } = await load()
  const [section] = id.split('/')
  return `import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'

/*
 * REPLACE whatever says so, then remove this comment. The rules beside this one show how they read.
 * - area and owner: which reason for not deploying this prevents, and which role can fix it
 * - sources: who has written about it; the list is in shared/citations.ts
 * - severity: from which stage on; it stays until the next stage that is listed, such as live: 'off'
 * - requires: the check runs only if all of these have a value; optional values may be undefined
 * - path of a problem: in an item of a list, pathInside(path.rollout.phases, id, 'start') from plan/typed-path.ts
 * - good and bad: the smallest plans that show it. They run as tests and are printed on the page of the rule.
 * A rule about a missing field is shorter: see missingFieldRule in shared/missing.ts. A rule about what follows from the
 * figures: numberRule in shared/number-rule.ts.
 */
export default rule({
  id: '${id}',
  since: '${VERSION}',
  area: '${mostCommon(section, 'area')}',
  owner: '${mostCommon(section, 'owner')}',
  summary: 'REPLACE: what is wrong with such a plan, in one sentence.',
  why: 'REPLACE: what it leads to, in one paragraph for somebody who pays for the project and knows no statistics.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', data: 'error' },
  requires: { name: path.project.name },
  optional: {},
  good: ['mlplan: 2\\nproject:\\n  name: REPLACE with a plan that is right\\n'],
  bad: [
    {
      plan: 'mlplan: 2\\nproject:\\n  name: REPLACE with a plan that has the mistake\\n',
      path: 'project.name',
    },
  ],
  *check({ name }) {
    if (!name.includes('mistake')) return
    yield {
      path: path.project.name,
      message: \`REPLACE: what is wrong, in the plan's own words and figures (\${name}). Then the effect.\`,
      help: 'Replace this with what to do, starting with a verb. REPLACE',
    }
  },
})
`
}

/** What most rules of the section have, as a first guess. */
function mostCommon(section, key) {
  const folder = path.join(rules, section)
  const values = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap(
      (name) =>
        new RegExp(`^ +${key}: '(\\w[\\w-]*)'`, 'm').exec(readFileSync(path.join(folder, name), 'utf8'))?.[1] ?? [],
    )
  const count = (value) => values.filter((other) => other === value).length
  return values.toSorted((one, other) => count(other) - count(one))[0]
}

function nextSteps(id) {
  return `Wrote src/rules/${id}.ts, and listed it in src/rules/index.ts.

Next:
  1. Replace what the file says, above all the examples: they are the tests of the rule.
  2. npx vitest run --config test/vitest.config.ts test/rules/rules.test.ts -t ${id}
  3. npm run gen           refreshes the pages that list the rules
  4. npm run test:fast     finds whom else it concerns, such as an example plan that has the mistake
  5. Add a line to CHANGELOG.md.
  6. npm test              before you hand it in`
}
