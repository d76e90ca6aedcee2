import { describe, expect, test } from 'vitest'
import { brief, type BriefOptions } from '../../src/commands/brief/brief.js'
import { AUDIENCES } from '../../src/briefs/audiences.js'
import { loadShippedTemplates } from '../../src/cli/templates.js'
import { listStages } from '../../src/plan/stage.js'
import { fakePorts, type RunResult, run } from '../support/fake-ports.js'

/** For whom `mlplan brief` writes without being told: people who are named and asked for something at this stage. */

const TEMPLATES = await loadShippedTemplates()

const STARTUP = `mlplan: 2
project: {name: Churn calls, stage: kickoff}
people:
  - {id: ada, name: Ada Okafor, roles: [executive_sponsor, decision_owner]}
  - {id: bo, name: Bo Lind, roles: [ml_lead, integration_owner]}
`

async function writing(plan: string, options: Partial<BriefOptions> = {}, more: Record<string, string> = {}) {
  const all = { audiences: [], stdout: false, list: false, check: false, ...options }
  const ports = fakePorts({ files: { 'mlproject.yaml': plan, ...more } })
  const result: RunResult = await run(ports, (given) => brief(all, given, TEMPLATES))
  const written = Object.keys(result.files).flatMap((file) => /^briefs\/(.+)\.md$/.exec(file)?.[1] ?? [])
  return { ...result, written }
}

test('a team of two at kickoff gets the pages of those two, and hears which were left out and why', async () => {
  const { written, err } = await writing(STARTUP)
  expect(written.toSorted()).toEqual(['decision-owner', 'expectations', 'sponsor', 'team'])
  expect(err.replaceAll(/\s+/g, ' ')).toContain(
    'Left out: finance, front-line, and privacy-legal (no one named); integration-owner (not asked yet). Name an audience to write its brief, or use --all.',
  )
})

test('who owns something to do is asked, whatever the stage', async () => {
  const milestone = 'milestones:\n  - {id: field, description: Score field in the queue, owner: bo, due: 2027-02-01}\n'
  expect((await writing(STARTUP + milestone)).written).toContain('integration-owner')
})

test('who signs off before the next stage is asked', async () => {
  expect((await writing(STARTUP.replace('kickoff', 'data'))).written).toContain('integration-owner')
})

test('a page that was written before is kept up to date', async () => {
  const { files, written } = await writing(STARTUP, {}, { 'briefs/finance.md': 'old' })
  expect(written).toContain('finance')
  expect(files['briefs/finance.md']).not.toBe('old')
})

test('--check finds a page that was written before and is outdated', async () => {
  const { files } = await writing(STARTUP)
  const { code, err } = await writing(STARTUP, { check: true }, { ...files, 'briefs/finance.md': 'old' })
  expect(code).toBe(1)
  expect(err).toContain('briefs/finance.md is outdated')
})

test('what is written is what --check expects', async () => {
  const { files } = await writing(STARTUP)
  expect((await writing(STARTUP, { check: true }, files)).code).toBe(0)
})

describe.each(listStages())('at %s', (stage) => {
  test('--all writes every page and leaves out none', async () => {
    const { written, err } = await writing(STARTUP.replace('kickoff', stage), { all: true })
    expect(written.toSorted()).toEqual(AUDIENCES.map(({ id }) => id).toSorted())
    expect(err).not.toContain('Left out')
  })
})

test('--all beside a name is refused, since one of them would be ignored', async () => {
  const { code, err } = await writing(STARTUP, { all: true, audiences: ['sponsor'] })
  expect(code).toBe(2)
  expect(err).toContain("--all can't be combined with sponsor.")
})
