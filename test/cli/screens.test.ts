import { afterEach, describe, expect, test, vi } from 'vitest'
import { answerFromExamples, completePlan, PLAN_FILE, runSession } from '../support/interviewees.js'
import { type Folder, folderWith, inTerminal, KEYS, type PseudoTerminal } from '../support/pseudo-terminal.js'

/** How questions take answers and look, in real terminals of three widths. */

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

const NAME = 'What is the project called?'
const KIND = 'What kind of initiative is this?'
const OPERATION = 'Which business operation'
const SPONSOR = 'Who is the executive sponsor'
const KPI_ASKED = 'Which KPI'
const BASE_RATE_ASKED = 'What share of all cases'
const ACTION = 'What will people or systems do differently'
const WIDTHS = [60, 100, 200]

/** The complete plan without the lines that match, so that only their questions are asked. */
async function openWithout(lines: RegExp, columns: number): Promise<{ terminal: PseudoTerminal; folder: Folder }> {
  const folder = inFolder({ [PLAN_FILE]: (await completePlan()).replace(lines, '') })
  return { terminal: inTerminal(folder.path, ['init'], columns), folder }
}

async function answer(terminal: PseudoTerminal, question: string, keys: string): Promise<void> {
  await terminal.asks(question)
  terminal.type(keys + KEYS.enter)
}

async function stop(terminal: PseudoTerminal): Promise<void> {
  terminal.type(KEYS.stop)
  await terminal.ended
}

/** Questions of each kind, with the line of the plan that answers them, and what follows text that isn't an answer. */
const KINDS: readonly (readonly [kind: string, line: RegExp, question: RegExp, zzz: RegExp])[] = [
  ['a list', /^ {2}method: .*\n/m, /\? What kind of method/, /"zzz" isn't one of the options/],
  ['several of a list', /^ {2}jurisdictions: .*\n/m, /\? Where will/, /"zzz" isn't one of the options/],
  ['yes or no', /^ {2}correct_result_can_harm: .*\n/m, /\? Can even a correct/, /"zzz" isn't one of the options/],
  ['text', /^ {2}action: .*\n/m, /\? What will people/, /\? All questions are answered/],
  ['a date', /^ {2}launch_due: .*\n/m, /\? When/, /"zzz" isn't a date/],
  ['a number', /^ {2}build_cost: .*\n/m, /\? What is the one-time cost of building/, /"zzz" isn't a number/],
]

describe.each(KINDS)('a question for %s', (_, line, question, zzz) => {
  test.each([
    ['?', /Answered by|Answered\s+by/],
    ['-', /\? Why isn't this question applicable\?/],
    ['does not apply', /\? Why isn't this question applicable\?/],
    ['zzz', zzz],
  ])('understands %s', async (typed, seen) => {
    const { terminal } = await openWithout(line, 100)
    await terminal.see(question)
    terminal.type(typed + KEYS.enter)
    await terminal.see(seen)
    await stop(terminal)
  })

  test.each(['!', "I don't know yet"])(
    'records %s at once, and asks at the end of the topic who answers',
    async (typed) => {
      const { terminal, folder } = await openWithout(line, 100)
      await terminal.see(question)
      terminal.type(typed + KEYS.enter)
      await terminal.see(/\? Who will answer, and by when\? Open: /)
      await stop(terminal)
      expect(folder.read(PLAN_FILE)).toMatch(
        /^open_questions:\n(?:.*\n)* {4}owner: .+\n(?:.*\n)* {4}due: "2026-12-08"/m,
      )
    },
  )
})

describe.each(WIDTHS)('at %d columns', (columns) => {
  test('several pasted lines of prose are one answer, marked by the terminal or not', async () => {
    for (const [start, end] of [
      ['', ''],
      [KEYS.pasteStart, KEYS.pasteEnd],
    ]) {
      const { terminal, folder } = await openWithout(/^ {2}action: .*\n/m, columns)
      await answer(terminal, ACTION.slice(0, 40), `${start}Agents call.\rAn offer follows,\ror a visit.${end}`)
      await terminal.see('questions are answered')
      await stop(terminal)
      expect(folder.read(PLAN_FILE)).toContain('action: "Agents call. An offer follows, or a visit."')
    }
  })

  test('where one line is asked, the lines that are left out are said', async () => {
    const folder = inFolder()
    const terminal = inTerminal(folder.path, ['init'], columns)
    await answer(terminal, NAME, 'Churn calls\rSecond line\rThird line')
    const screen = await terminal.see('Left out:')
    expect(screen.replaceAll(/\s+/g, ' ')).toContain('Left out: "Second line", "Third line".')
    await terminal.asks(KIND)
    await stop(terminal)
    expect(folder.read(PLAN_FILE)).toContain('name: Churn calls\n')
  })

  test('no word is broken at the edge, and options are told apart by all their words', async () => {
    const terminal = inTerminal(inFolder().path, ['init'], columns)
    const words = 'Retention calls to customers of the mobile business who are likely to leave us within thirty days'
    await answer(terminal, NAME, words)
    await terminal.asks(KIND)
    const screen = await terminal.see('Explores what is possible.')
    const shown = screen.split('\n').flatMap((line) => line.trim().split(/\s+/))
    for (const word of [...words.split(' '), ...'The model is never meant to be deployed.'.split(' ')]) {
      expect(shown).toContain(word)
    }
    expect(Math.max(...screen.split('\n').map((line) => line.trimEnd().length))).toBeLessThan(columns)
    await stop(terminal)
  })

  test('a question that was gone back from leaves the screen, and keys are explained once', async () => {
    const terminal = inTerminal(inFolder().path, ['init'], columns)
    await answer(terminal, NAME, 'Churn calls')
    await answer(terminal, KIND, 'refresh')
    await terminal.asks(OPERATION)
    terminal.type(`Retention${KEYS.back}`)
    await terminal.asks(KIND)
    const screen = await terminal.see('navigate')
    expect(screen).not.toContain('Retention')
    expect(screen).not.toContain(OPERATION)
    expect(screen).not.toContain('What will change')
    terminal.type(KEYS.enter)
    await terminal.asks(OPERATION)
    expect((await terminal.see('What will change')).match(/not applicable/g)).toHaveLength(1)
    await stop(terminal)
  })

  test('in a list of several, "a" selects all but "None of these"', async () => {
    const { terminal, folder } = await openWithout(/^ {2}jurisdictions: .*\n/m, columns)
    await terminal.see('None of these')
    terminal.type(`a${KEYS.enter}`)
    await terminal.see('questions are answered')
    await stop(terminal)
    expect(folder.read(PLAN_FILE)).toContain('jurisdictions: [eu, uk, us, ca, other]')
  })
})

test('in a list of several, Space, names, and "None of these" choose', async () => {
  const chosen = async (keys: string, isLawNeeded = true): Promise<string> => {
    const { terminal, folder } = await openWithout(/^ {2}jurisdictions: .*\n/m, 100)
    await terminal.see('None of these')
    terminal.type(keys + KEYS.enter)
    if (!isLawNeeded) {
      await terminal.see('Organization type (legal.organization): company')
      await answer(terminal, 'Remove this answer from the plan?', 'yes')
    }
    await terminal.see('questions are answered')
    await stop(terminal)
    const plan = folder.read(PLAN_FILE)
    expect(plan.includes('organization: company')).toBe(isLawNeeded)
    return /jurisdictions: .*/.exec(plan)?.[0] ?? ''
  }
  expect(await chosen(` ${KEYS.down} `)).toBe('jurisdictions: [eu, uk]')
  expect(await chosen('us, european union')).toBe('jurisdictions: [eu, us]')
  expect(await chosen('none', false)).toBe('jurisdictions: []')
})

test('what is typed in a list stays on the screen however slowly it is typed', async () => {
  const terminal = inTerminal(inFolder().path, ['init'])
  await answer(terminal, NAME, 'Churn calls')
  await terminal.asks(KIND)
  terminal.type('zz')
  await new Promise((resolve) => setTimeout(resolve, 900))
  terminal.type(`z${KEYS.enter}`)
  await terminal.see('"zzz" isn\'t one of the options.')
  await stop(terminal)
})

test('an entry that can be read in two ways is confirmed, and with no or Ctrl-B entered again', async () => {
  const { terminal, folder } = await openWithout(/^ {2}base_rate: .*\n/m, 100)
  for (const reply of [KEYS.back, `no${KEYS.enter}`]) {
    await answer(terminal, BASE_RATE_ASKED, '0.18')
    await terminal.asks('18% = 18 of every 100. Correct?')
    terminal.type(reply)
    await terminal.asks(BASE_RATE_ASKED)
    await terminal.see('Press Enter for "0.18" (from your last entry).')
  }
  terminal.type(`2%${KEYS.enter}`)
  await terminal.see(/^ {2}2% = 2 of every 100\.$/m)
  await terminal.see('questions are answered')
  await stop(terminal)
  expect(folder.read(PLAN_FILE)).toMatch(/^ {2}base_rate: 2%$/m)
})

test('a title before a name is read back as name and title, and asked about', async () => {
  const firstTwo = /^ {2}- id: ilse-verhoeven\n(?: {4}.*\n)+ {2}- id: marek-novak\n(?: {4}.*\n)+/m
  const { terminal, folder } = await openWithout(firstTwo, 100)
  await answer(terminal, SPONSOR, 'Chief Claims Officer, Ilse Verhoeven')
  await terminal.asks('Name: Ilse Verhoeven')
  terminal.type(`yes${KEYS.enter}`)
  await terminal.asks('Who runs the operation')
  await stop(terminal)
  expect(folder.read(PLAN_FILE)).toMatch(/name: Ilse Verhoeven\n +title: Chief Claims Officer$/m)
})

test('pasted lines name one item each, and Ctrl-B leads back to the last', async () => {
  const { terminal, folder } = await openWithout(/^ {2}kpis:\n(?: {4}.*\n)*/m, 100)
  await answer(terminal, KPI_ASKED, `${KEYS.pasteStart}- Leavers\r- Cost a case${KEYS.pasteEnd}`)
  await terminal.see('Leavers; Cost a case')
  await terminal.asks('Leavers: ')
  terminal.type(KEYS.back)
  await terminal.see('Press Enter for "Cost a case" (from the plan).')
  await stop(terminal)
  expect(folder.read(PLAN_FILE)).toMatch(/name: Leavers\n[\s\S]*name: Cost a case\n/)
})

test('a long list shows what is above and below, and a word leads to its line', async () => {
  const { plan } = await runSession(answerFromExamples('binary'))
  const terminal = inTerminal(inFolder({ [PLAN_FILE]: plan }).path, ['init'], 60)
  await terminal.see(/↓ \d+ more/)
  terminal.type('Build cost')
  await terminal.see('❯ Economics - Build cost: 140,000')
  terminal.type(KEYS.enter)
  await terminal.see('Press Enter for "140,000" (from the plan).')
  await stop(terminal)
})

test('a folder that cannot be written is said before anything is asked', async () => {
  const terminal = inTerminal(inFolder({ file: '' }).path, ['init', 'file/mlproject.yaml'])
  const screen = await terminal.see("Can't write file/mlproject.yaml: part of the path is a file.")
  expect(screen).not.toContain(NAME)
  expect((await terminal.ended).exitCode).toBe(2)
})
