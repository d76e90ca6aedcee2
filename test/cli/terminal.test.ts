import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { readExamplePlan } from '../support/example-plans.js'
import { answerFromExamples, PLAN_FILE, runSession } from '../support/interviewees.js'
import { BIN, type Folder, folderWith, inTerminal, KEYS, type PseudoTerminal } from '../support/pseudo-terminal.js'

/** The built program in a real terminal; a handful of scenes, since each takes seconds. */

vi.setConfig({ testTimeout: 60_000 })

const folders: Folder[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove()
})

function inFolder(files: Readonly<Record<string, string>> = {}): Folder {
  const folder = folderWith(files)
  folders.push(folder)
  return folder
}

/** A plan of which only these lines are open. */
async function planWithout(...lines: readonly RegExp[]): Promise<string> {
  const { plan } = await runSession(answerFromExamples('binary'))
  return lines.reduce((text, line) => text.replace(line, ''), plan)
}

const KIND = 'What kind of initiative is this?'
const NAME = 'What is the project called?'
const BASE_RATE_ASKED = 'What share of all cases are positive today, with no model?'
const OPERATION = /^ {2}operation: .*\n/m
const BASE_RATE = /^ {2}base_rate: .*\n/m
const BUILD_COST = /^ {2}build_cost: .*\n/m
const BUILD_COST_ASKED = 'What is the one-time cost of building the model'
const TERMS_ASKED = 'Who will answer, and by when?'
const METHOD = /^ {2}method: .*\n/m

async function answer(terminal: PseudoTerminal, question: string, keys: string): Promise<void> {
  await terminal.asks(question)
  terminal.type(keys + KEYS.enter)
}

test('asks what the answers leave open, explains, reads shares back, goes back, and ends with a review', async () => {
  const folder = inFolder({ 'answers.yaml': await planWithout(OPERATION, BASE_RATE, METHOD) })
  const terminal = inTerminal(folder.path, ['init', '--answers', 'answers.yaml'])
  await terminal.see(/What will change · 2 of \d+/)
  await answer(terminal, 'Which business operation should this project improve?', '?')
  await terminal.see('Models tend to create the most value in large-scale operations.')
  await answer(terminal, 'Which business operation should this project improve?', 'Calls to customers')
  await terminal.asks(BASE_RATE_ASKED)
  terminal.type(KEYS.back)
  await terminal.see('Press Enter for "Calls to customers" (from the plan).')
  await answer(terminal, 'Which business operation should this project improve?', 'Retention calls')
  await answer(terminal, BASE_RATE_ASKED, '1.8')
  await terminal.see("1.8 isn't a share. Did you mean 1.8%?")
  terminal.type(`%${KEYS.enter}`)
  await terminal.see('1.8% = 18 of every 1,000.')
  await answer(terminal, 'What kind of method do you expect to use?', KEYS.down.repeat(2))
  await answer(terminal, 'All questions are answered.', 'Done')
  const screen = await terminal.see(/mlplan status/)
  expect(screen).toContain('Wrote mlproject.yaml.')
  expect((await terminal.ended).exitCode).toBe(0)
  const plan = folder.read(PLAN_FILE)
  expect(plan).toMatch(/^ {2}operation: Retention calls$/m)
  expect(plan).toMatch(/^ {2}base_rate: 1\.8%$/m)
  expect(plan).toMatch(/^ {2}method: classical$/m)
})

test('"I don\'t know yet" is typed as ! or chosen at the end of a list', async () => {
  const folder = inFolder({ 'answers.yaml': await planWithout(BASE_RATE, METHOD) })
  const terminal = inTerminal(folder.path, ['init', '--answers', 'answers.yaml'])
  await answer(terminal, BASE_RATE_ASKED, '!')
  await answer(terminal, 'Who will answer, and by when? Open: base rate.', '')
  await answer(terminal, 'What kind of method', '!')
  await terminal.asks('Who will answer, and by when?')
  terminal.type(KEYS.stop)
  await terminal.see('To resume:')
  expect((await terminal.ended).exitCode).toBe(130)
  expect(folder.read(PLAN_FILE)).toContain('path: economics.base_rate')
  expect(folder.read(PLAN_FILE)).toContain('path: project.method')
})

test('at the end of a topic, one question asks who answers what is open, with a way back and a latest date', async () => {
  const folder = inFolder({ 'answers.yaml': await planWithout(BASE_RATE, BUILD_COST) })
  const terminal = inTerminal(folder.path, ['init', '--answers', 'answers.yaml'])
  await answer(terminal, BASE_RATE_ASKED, '!')
  await answer(terminal, BUILD_COST_ASKED, "I don't know yet")
  await terminal.asks(TERMS_ASKED)
  await terminal.see('Open: base rate and build cost.')
  terminal.type(KEYS.back)
  await answer(terminal, BUILD_COST_ASKED, '!')
  await answer(terminal, TERMS_ASKED, '?')
  await terminal.see('so the latest date is 2027-01-23.')
  await answer(terminal, TERMS_ASKED, 'Tom Becker by 2027-01-24')
  await terminal.see('2027-01-24 is too late.')
  terminal.type(`\u0015Tom Becker by 2027-01-22${KEYS.enter}`)
  await terminal.asks('All questions are answered, except 2 open questions.')
  terminal.type(KEYS.stop)
  await terminal.ended
  const plan = folder.read(PLAN_FILE)
  for (const path of ['economics.base_rate', 'economics.build_cost']) {
    expect(plan).toMatch(
      new RegExp(`path: ${path}\\n(?: {4}.*\\n)*? {4}owner: tom-becker\\n(?: {4}.*\\n)*? {4}due: "2027-01-22"`),
    )
  }
})

test.each([
  ['Ctrl-C', KEYS.stop],
  ['Ctrl-D', KEYS.end],
])('%s keeps what was answered and says how to go on', async (_, key) => {
  const folder = inFolder()
  const terminal = inTerminal(folder.path, ['init'])
  await answer(terminal, NAME, 'Churn calls')
  await answer(terminal, 'What kind of initiative is this?', KEYS.down)
  await terminal.asks('Which business operation')
  terminal.type(key)
  const screen = await terminal.see('To resume:')
  expect(screen).toContain('Your answers so far are saved in mlproject.yaml.')
  expect((await terminal.ended).exitCode).toBe(130)
  expect(folder.read(PLAN_FILE)).toMatch(/name: Churn calls\n[\s\S]*initiative: refresh\n/)
})

test('killed after a few questions, it goes on with the next', async () => {
  const folder = inFolder()
  const first = inTerminal(folder.path, ['init'])
  await answer(first, NAME, 'Churn calls')
  await answer(first, 'What kind of initiative is this?', 'refresh')
  await answer(first, 'Which business operation should this project improve?', 'Retention calls')
  await answer(first, 'Which recurring decision', 'Whom we call')
  await first.asks('What will people or systems do differently')
  first.kill('SIGKILL')
  await first.ended
  const second = inTerminal(folder.path, ['init'])
  const screen = await second.asks('What will people or systems do differently')
  expect(screen).not.toContain(NAME)
  second.type(KEYS.stop)
  await second.ended
})

test.each([[40], [0]])('a terminal that says it has %d columns can be asked in', async (columns) => {
  const folder = inFolder()
  const terminal = inTerminal(folder.path, ['init'], columns)
  await answer(terminal, NAME, 'Churn calls')
  await terminal.asks(KIND)
  terminal.type(KEYS.stop)
  expect((await terminal.ended).exitCode).toBe(130)
})

test.each([
  ['Enter alone', ''],
  ['stray text', 'zzz'],
])('in a list, %s takes nothing', async (_, typed) => {
  const folder = inFolder()
  const terminal = inTerminal(folder.path, ['init'])
  await answer(terminal, NAME, 'Churn calls')
  await answer(terminal, KIND, typed)
  await terminal.see('Choose an option with the arrow keys')
  terminal.type(KEYS.stop)
  await terminal.ended
  expect(folder.read(PLAN_FILE)).not.toContain('initiative:')
})

test('in a list, ? explains, and the first letters choose', async () => {
  const folder = inFolder()
  const terminal = inTerminal(folder.path, ['init'])
  await answer(terminal, NAME, 'Churn calls')
  await answer(terminal, KIND, '?')
  await terminal.see('so checks are stricter')
  await terminal.see('navigate')
  await answer(terminal, KIND, 'refr')
  await terminal.asks('Which business operation')
  terminal.type(KEYS.stop)
  await terminal.ended
  expect(folder.read(PLAN_FILE)).toContain('initiative: refresh')
})

test('after Ctrl-Z and fg, the interview goes on with what was typed', async () => {
  const folder = inFolder()
  const terminal = inTerminal(folder.path, ['init'])
  await terminal.asks(NAME)
  terminal.type('Churn ')
  await terminal.see('Churn')
  terminal.kill('SIGCONT')
  terminal.type(`calls${KEYS.enter}`)
  await terminal.asks(KIND)
  terminal.type(KEYS.stop)
  await terminal.ended
  expect(folder.read(PLAN_FILE)).toContain('name: Churn calls')
})

test('without a terminal it does not hang: exit 2, nothing on stdout, nothing written', () => {
  const folder = inFolder()
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'init'], {
    cwd: folder.path,
    encoding: 'utf8',
    input: '',
  })
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('`mlplan init` needs an interactive terminal.')
  expect(existsSync(`${folder.path}/${PLAN_FILE}`)).toBe(false)
})

test('a sign-off is shown, asked about, and recorded after a last word', async () => {
  const folder = inFolder({ [PLAN_FILE]: readExamplePlan('churn-retention') })
  const terminal = inTerminal(folder.path, ['signoff', 'katarzyna'])
  await terminal.see('As integration owner, I ')
  await answer(terminal, 'What did Katarzyna Wójcik decide?', KEYS.down.repeat(2))
  await answer(terminal, 'What is the condition?', 'The queue is tested first')
  await answer(terminal, 'Who owns the condition?', 'nobody')
  await terminal.see('No person named "nobody" in this plan.')
  terminal.type('\u0015')
  await answer(terminal, 'Who owns the condition?', 'hiro')
  await answer(terminal, 'When is the condition due?', '2027-03-31')
  await answer(terminal, 'Is there another condition?', '')
  await answer(terminal, 'What did Katarzyna Wójcik ask to change in the plan?', 'none')
  await answer(terminal, 'What is the evidence for this decision?', 'Said so in the room')
  await answer(terminal, 'Record that Katarzyna Wójcik (integration owner) approved with 1 condition', 'yes')
  const screen = await terminal.see('not a signature')
  expect(screen.replace(/\s+/g, ' ')).toContain(
    'approved with conditions on Nov 24, 2026. Evidence: Said so in the room',
  )
  expect((await terminal.ended).exitCode).toBe(0)
  expect(folder.read(PLAN_FILE)).toContain('condition: The queue is tested first')
})
