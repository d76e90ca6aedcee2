import {
  countByLevel,
  isFailingReport,
  type Finding,
  getLevel,
  type LintRun,
  type PlanReport,
  type FailureOptions,
} from '../finding.js'
import { computeFingerprints } from '../fingerprint.js'
import type { Span } from '../../yaml/lines.js'
import { formatJson } from '../../text/as-json.js'
import { formatMessage, appendFix } from './message.js'
import { formatLawNotice } from './law-notice.js'
import { createInactiveFindings } from './inactive-note.js'
import { createNotRunFindings } from './rules-not-run.js'
import { SARIF_LEVELS, SARIF_RULE_NOT_RUN, createSarifRule, sanitizeSarifText } from './sarif-rules.js'

/** Renders SARIF 2.1.0 for GitHub code scanning and other SARIF readers. */
export function renderSarif(run: LintRun, strictness: FailureOptions): string {
  return formatJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [createRun(run, strictness)],
  })
}

function createRun(run: LintRun, strictness: FailureOptions): object {
  const ruleIndexes = new Map(run.rules.map(({ id }, position) => [id, position]))
  const isComplete = run.plans.every(({ notRun }) => notRun.length === 0)
  if (!isComplete) ruleIndexes.set(SARIF_RULE_NOT_RUN.id, run.rules.length)
  const hasExisting = run.plans.some(({ findings }) => findings.some(({ state }) => state === 'existing'))
  const options: ResultOptions = { overdueMode: strictness.overdueMode, ruleIndexes, hasExisting }
  return {
    tool: {
      driver: {
        name: 'mlplan',
        semanticVersion: run.toolVersion,
        rules: [...run.rules.map(createSarifRule), ...(isComplete ? [] : [SARIF_RULE_NOT_RUN])],
      },
    },
    automationDetails: { id: 'mlplan/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'Repository root.' } } },
    invocations: [
      {
        executionSuccessful: isComplete,
        toolExecutionNotifications: run.plans.flatMap((report) => [
          ...createNotifications(report, ruleIndexes),
          ...createInactiveNotifications(report),
        ]),
      },
    ],
    results: run.plans.flatMap((report) => [
      ...createResults(report, createNotRunFindings(report), options),
      ...createResults(report, report.findings, options),
    ]),
    properties: createVerdict(run, strictness),
  }
}

function createVerdict(run: LintRun, { failOn, overdueMode }: FailureOptions): object {
  const findings = run.plans.flatMap((plan) => plan.findings)
  return {
    asOf: run.asOf,
    failOn,
    overdue: overdueMode,
    failed: run.plans.some((plan) => isFailingReport(plan, failOn, overdueMode)),
    counts: countByLevel(findings, overdueMode),
    law: formatLawNotice(run),
  }
}

interface ResultOptions {
  readonly overdueMode: FailureOptions['overdueMode']
  /** Position of each rule id in the list of rules. */
  readonly ruleIndexes: ReadonlyMap<string, number>
  /** If any finding is existing, all results need a `baselineState`, so the others are marked as new. */
  readonly hasExisting: boolean
}

function createNotifications(
  { notRun, repositoryFile }: PlanReport,
  ruleIndexes: ResultOptions['ruleIndexes'],
): readonly object[] {
  return notRun.map(({ rule, reason }) => ({
    level: 'error',
    message: { text: sanitizeSarifText(`${rule} couldn't run: ${reason}.`) },
    associatedRule: { id: rule, ...getRuleIndex(rule, ruleIndexes) },
    locations: [{ physicalLocation: { artifactLocation: createArtifactLocation(repositoryFile) } }],
  }))
}

/** A notification, not a result: code scanning would show a result as an alert. */
function createInactiveNotifications(report: PlanReport): readonly object[] {
  return createInactiveFindings(report).map(({ message }) => ({
    level: 'note',
    message: { text: sanitizeSarifText(message) },
    locations: [{ physicalLocation: { artifactLocation: createArtifactLocation(report.repositoryFile) } }],
  }))
}

/* Only active findings get a level that can block a change. GitHub ignores kinds and suppressions, so it would block on
   findings that lint lets pass. The severity of inactive findings is in their properties. */
function createResults(report: PlanReport, findings: readonly Finding[], options: ResultOptions): readonly object[] {
  const fingerprints = computeFingerprints({ findings })
  return findings.map((finding, position) => {
    const { rule, state, severity, path, span, exact, area, owner, help, related } = finding
    const level = getLevel(finding, options.overdueMode)
    const fingerprint = fingerprints[position]
    return {
      ruleId: rule,
      ...getRuleIndex(rule, options.ruleIndexes, 'ruleIndex'),
      level: level === 'error' || level === 'warning' ? SARIF_LEVELS[level] : 'note',
      message: { text: appendFix(sanitizeSarifText(formatMessage(finding)), sanitizeSarifText(help)) },
      locations: [{ physicalLocation: createPhysicalLocation(report.repositoryFile, span) }],
      ...(related.length > 0 && {
        relatedLocations: related.map(({ span: relatedSpan, note, path: relatedPath }, id) => ({
          id,
          physicalLocation: createPhysicalLocation(report.repositoryFile, relatedSpan),
          message: { text: sanitizeSarifText(note === '' ? relatedPath : note) },
        })),
      }),
      partialFingerprints: { primaryLocationLineHash: fingerprint, 'mlplanFinding/v1': fingerprint },
      ...createSuppression(finding),
      ...(options.hasExisting && { baselineState: state === 'existing' ? 'unchanged' : 'new' }),
      properties: {
        level,
        state,
        group: finding.isMissingAnswer === true ? 'missing' : 'judged',
        severity,
        path,
        exact,
        area,
        ownerRole: owner,
      },
    }
  })
}

function createSuppression({ waiver }: Finding): object {
  if (!waiver) return {}
  const { approvedBy, validThrough, reason } = waiver
  const justification = sanitizeSarifText(`Waived by ${approvedBy} through ${validThrough}: ${reason}`)
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] }
}

function getRuleIndex(
  rule: string,
  ruleIndexes: ResultOptions['ruleIndexes'],
  name: 'index' | 'ruleIndex' = 'index',
): object {
  const position = ruleIndexes.get(rule)
  return position === undefined ? {} : { [name]: position }
}

function createPhysicalLocation(file: string, { line, column, endLine, endColumn }: Span): object {
  return {
    artifactLocation: createArtifactLocation(file),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  }
}

function createArtifactLocation(file: string): object {
  const uri = file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  return { uri, uriBaseId: '%SRCROOT%' }
}
