import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { existsSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { PLAN_FILE } from '../support/interviewees.js'
import { BIN, type Folder, folderWith, KEYS } from '../support/pseudo-terminal.js'

/** The interview as a job of a shell that can stop it with Ctrl-Z and go on with it. */

vi.setConfig({ testTimeout: 60_000 })

const folders: Folder[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove()
})

const SUSPEND = '\u001a'

interface Shell {
  readonly see: (text: string) => Promise<string>
  readonly type: (keys: string) => void
  readonly end: () => void
}

function inShell(folder: Folder): Shell {
  const screen = new xterm.Terminal({ cols: 100, rows: 40, allowProposedApi: true })
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder.path, TERM: 'xterm-256color', PS1: 'sh> ' }
  const child = spawn('bash', ['--norc', '--noprofile', '-i'], { cwd: folder.path, env, cols: 100, rows: 40 })
  child.onData((data) => screen.write(data))
  const shown = (): string =>
    Array.from({ length: screen.buffer.active.length }, (_, y) =>
      screen.buffer.active.getLine(y)?.translateToString(true),
    ).join('\n')
  const see = async (text: string): Promise<string> => {
    for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
      if (shown().includes(text)) return shown()
    }
    throw new Error(`Not seen: ${text}\n${shown()}`)
  }
  return { see, type: (keys) => child.write(keys), end: () => child.kill('SIGKILL') }
}

async function startInterview(): Promise<{ readonly shell: Shell; readonly folder: Folder }> {
  const folder = folderWith({})
  folders.push(folder)
  const shell = inShell(folder)
  await shell.see('sh>')
  shell.type(`"${process.execPath}" "${BIN}" init${KEYS.enter}`)
  await shell.see('? What is the project called?')
  return { shell, folder }
}

test('after Ctrl-Z and fg, what was typed is still there, and the answer is taken', async () => {
  const { shell, folder } = await startInterview()
  shell.type('Churn ')
  await shell.see('called? Churn')
  shell.type(SUSPEND)
  await shell.see('Stopped')
  shell.type(`echo between${KEYS.enter}`)
  await shell.see('\nbetween')
  shell.type(`fg${KEYS.enter}`)
  await shell.see('init\n')
  await new Promise((resolve) => setTimeout(resolve, 300))
  shell.type(`calls${KEYS.enter}`)
  const screen = await shell.see('✔ What is the project called? Churn calls')
  expect(screen).toContain('\nbetween')
  await shell.see('? What kind of initiative is this?')
  expect(folder.read(PLAN_FILE)).toContain('name: Churn calls')
  shell.end()
})

test('a list is drawn again after fg, and can be stopped a second time', async () => {
  const { shell, folder } = await startInterview()
  shell.type(`Churn calls${KEYS.enter}`)
  for (const _ of [1, 2]) {
    await shell.see('navigate')
    shell.type(SUSPEND)
    await shell.see('Stopped')
    shell.type(`clear; fg${KEYS.enter}`)
    await shell.see('refresh: Updates')
  }
  shell.type(`refr${KEYS.enter}`)
  await shell.see('Which business operation')
  expect(folder.read(PLAN_FILE)).toContain('initiative: refresh')
  shell.end()
})

test('stopped before any answer and then ended, it leaves no plan', async () => {
  const { shell, folder } = await startInterview()
  shell.type(SUSPEND)
  await shell.see('Stopped')
  shell.type(`fg${KEYS.enter}`)
  await new Promise((resolve) => setTimeout(resolve, 400))
  shell.type(KEYS.stop)
  await shell.see('Nothing was written.')
  expect(existsSync(`${folder.path}/${PLAN_FILE}`)).toBe(false)
  shell.end()
})
