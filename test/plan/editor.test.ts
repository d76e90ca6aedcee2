import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { init } from '../../src/commands/init/init.js'
import { schema } from '../../src/commands/schema/schema.js'
import { lintText } from '../../src/index.js'
import { describeExpectedValue } from '../../src/plan/read/expected.js'
import type { Field } from '../../src/plan/field.js'
import { findFormField, listFormFields } from '../../src/plan/form.js'
import {
  type JsonSchema,
  CUSTOM_KEYS_HINT,
  QUANTITY_SCHEMAS,
  createEstimateDefinitions,
} from '../../src/plan/json-schema.js'
import { PLAN } from '../../src/plan/plan.js'
import { TASKS } from '../../src/plan/profile.js'
import { ROLES } from '../../src/plan/roles.js'
import { RULES } from '../../src/rules/index.js'
import { SEVERITY_OVERRIDES } from '../../src/policy/read.js'
import { EXAMPLES, readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run, createScriptedPrompter } from '../support/fake-ports.js'
import { type Completion, type Editor, type Opened, startEditor } from '../support/language-server.js'

/**
 * What people see while they write a plan by hand: the real language server, the files that `mlplan init` has written,
 * and no network. `‸` is where the pointer is.
 */

const CURSOR = '‸'
/** Of a ledger, of a section, and further in; all others are made in the same way. */
const LISTS = listFormFields().flatMap(({ field, path: at }) =>
  field.kind === 'list' &&
  /^(people|data\.sources|expectations\.success_criteria|signoffs|value\.alternatives)$/.test(at.join('.'))
    ? [{ at, item: field.item }]
    : [],
)

const WRITTEN = {
  wrong: [
    'project:',
    '  nmae: Churn calls',
    '  task: binray',
    '  launch_due: soon',
    'economics:',
    '  base_rate: 180 %',
    '  selection_rate: 1.8',
    '  build_cost: cheap',
    'people:',
    '  - id: Ilse Verhoeven',
    '    nick: Il',
    'sponsor: Ilse',
  ].join('\n'),
  task: 'project:\n  task: ‸',
  roles: 'people:\n  - id: ilse\n    roles:\n      - ‸',
  project: 'project:\n  ‸',
  economics: 'economics:\n  ‸',
  range: 'economics:\n  base_rate:\n    ‸',
  name: 'project:\n  na‸me: Churn calls',
  choice: 'project:\n  task: bin‸ary',
  share: 'economics:\n  base_‸rate: 1.8%',
  figure: 'economics:\n  base_rate:\n    lik‸ely: 1.8%',
  section: 'econo‸mics:\n  base_rate: 1.8%',
  ...Object.fromEntries(LISTS.map(({ at }) => [`list ${at.join('.')}`, `${nested(at)}‸`])),
  ...Object.fromEntries(LISTS.map(({ at }) => [`item ${at.join('.')}`, `${nested(at)}- ‸`])),
}

/** The words of the plan format itself: an editor is to show those, whatever they are. */
function wordsOf(path: string): string[] {
  const { title, question = '', help } = fieldOf(path)
  return [`#### ${title}`, question, help]
}

function fieldOf(path: string): Field {
  const field = findFormField(path.split('.'))?.field
  if (!field) throw new Error(`${path} is no field`)
  return field
}

const rankingMeans = TASKS.find(({ value }) => value === 'ranking')?.means ?? ''
const validatorMeans = ROLES.find(({ value }) => value === 'validator')?.means
const likelyMeans = String((createEstimateDefinitions()['likely_share'] as JsonSchema)['description'])

let editor: Editor
let head = ''
const opened = new Map<string, Opened>()

/** All at once, since the server waits a while before it judges a text. */
beforeAll(async () => {
  const [started, disk] = await Promise.all([startEditor(), begun()])
  editor = started
  head = disk.get('mlproject.yaml')?.split('project:')[0] ?? ''
  for (const [name, text] of disk) write(name, text)
  const plans = EXAMPLES.map((name) => [name, readExamplePlan(name)] as const)
  const texts = Object.entries(WRITTEN).map(([name, text]) => [name, `${head}${text}\n`] as const)
  const policies = Object.entries(POLICIES).map(([name, text]) => [name, `${POLICY_HEAD}${text}\n`] as const)
  await Promise.all(
    [...plans, ...texts, ...policies].map(async ([name, text], index) => {
      opened.set(name, await editor.open(`plan-${index}.yaml`, text.replace(CURSOR, '')))
    }),
  )
})

afterAll(() => editor.close())

/** What `mlplan init` and `mlplan schema` leave on disk. */
async function begun(): Promise<Map<string, string>> {
  const ports = fakePorts({
    ask: createScriptedPrompter(({ path }) => (path === 'project.name' ? 'Churn calls' : undefined)),
  })
  const options = { file: 'mlproject.yaml', set: [], questions: false, format: 'markdown', dryRun: false } as const
  await run(ports, (outside) => init(options, outside))
  await run(ports, (outside) => schema({ output: '.mlplan/policy.schema.json', check: false, policy: true }, outside))
  return ports.disk
}

function write(name: string, text: string): void {
  const file = path.join(editor.folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

describe('in a plan', () => {
  test('the three examples are right to the last key', () => {
    expect(EXAMPLES.map((name) => openOf(name).diagnostics)).toEqual(EXAMPLES.map(() => []))
  })

  test.each([
    ['a key that plans do not have', '  nmae', 'nmae', '"Project" has these keys: name, stage'],
    ['a choice that does not exist', 'binray', 'binray', 'Valid values: "binary", "multiclass"'],
    ['a day in words', 'soon', 'soon', `Expected ${describeExpectedValue(fieldOf('project.launch_due'))}.`],
    ['a share of more than all', '180 %', '180 %', String(QUANTITY_SCHEMAS.share['patternErrorMessage'])],
    ['a share without its sign', 'selection_rate: 1.8', '1.8', 'Write a share without % as a number from 0 to 1'],
    ['an amount in words', 'cheap', 'cheap', `Expected ${describeExpectedValue(fieldOf('economics.build_cost'))}.`],
    ['an id with a blank', 'Ilse Verhoeven', 'Ilse Verhoeven', 'Use letters, digits, -, and _'],
    ['a key that an item does not have', '  nick', 'nick', 'Each person has these keys: id, name'],
    ['a section that plans do not have', 'sponsor', 'sponsor', CUSTOM_KEYS_HINT],
  ])('%s is underlined, and what is right is said', (_, before, marked, message) => {
    const { text, diagnostics } = openOf('wrong')
    const from = positionAt(text, text.indexOf(before) + before.length - marked.length)
    const found = diagnostics.filter(({ range }) => range.start.line === from.line)
    expect(found).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(message) as string,
        range: { start: from, end: { line: from.line, character: from.character + marked.length } },
      }),
    ])
  })

  test('a wrong choice is mended by choosing another, a strange key by one that is free', async () => {
    const wrong = openOf('wrong')
    const mending = (line: string) => {
      const at = positionAt(wrong.text, wrong.text.indexOf(line)).line
      return Promise.all(
        wrong.diagnostics.filter(({ range }) => range.start.line === at).map((one) => editor.mending(wrong, one)),
      )
    }
    const tasks = TASKS.map(({ value }) => [value, value])
    expect(await mending('  task: binray')).toEqual([[...tasks, ['null', 'null']]])
    expect((await mending('  nmae: Churn'))[0]).toEqual(expect.arrayContaining([['name', 'name']]))
  })

  test('a choice is completed by its options, each with what it means', async () => {
    const offered = await completions('task')
    expect(offered.map(({ label }) => label)).toEqual([...TASKS.map(({ value }) => value), 'null'])
    for (const { value, means } of TASKS) expect(documentation(offered, value)).toBe(means)
    expect(documentation(await completions('roles'), 'validator')).toBe(validatorMeans)
  })

  test('a key is completed with its question and why it is asked, and nothing is put behind it', async () => {
    const offered = [...(await completions('project')), ...(await completions('economics'))]
    const [name, rate] = [fieldOf('project.name'), fieldOf('economics.base_rate')]
    expect(documentation(offered, 'name')).toContain(`${name.question}\n\n${name.help}`)
    expect(documentation(offered, 'base_rate')).toContain(rate.question)
    const behind = [...offered, ...(await completions('range'))].map(({ insertText = '' }) => insertText)
    expect(behind.filter((inserted) => !/^\w+:(?: |\n  (?:- |likely: )?)?$/.test(blank(inserted)))).toEqual([])
  })

  test.each([
    ['name', [...wordsOf('project.name'), 'ML lead']],
    ['choice', [...wordsOf('project.task'), `\`ranking\`: ${rankingMeans}`, 'kickoff']],
    ['share', [...wordsOf('economics.base_rate'), '1.8%', '`likely` with `low`, `high`']],
    ['figure', ['#### Likely', likelyMeans]],
    ['section', ['#### Economics', PLAN.economics.help]],
  ])('the pointer on a %s shows what it is and why it is asked', async (name, words) => {
    const shown = await editor.hover(openOf(name), cursorIn(name))
    for (const word of words) expect(shown).toContain(word)
  })

  test.each(['list', 'item'])('what is offered at a %s is a new item that mlplan reads', async (where) => {
    expect(LISTS.length).toBe(5)
    for (const { at, item } of LISTS) {
      const name = `${where} ${at.join('.')}`
      const snippets = (await completions(name)).filter(({ label }) => label === item || label === `${item}, all keys`)
      expect([name, snippets.length]).toEqual([name, 2])
      for (const { insertText = '' } of snippets) {
        const text = typed(name, insertText)
        const troubles = lintText(text, { today: '2026-11-24' }).findings.filter(({ rule }) =>
          /^plan\/(invalid-yaml|unknown-key|invalid-value|not-a-plan)$/.test(rule),
        )
        expect({ text, troubles }).toEqual({ text, troubles: [] })
        expect(text).toContain('id: x')
      }
    }
  })
})

const POLICY_HEAD = '# yaml-language-server: $schema=.mlplan/policy.schema.json\nmlplan_policy: 2\n'
const POLICIES = {
  'policy wrong': 'rules:\n  legal/no-teir: error\n  legal/no-tier: errors\n',
  'policy rules': 'rules:\n  ‸',
  'policy ruling': 'rules:\n  legal/no-tier: ‸',
  'policy place': 'checks:\n  - id: cap\n    path: ‸',
}

describe('in a policy', () => {
  test('rules are completed by their ids, and say what they find', async () => {
    const offered = await completions('policy rules')
    for (const { id, summary } of RULES.filter(({ check }) => check)) {
      expect(documentation(offered, id)).toContain(summary)
    }
  })

  test('so are rulings and places of the plan', async () => {
    const rulings = (await completions('policy ruling')).map(({ label }) => label)
    expect(rulings).toEqual([...SEVERITY_OVERRIDES.map((one) => (one === 'off' ? '"off"' : one)), 'false', 'null'])
    expect(documentation(await completions('policy place'), 'economics.base_rate')).toContain('Base rate')
  })

  test('a rule or ruling that does not exist is underlined', () => {
    const messages = openOf('policy wrong').diagnostics.map(({ message }) => message)
    expect(messages).toEqual([
      expect.stringContaining('Valid values: "off", "info"'),
      expect.stringContaining('Unknown rule'),
    ])
  })
})

function openOf(name: string): Opened {
  const file = opened.get(name)
  if (!file) throw new Error(`${name} was not opened`)
  return file
}

function cursorIn(name: string) {
  const policies: Readonly<Record<string, string>> = POLICIES
  const [before, text] = name in policies ? [POLICY_HEAD, policies[name]] : [head, WRITTEN[name as 'task']]
  const marked = `${before}${text}`
  return positionAt(marked, marked.indexOf(CURSOR))
}

function completions(name: string): Promise<readonly Completion[]> {
  return editor.completions(openOf(name), cursorIn(name))
}

function documentation(offered: readonly Completion[], label: string): string {
  const found = offered.find((one) => one.label === label)?.documentation ?? ''
  return (typeof found === 'string' ? found : found.value).replaceAll('\\', '')
}

/** Without the places at which an editor stops. */
function blank(snippet: string): string {
  return snippet.replaceAll(/\$(?:\d+|\{\d+\})/g, '')
}

/** As an editor inserts it: further lines are indented like the one it begins on. The first stop is filled in. */
function typed(name: string, snippet: string): string {
  const { text } = openOf(name)
  const { line, character } = cursorIn(name)
  const lines = text.split('\n')
  const here = lines[line] ?? ''
  const indent = /^ */.exec(here)?.[0] ?? ''
  const inserted = blank(snippet.replace('$1', 'x')).replaceAll('\n', `\n${indent}`)
  return lines.with(line, here.slice(0, character) + inserted + here.slice(character)).join('\n')
}

function positionAt(text: string, offset: number) {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}

/** The keys down to a list. */
function nested(at: readonly string[]): string {
  const lines = at.map((part, depth) => `${'  '.repeat(depth)}${part}:\n`)
  return `${lines.join('')}${'  '.repeat(at.length)}`
}
