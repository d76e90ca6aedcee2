import { expect, test } from 'vitest'
import { lintFile } from '../../src/commands/lint/lint-file.js'
import { fakePorts } from '../support/fake-ports.js'

/** Work that begins before the plan is agreed on: named with its commits while the plan waits at kickoff. */

const plan = (stage: string, startedOn = '2026-11-02'): string =>
  `mlplan: 2\nproject: {name: Calls, stage: ${stage}, started_on: ${startedOn}}\n`
const handsOnWork = [
  { commit: 'ab12cd3', committedOn: '2026-11-20', path: 'train.py' },
  { commit: 'ee44ff0', committedOn: '2026-11-10', path: 'notebooks/explore.ipynb' },
]

async function said(text: string): Promise<readonly string[]> {
  const ports = fakePorts({ files: { 'mlproject.yaml': text }, git: { root: '/r', handsOnWork } })
  const { findings } = await lintFile('mlproject.yaml', text, ports)
  return findings.flatMap(({ rule, message }) => (rule === 'schedule/work-before-plan' ? [message] : []))
}

test('at kickoff, the files since the kickoff are counted, and the latest commit is named', async () => {
  expect(await said(plan('kickoff'))).toEqual([
    expect.stringMatching(
      /^2 files of hands-on work have been committed since the kickoff on Nov 2, 2026, .*"train\.py" \(commit ab12cd3, Nov 20, 2026\)/,
    ),
  ])
})

test('what was there before the kickoff is no work of this project', async () => {
  expect(await said(plan('kickoff', '2026-11-15'))).toEqual([
    expect.stringMatching(/^1 file of hands-on work has been/),
  ])
  expect(await said(plan('kickoff', '2026-11-24'))).toEqual([])
})

test('from the data stage on, hands-on work is what the stage is for', async () => {
  expect(await said(plan('data'))).toEqual([])
})
