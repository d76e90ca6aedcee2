import type { Level } from '../../src/lint/finding.js'
import type { LintFormat } from '../../src/lint/formats/formats.js'
import { RULE_NOT_RUN } from '../../src/lint/formats/rules-not-run.js'
import { azureCommandsIn, githubCommandsIn } from './runners.js'
import { parseXml } from './xml.js'

/** A finding as a format tells it. */
export interface ReportedFinding {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly rule: string
  readonly level: string
}

/** Every format but the report for people at a terminal. */
export type ReadableFormat = Exclude<LintFormat, 'pretty'>

/** What was found, read back from a report in the order it stands there; rules that could not run are left out. */
export const READ_BACK: Readonly<Record<ReadableFormat, (text: string) => readonly ReportedFinding[]>> = {
  json: fromJson,
  sarif: fromSarif,
  github: fromGithub,
  gitlab: fromGitlab,
  junit: fromJunit,
  azure: fromAzure,
  markdown: fromMarkdown,
  unix: fromUnix,
}

/** All that can be read back but those named, so that a format that is added is tried without being named anywhere. */
export function readableFormatsBut(...others: readonly ReadableFormat[]): readonly ReadableFormat[] {
  return (Object.keys(READ_BACK) as ReadableFormat[]).filter((format) => !others.includes(format))
}

interface JsonReport {
  readonly plans: readonly {
    readonly repository_file: string
    readonly findings: readonly { readonly rule: string; readonly level: Level; line: number; column: number }[]
  }[]
}

function fromJson(text: string): readonly ReportedFinding[] {
  return (JSON.parse(text) as JsonReport).plans.flatMap(({ repository_file: file, findings }) =>
    findings.map(({ rule, level, line, column }) => ({ file, line, column, rule, level })),
  )
}

export interface SarifResult {
  readonly ruleId: string
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string }
        readonly region: { readonly startLine: number; readonly startColumn: number }
      }
    },
  ]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly object[]
  readonly baselineState?: string
  readonly properties: { readonly level: Level }
}

export interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
  readonly invocations: readonly { executionSuccessful: boolean; toolExecutionNotifications: readonly object[] }[]
  readonly results: readonly SarifResult[]
  readonly properties: { readonly counts: object; readonly failed: boolean; readonly law: string }
}

export function sarifRunIn(text: string): SarifRun {
  const [run] = (JSON.parse(text) as { runs: readonly [SarifRun] }).runs
  return run
}

function fromSarif(text: string): readonly ReportedFinding[] {
  return sarifRunIn(text)
    .results.filter(({ ruleId }) => ruleId !== RULE_NOT_RUN)
    .map(({ ruleId, properties, locations: [{ physicalLocation }] }) => ({
      file: decodeURIComponent(physicalLocation.artifactLocation.uri),
      line: physicalLocation.region.startLine,
      column: physicalLocation.region.startColumn,
      rule: ruleId,
      level: properties.level,
    }))
}

function fromGithub(text: string): readonly ReportedFinding[] {
  return githubCommandsIn(text)
    .filter(({ name, properties }) => name !== 'group' && name !== 'endgroup' && properties['title'] !== RULE_NOT_RUN)
    .map(({ name, properties: { file = '', line, col, title = '' } }) => {
      const [, rule = '', pending] = /^(.*?)( \(pending\))?$/.exec(title) ?? []
      return {
        file,
        line: Number(line),
        column: Number(col),
        rule,
        level: pending ? 'pending' : name === 'notice' ? 'info' : name,
      }
    })
}

function fromAzure(text: string): readonly ReportedFinding[] {
  return azureCommandsIn(text)
    .filter(({ properties }) => properties['code'] !== RULE_NOT_RUN)
    .map(({ properties: { type = '', sourcepath = '', linenumber, columnnumber, code = '' } }) => ({
      file: sourcepath,
      line: Number(linenumber),
      column: Number(columnnumber),
      rule: code,
      level: type,
    }))
}

export interface GitlabIssue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: {
    readonly path: string
    readonly positions: { readonly begin: { readonly line: number; readonly column: number } }
  }
}

function fromGitlab(text: string): readonly ReportedFinding[] {
  return (JSON.parse(text) as readonly GitlabIssue[])
    .filter(({ check_name: name }) => name !== RULE_NOT_RUN)
    .map(({ check_name: rule, severity, description, location: { path: file, positions } }) => {
      const { line, column } = positions.begin
      const [, aside] = /^(Pending|Waived|Existing)\b/.exec(description) ?? []
      const state = aside?.toLowerCase() ?? 'info'
      return {
        file,
        line,
        column,
        rule,
        level: { major: 'error', minor: 'warning', info: state }[severity] ?? severity,
      }
    })
}

function fromJunit(text: string): readonly ReportedFinding[] {
  return parseXml(text)
    .children.flatMap(({ children }) => children)
    .filter(({ name }) => name === 'testcase')
    .flatMap(({ attributes, children }) =>
      children.flatMap((outcome) =>
        [...outcome.text.matchAll(/^(\w+) at (.+?):(\d+):(\d+) /gm)].map(([, level = '', file = '', line, column]) => ({
          file,
          line: Number(line),
          column: Number(column),
          rule: attributes['name'] ?? '',
          level,
        })),
      ),
    )
}

function fromMarkdown(text: string): readonly ReportedFinding[] {
  let file = ''
  return text.split('\n').flatMap((row) => {
    const heading = /^### (.+?)(?:: .*)?$/.exec(row)?.[1]
    if (heading !== undefined) file = heading.replaceAll('&#8203;', '').replace(/\\(.)/g, '$1')
    const [, level = '', line, column, rule = ''] = /^- \*\*(\w+)\*\* line (\d+):(\d+), `([^`]+)`: /.exec(row) ?? []
    return level === '' ? [] : [{ file, line: Number(line), column: Number(column), rule, level }]
  })
}

function fromUnix(text: string): readonly ReportedFinding[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((one) => {
      const [, file = '', line, column, level = '', rule = ''] =
        /^(.*?):(\d+):(\d+): (\w+): .* Fix: .* \[([\w/-]+)\]$/.exec(one) ?? []
      return rule === RULE_NOT_RUN || rule === ''
        ? []
        : [{ file, line: Number(line), column: Number(column), level, rule }]
    })
}
