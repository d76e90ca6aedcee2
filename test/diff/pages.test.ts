import { expect, test } from 'vitest'
import { renderDiffMarkdown } from '../../src/diff/formats/markdown.js'
import { renderDiffPretty } from '../../src/diff/formats/pretty.js'
import type { DiffChange } from '../../src/diff/report.js'
import { change, figure, finding, NOTHING, reportOf, signoff } from '../support/diff-reports.js'
import { plainLook } from '../support/plain-look.js'

/** A comparison as a terminal and a pull request show it, from a report that is made up. */

const LONG = 'Call everybody whose contract ends within sixty days'
const REPORT = reportOf(
  {
    changes: [
      change(),
      change({ title: 'Budget', kind: 'added', before: '', after: '$5', signoffEffect: 'progress' }),
      change({ title: 'Owner', kind: 'removed', before: 'Ada', after: '', isWordingOnly: true }),
      change({ title: 'Decision', before: LONG, after: `${LONG} more` }),
      change({ title: 'Risk "Late"', kind: 'added', isListItem: true, before: '', after: 'Likelihood: 3' }),
      change({ sentence: 'Ada Okafor signed off.' }),
    ],
    findings: {
      newFindings: [finding({ level: 'error' })],
      resolvedFindings: [finding({ rule: 'b/two' })],
      changedFindings: [{ ...finding({ rule: 'c/three' }), levelBefore: 'info' }],
      rulesNotCompared: ['d/four'],
    },
    numbers: [
      figure('$1', '$2'),
      figure('', '3', { key: 'x', title: 'Lift', isRuleOfThumb: true }),
      figure('4', '', { key: 'y', title: 'Margin' }),
    ],
    briefs: [{ id: 'sponsor', title: 'sponsor brief' }],
  },
  { notes: ['A note.'], invalidSignoffs: [signoff()], outdatedBriefs: ['a/briefs/sponsor.md'] },
)

test('at a terminal, each part has its place, and what is short stays on one line', () => {
  expect(renderDiffPretty(REPORT, plainLook)).toBe(`Churn: old → new

6 changes (1 wording only). 1 sign-off outdated · 1 new finding (1 error) · 1 finding resolved · 1
finding with a new severity · net value $1 → $2 a year · 1 brief changed

A note.

Changes
  Value
    Planned action  Call → Write
    Budget (progress)  new: $5
    Owner (wording)  removed: Ada
    Decision
      before  ${LONG}
      now     ${LONG} more
    Risk "Late"  new
      Likelihood: 3
    Ada Okafor signed off.

Sign-offs no longer valid
  Ada Okafor (executive sponsor, Nov 20, 2026): outdated. Changed after the sign-off: Action.
  Fix: Run \`mlplan signoff ada --request\` to ask again.

New findings
  error  a/one  new.yaml:7:3
    One is wrong.

Findings with a new severity
  info → warning  c/three  new.yaml:7:3
    One is wrong.

Resolved findings
  warning  b/two
    One is wrong.

Findings not compared
  These rules couldn't run: d/four.

Changed figures
  Net value per year  $1 → $2
  Lift                3  (rule of thumb)
  Margin              4 → can't be calculated

Briefs
  Changed: sponsor.
  Outdated in a/briefs/: sponsor. Run \`mlplan brief\` to update the brief.
`)
})

test('in a pull request, changes, findings, and figures are tables', () => {
  const page = renderDiffMarkdown(REPORT)
  const titles = [
    'Changes',
    'Sign-offs no longer valid',
    'New findings',
    'Findings with a new severity',
    'Resolved findings',
    'Findings not compared',
    'Changed figures',
    'Briefs',
  ]
  expect([...page.matchAll(/^\*\*(.+)\*\*$/gm)].map(([, title]) => title)).toEqual(titles)
  for (const row of [
    '| Value: Planned action | Call | Write |',
    '| Value: Budget (progress) | – | $5 |',
    '| Value: Owner (wording) | Ada | – |',
    '| Value: Risk "Late" | – | Likelihood: 3 |',
    '| Lift (rule of thumb) | – | 3 |',
    "| Margin | 4 | can't be calculated |",
  ])
    expect(page.replaceAll('\\', '')).toContain(row)
  expect(page).toContain('\n- Ada Okafor signed off.\n')
  expect(page).not.toContain('And 0 more')
})

test.each([
  [40, undefined],
  [41, 'And 1 more. See all with `mlplan diff`.'],
])('in a pull request, of %i changes 40 are shown', (count, omitted) => {
  const changes = Array.from({ length: count }, (_, index): DiffChange => change({ title: `T${index}` }))
  const page = renderDiffMarkdown(reportOf({ changes }))
  expect(page.match(/^\| Value: T/gm)).toHaveLength(40)
  if (omitted === undefined) expect(page).not.toContain('See all')
  else expect(page).toContain(omitted)
})

test('of a new plan only the results are shown, and without an earlier version nothing is compared', () => {
  const comparison = {
    isNewPlan: true,
    changes: [change()],
    numbers: [figure('', '$2'), figure('', '3', { key: 'x', title: 'Lift' })],
  }
  for (const page of [renderDiffMarkdown(reportOf(comparison)), renderDiffPretty(reportOf(comparison), plainLook)]) {
    expect(page).toContain('Results')
    expect(page).not.toMatch(/Planned action|Lift/)
  }
  const alone = reportOf({}, { comparison: undefined, from: undefined })
  expect(renderDiffPretty(alone, plainLook)).toBe(
    'Churn: new\n\nChanges since sign-off\n  Nothing that people signed off on has changed.\n',
  )
  expect(renderDiffMarkdown(alone)).toBe(
    '### Churn: new\n\n**Changes since sign-off**\n\n- Nothing that people signed off on has changed.\n',
  )
  expect(renderDiffPretty(reportOf(NOTHING), plainLook)).toBe(
    'Churn: old → new\n\nNo differences between old and new.\n',
  )
})
