import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.js'
import { renderGitlab } from '../../src/lint/formats/gitlab.js'
import { renderJunit } from '../../src/lint/formats/junit.js'
import { renderSarif } from '../../src/lint/formats/sarif.js'
import { AS_USUAL, lintFinding, lintRun, planReport } from '../support/lint-reports.js'

/** What programs read of made-up findings. */

const WAIVED = {
  state: 'waived',
  waiver: { id: 'w', validThrough: '2027-01-31', approvedBy: 'Ada', reason: 'It is small' },
} as const

describe('for programs', () => {
  interface Sarif {
    readonly runs: readonly {
      readonly results: readonly Record<string, unknown>[]
      readonly invocations: readonly { executionSuccessful: boolean }[]
    }[]
  }
  const sarifOf = (...findings: readonly Finding[]) =>
    (JSON.parse(renderSarif(lintRun(planReport(findings)), AS_USUAL)) as Sarif).runs[0]

  test('SARIF names related places only if there are some, and the path if they have no note', () => {
    const place = { path: 'value', span: lintFinding().span, exact: true }
    const [none, some] =
      sarifOf(
        lintFinding(),
        lintFinding({
          related: [
            { ...place, note: '' },
            { ...place, note: 'of Ada' },
          ],
        }),
      )?.results ?? []
    expect(none).not.toHaveProperty('relatedLocations')
    expect(some?.['relatedLocations']).toMatchObject([
      { id: 0, message: { text: 'value' } },
      { id: 1, message: { text: 'of Ada' } },
    ])
  })

  test('SARIF says new of a finding only if others are not, and suppresses what is waived', () => {
    expect(sarifOf(lintFinding())?.results[0]).not.toHaveProperty('baselineState')
    const states = sarifOf(lintFinding(), lintFinding({ state: 'existing' }))?.results.map((one) => [
      one['baselineState'],
      one['level'],
    ])
    expect(states).toEqual([
      ['new', 'error'],
      ['unchanged', 'note'],
    ])
    expect(sarifOf(lintFinding(WAIVED))?.results[0]).toMatchObject({
      level: 'note',
      suppressions: [
        { kind: 'external', status: 'accepted', justification: 'Waived by Ada through 2027-01-31: It is small' },
      ],
    })
  })

  test('JUnit fails what fails the run, skips the rest, and names the plan without a dot', () => {
    const xml = renderJunit(
      lintRun(
        planReport([lintFinding(), lintFinding({ rule: 'b/two', severity: 'warning' })], {
          notRun: [{ rule: 'c/three', reason: 'no' }],
        }),
      ),
      AS_USUAL,
    )
    expect(xml).toContain('<testsuites name="mlplan lint" tests="3" failures="1" errors="1">')
    expect(xml).toContain('skipped="1"')
    expect(xml).toMatch(
      /<testcase name="a\/one" classname="mlplan\.plans\/p_v1\/mlproject" time="0"><failure message="error: It is wrong\." type="error">/,
    )
    expect(xml).toMatch(/<testcase name="b\/two"[^>]*><skipped message="warning: /)
    expect(xml).toMatch(
      /<testcase name="c\/three"[^>]*><error message="The rule couldn&#39;t run: no\."|<error message="The rule couldn't run: no\."/,
    )
  })

  test('GitLab gives each severity, and two files two fingerprints', () => {
    const run = lintRun(
      planReport([
        lintFinding(),
        lintFinding({ severity: 'warning' }),
        lintFinding({ severity: 'info' }),
        lintFinding(WAIVED),
      ]),
      planReport([lintFinding()], { repositoryFile: 'b.yaml', notRun: [{ rule: 'c/three', reason: 'no' }] }),
    )
    const issues = JSON.parse(renderGitlab(run, AS_USUAL)) as readonly { severity: string; fingerprint: string }[]
    expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info', 'info', 'blocker', 'major'])
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  })
})
