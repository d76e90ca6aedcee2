import { isRecord } from '../plan/read/normalize.js'
import type { ProjectEntry, UnreadableError } from './entry.js'
import { readIsoDate, type JsonNode, createRootNode, getChild } from './fields.js'
import { readLint } from './read-lint.js'
import { readStatus } from './read-status.js'

/** The version of reports that can be read. */
const SUPPORTED_VERSION = 1

/**
 * Reads a report of `mlplan lint` or `mlplan status` that was written elsewhere, or says why it cannot be read. A
 * report is never read in part: half of it would look like half as many errors.
 */
export function readReport(file: string, content: string): readonly ProjectEntry[] | UnreadableError {
  const parsed = parseJson(content)
  if ('message' in parsed) return parsed
  const report = createRootNode(parsed.json)
  return findFormatError(report) ?? readEntries(report, file)
}

/** Reads the status report of a plan linted in this run. It takes the same path as other reports, so results agree. */
export function readLocalStatus(content: string): readonly ProjectEntry[] | UnreadableError {
  const entries = readReport('', content)
  if ('message' in entries) return entries
  return entries.map((entry) => ({ ...entry, source: { ...entry.source, kind: 'plan' as const, file: entry.file } }))
}

function parseJson(content: string): { readonly json: unknown } | UnreadableError {
  const text = content.replace(/^\uFEFF/, '')
  if (text.trim() === '') {
    return createError('The report is empty. The run that writes it may have failed.')
  }
  if (text.includes('\0')) {
    return createError(
      "The report isn't in UTF-8.",
      'Save the report as UTF-8. In older PowerShell versions, `>` writes UTF-16.',
    )
  }
  try {
    return { json: JSON.parse(text) as unknown }
  } catch {
    return createError("The report isn't valid JSON. The file may be cut off.")
  }
}

function findFormatError(report: JsonNode): UnreadableError | undefined {
  const { value } = report
  const tool = getChild(getChild(report, 'tool'), 'name').value
  if (!isRecord(value) || tool !== 'mlplan') return createError("The file isn't an mlplan report.")
  const { version } = value
  if (typeof version === 'number' && version > SUPPORTED_VERSION) {
    const supported = `this mlplan reads version ${SUPPORTED_VERSION}`
    return createError(
      `The report has version ${version}; ${supported}.`,
      'Update mlplan to the version that wrote the report.',
    )
  }
  if (version !== SUPPORTED_VERSION) return createError("The report's version isn't one that mlplan writes.")
  if ('plans' in value || 'status' in value) return undefined
  const [, otherCommand] = OTHER_REPORTS.find(([key]) => key in value) ?? []
  return createError(
    otherCommand === undefined
      ? 'The file is neither a lint report nor a status report.'
      : `The report is from \`${otherCommand}\`, not from lint or status.`,
  )
}

/** Other reports of mlplan, by a key that only they have. */
const OTHER_REPORTS = [
  ['projects', 'mlplan portfolio'],
  ['changes', 'mlplan diff'],
  ['results', 'mlplan numbers'],
] as const

function readEntries(report: JsonNode, file: string): readonly ProjectEntry[] | UnreadableError {
  const isLint = isRecord(report.value) && 'plans' in report.value
  const source = {
    kind: isLint ? ('lint' as const) : ('status' as const),
    file,
    asOf: readIsoDate(getChild(report, 'as_of')),
  }
  const entries = isLint ? readLint(report, source) : [readStatus(report, source)]
  const [firstError] = report.errors
  if (firstError !== undefined) return createError(`The report isn't in the format that mlplan writes: ${firstError}.`)
  return entries.length === 0 ? createError('The report has no plans.') : entries
}

const RECREATE_HELP = 'Create the report again with `mlplan status --format json` or `mlplan lint --format json`.'

function createError(message: string, help = RECREATE_HELP): UnreadableError {
  return { message, help }
}
