import * as fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import type { LintRun, PlanReport } from '../../src/lint/finding.js'
import { sanitizeLine } from '../../src/text/sanitize.js'
import { LINT_FORMATS, type LintFormat, renderLintRun } from '../../src/lint/formats/formats.js'
import { readExamplePlan } from '../support/example-plans.js'
import { listExpectedFindings, lintWithAllRules, OF_EACH_LEVEL, createRun } from '../support/lint-runs.js'
import { plainLook } from '../support/plain-look.js'
import { READ_BACK, readableFormatsBut } from '../support/read-back.js'
import { azureCommandsIn, azureFormattingIn, githubCommandsIn } from '../support/runners.js'
import { parseXml } from '../support/xml.js'

/** Whoever writes a plan may write anything; what runs lint must do nothing but show it. */

const PARTS = [
  [
    '::error::',
    '::set-env name=PATH::/tmp',
    ' ::add-mask::x',
    '::stop-commands::t',
    '::',
    ':::',
    '%0A::error::x',
    '%25',
  ],
  [
    '##[error]x',
    '##[set-env name=PATH;]/tmp',
    '##vso[task.setvariable variable=PATH]/tmp',
    '##',
    '#',
    '[',
    ']',
    ';',
    ',',
  ],
  [
    '</failure>',
    '<script>alert(1)</script>',
    '"',
    "'",
    '&amp;',
    '&#0;',
    ']]>',
    '<!--',
    '-->',
    '</details>',
    '|',
    '`',
    '\\',
  ],
  [
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\u2028',
    '\u202e',
    '\ufffe',
    '\ud800',
    '\u{1f600}',
    '\n',
    '\r\n',
    '\t',
    ' ',
    'é',
    '\u00a0',
  ],
  [
    '@everyone',
    '#12',
    '[x](http://evil.example)',
    '![x](http://evil.example)',
    '$x$',
    '{0}',
    '{{x}}',
    '# x',
    '- x',
    '1. x',
  ],
].flat()
const hostile = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PARTS) }, fc.string({ unit: 'grapheme', maxLength: 5 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

const DRAFT = readExamplePlan('drafts/churn-top-ten-percent')
const NAMES = ['Calls before the contract ends', 'Darnell Whitaker', 'The customer board']

/** In the names a plan gives, in its comments, and wherever a finding may carry words. */
function hostileRun(text: string, other: string): LintRun {
  const quoted = JSON.stringify(text)
  const plan = NAMES.reduce((yaml, name) => yaml.replaceAll(name, quoted).replaceAll(`"${quoted}"`, quoted), DRAFT)
  const commented = plan.replaceAll(
    /^( +\w+: \S+)$/gm,
    (line) => `${line} # ${text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ')}`,
  )
  return createRun([lintWithAllRules('plans/a.yaml', commented), carrying(text, other)])
}

function carrying(text: string, other: string): PlanReport {
  const waiver = { id: text, validThrough: '2027-01-31', approvedBy: other, reason: text }
  const findings = OF_EACH_LEVEL.findings.map((finding) => ({
    ...finding,
    message: text,
    help: other,
    path: `people.${text}`,
    ...(finding.waiver && { waiver }),
    ...(finding.listedIn && { listedIn: { kind: 'revision' as const, name: other } }),
    related: [{ path: other, span: finding.span, exact: true, note: text }],
  }))
  return {
    ...OF_EACH_LEVEL,
    findings,
    name: other,
    file: `x/${text}`,
    repositoryFile: `x/${text}`,
    notRun: [{ rule: 'plan/x', reason: text }],
  }
}

async function allOf(run: LintRun): Promise<Readonly<Record<LintFormat, string>>> {
  const strictness = { failOn: 'error', overdueMode: 'fail' } as const
  const texts = LINT_FORMATS.map(
    async (format) => [format, await renderLintRun(format, run, strictness, plainLook)] as const,
  )
  return Object.fromEntries(await Promise.all(texts)) as Record<LintFormat, string>
}

/** How many of a kind are to be pointed at; what could not be judged is an error. */
function pointedAt(run: LintRun, kinds: readonly (readonly string[])[]): number {
  const counts = kinds.map((levels) => listExpectedFindings(run).filter(({ level }) => levels.includes(level)).length)
  const notJudged = run.plans.filter(({ notRun }) => notRun.length > 0).length
  return counts
    .map((count, index) => Math.min(10, index === 0 ? count + notJudged : count))
    .reduce((sum, one) => sum + one, 0)
}

test('no text of a plan, and no name of a file, commands the runner that prints it', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (text, other) => {
      const run = hostileRun(text, other)
      const shown = await allOf(run)
      const files = run.plans.map(({ repositoryFile }) => sanitizeLine(repositoryFile))
      for (const format of LINT_FORMATS) {
        const [onGithub, onAzure] = [githubCommandsIn(shown[format]), azureCommandsIn(shown[format])]
        if (format === 'github') {
          const [group, endgroup, ...others] = onGithub
          expect([group?.name, endgroup?.name]).toEqual(['group', 'endgroup'])
          expect(others).toHaveLength(pointedAt(run, [['error'], ['warning'], ['info', 'pending']]))
          for (const { name, properties, data } of others) {
            expect(['error', 'warning', 'notice']).toContain(name)
            /* With what to do, on a line of its own. */
            expect(data).toContain('\nFix: ')
            expect(['file', 'line', 'col', 'endLine', 'endColumn', 'title']).toEqual(
              expect.arrayContaining(Object.keys(properties)),
            )
            expect(files).toContain(properties['file'])
          }
        } else expect(onGithub.map(({ name }) => name)).toEqual(format === 'azure' ? ['group', 'endgroup'] : [])
        if (format === 'azure') {
          expect(onAzure).toHaveLength(pointedAt(run, [['error'], ['warning']]))
          for (const { name, properties } of onAzure) {
            expect(name).toBe('task.logissue')
            expect(Object.keys(properties)).toEqual(['type', 'sourcepath', 'linenumber', 'columnnumber', 'code'])
            expect(files).toContain(properties['sourcepath'])
          }
          expect(azureFormattingIn(shown.azure)).toEqual(['group', 'endgroup'])
        } else expect(onAzure).toEqual([])
      }
    }),
    { numRuns: 20 },
  )
})

/** But for the ends of lines. */
// oxlint-disable-next-line no-control-regex
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

test('no text of a plan breaks a format or gets something into it that is none of its text', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (text, other) => {
      const run = hostileRun(text, other)
      const shown = await allOf(run)
      const expected = listExpectedFindings(run).map(withoutFile).toSorted()
      /* Runners show ten of a kind, and a line for editors has no escapes: in it a name may look like a place. */
      for (const format of readableFormatsBut('github', 'azure', 'unix')) {
        expect({ format, told: READ_BACK[format](shown[format]).map(withoutFile).toSorted() }).toEqual({
          format,
          told: expected,
        })
      }
      const { plans } = JSON.parse(shown.json) as {
        plans: { repository_file: string; findings: { message: string; help: string }[] }[]
      }
      const carried = plans.find(({ repository_file: file }) => file === `x/${text}`)?.findings
      expect(new Set(carried?.map(({ message, help }) => message + help))).toEqual(new Set([text + other]))
      parseXml(shown.junit)
      /* Data keeps every character, escaped. */
      const isData = (format: LintFormat) => ['json', 'sarif', 'gitlab', 'junit'].includes(format)
      for (const format of LINT_FORMATS.filter((one) => !isData(one)))
        expect({ format, seen: STEERING.exec(shown[format])?.[0] }).toEqual({ format, seen: undefined })
      expect(markupIn(shown.markdown)).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test('columns count units of UTF-16, whatever stands before', () => {
  const line = 'expectations: { dates: "\u{1f600}\u{20000}e\u0301", accuracy: 95% }'
  const report = lintWithAllRules('mlproject.yaml', `\ufeffmlplan: 2\r\neconomics: {base_rate: 1.8%}\r\n${line}\r\n`)
  const found = report.findings.find(({ rule }) => rule === 'expectations/accuracy-below-baseline')
  expect(found?.span).toEqual({
    line: 3,
    column: line.indexOf('95%') + 1,
    endLine: 3,
    endColumn: line.indexOf('95%') + 4,
  })
})

function withoutFile({
  line,
  column,
  rule,
  level,
}: {
  line: number
  column: number
  rule: string
  level: string
}): string {
  return `${line}:${column} ${rule} ${level}`
}

/** Links, pictures, mentions and elements, but for the ones that are ours. */
function markupIn(markdown: string): readonly string[] {
  const tokens = new MarkdownIt({ html: true, linkify: true }).parse(markdown, {})
  return tokens
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter(({ type, content }) => {
      if (/^(link|image|s_|fence|code_block|hr)/.test(type)) return true
      if (type.startsWith('html'))
        return !/^(<!-- mlplan lint -->|<details>\n<summary>[^<&]*<\/summary>|<\/details>)\n?$/.test(content)
      return type === 'text' && /@\w/.test(content)
    })
    .map(({ type, content }) => `${type}: ${content}`)
}
