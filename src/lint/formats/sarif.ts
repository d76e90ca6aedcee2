import { countOf, fails, type Finding, levelOf, type LintRun, type PlanReport, type Strictness } from '../finding.js'
import { fingerprintsOf } from '../fingerprint.js'
import type { Span } from '../../yaml/span.js'
import { asJson } from '../../text/as-json.js'
import { messageOf, withFix } from './message.js'
import { lawInWords } from './law-notice.js'
import { notJudgedAsFindings } from './not-judged.js'
import { SARIF_LEVELS, SARIF_NOT_JUDGED, sarifRule, sarifText } from './sarif-rules.js'

/** SARIF 2.1.0, for GitHub code scanning and whoever else reads it. */
export function renderSarif(run: LintRun, strictness: Strictness): string {
  return asJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [sarifRun(run, strictness)],
  })
}

function sarifRun(run: LintRun, strictness: Strictness): object {
  const index = new Map(run.rules.map(({ id }, position) => [id, position]))
  const isComplete = run.plans.every(({ notRun }) => notRun.length === 0)
  if (!isComplete) index.set(SARIF_NOT_JUDGED.id, run.rules.length)
  const isCompared = run.plans.some(({ findings }) => findings.some(({ state }) => state === 'existing'))
  const showing: Showing = { clock: strictness.clock, index, isCompared }
  return {
    tool: {
      driver: {
        name: 'mlplan',
        semanticVersion: run.toolVersion,
        rules: [...run.rules.map(sarifRule), ...(isComplete ? [] : [SARIF_NOT_JUDGED])],
      },
    },
    automationDetails: { id: 'mlplan/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'Repository root.' } } },
    invocations: [
      {
        executionSuccessful: isComplete,
        toolExecutionNotifications: run.plans.flatMap((report) => notifications(report, index)),
      },
    ],
    results: run.plans.flatMap((report) => [
      ...results(report, notJudgedAsFindings(report), showing),
      ...results(report, report.findings, showing),
    ]),
    properties: verdict(run, strictness),
  }
}

function verdict(run: LintRun, { failOn, clock }: Strictness): object {
  const findings = run.plans.flatMap((plan) => plan.findings)
  return {
    asOf: run.asOf,
    failOn,
    overdue: clock,
    failed: run.plans.some((plan) => fails(plan, failOn, clock)),
    counts: countOf(findings, clock),
    law: lawInWords(run),
  }
}

interface Showing {
  readonly clock: Strictness['clock']
  /** Where a rule stands among those of the run. */
  readonly index: ReadonlyMap<string, number>
  /** Something was there before, so of all the rest it has to be said that it was not. */
  readonly isCompared: boolean
}

function notifications({ notRun, repositoryFile }: PlanReport, index: Showing['index']): readonly object[] {
  return notRun.map(({ rule, because }) => ({
    level: 'error',
    message: { text: sarifText(`${rule} couldn't run: ${because}.`) },
    associatedRule: { id: rule, ...indexOf(rule, index) },
    locations: [{ physicalLocation: { artifactLocation: artifact(repositoryFile) } }],
  }))
}

/* Only what counts has a level that stops anybody: GitHub knows neither kinds nor suppressions, and would make an alert
   of each that holds up a change which lint itself lets pass. What it would be is said beside it. */
function results(report: PlanReport, findings: readonly Finding[], showing: Showing): readonly object[] {
  const prints = fingerprintsOf({ findings })
  return findings.map((finding, position) => {
    const { rule, state, severity, path, span, exact, area, who, help, related } = finding
    const level = levelOf(finding, showing.clock)
    const print = prints[position]
    return {
      ruleId: rule,
      ...indexOf(rule, showing.index, 'ruleIndex'),
      level: level === 'error' || level === 'warning' ? SARIF_LEVELS[level] : 'note',
      message: { text: withFix(sarifText(messageOf(finding)), sarifText(help)) },
      locations: [{ physicalLocation: place(report.repositoryFile, span) }],
      ...(related.length > 0 && {
        relatedLocations: related.map(({ span: other, note, path: at }, id) => ({
          id,
          physicalLocation: place(report.repositoryFile, other),
          message: { text: sarifText(note === '' ? at : note) },
        })),
      }),
      partialFingerprints: { primaryLocationLineHash: print, 'mlplanFinding/v1': print },
      ...suppressed(finding),
      ...(showing.isCompared && { baselineState: state === 'existing' ? 'unchanged' : 'new' }),
      properties: { level, state, severity, path, exact, area, ownerRole: who },
    }
  })
}

function suppressed({ waiver }: Finding): object {
  if (!waiver) return {}
  const { approvedBy, until, reason } = waiver
  const justification = sarifText(`Waived by ${approvedBy} through ${until}: ${reason}`)
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] }
}

function indexOf(rule: string, index: Showing['index'], name: 'index' | 'ruleIndex' = 'index'): object {
  const position = index.get(rule)
  return position === undefined ? {} : { [name]: position }
}

function place(file: string, { line, column, endLine, endColumn }: Span): object {
  return {
    artifactLocation: artifact(file),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  }
}

function artifact(file: string): object {
  const uri = file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  return { uri, uriBaseId: '%SRCROOT%' }
}
