import type { Entry, Trouble } from './entry.js'
import { day, isRecord, type Part, whole, within } from './fields.js'
import { readLint } from './read-lint.js'
import { readStatus } from './read-status.js'

/** Reports of this version are read. */
const KNOWN_VERSION = 1

/**
 * What stands in a report of `mlplan lint` or `mlplan status` that was made somewhere else, or why it cannot be
 * believed: half a report would look like half as many errors.
 */
export function readReport(file: string, content: string): readonly Entry[] | Trouble {
  const parsed = parseJson(content)
  if ('message' in parsed) return parsed
  const report = whole(parsed.json)
  return notOurs(report) ?? entriesIn(report, file)
}

/** A plan judged now, by way of the same report: so both say the same of it. */
export function readOwnStatus(content: string): readonly Entry[] | Trouble {
  const entries = readReport('', content)
  if ('message' in entries) return entries
  return entries.map((entry) => ({ ...entry, source: { ...entry.source, kind: 'plan' as const, file: entry.file } }))
}

function parseJson(content: string): { readonly json: unknown } | Trouble {
  const text = content.replace(/^\uFEFF/, '')
  if (text.trim() === '') {
    return trouble('The report is empty. The run that writes it may have failed.')
  }
  if (text.includes('\0')) {
    return trouble(
      "The report isn't in UTF-8.",
      'Save the report as UTF-8. In older PowerShell versions, `>` writes UTF-16.',
    )
  }
  try {
    return { json: JSON.parse(text) as unknown }
  } catch {
    return trouble("The report isn't valid JSON. The file may be cut off.")
  }
}

function notOurs(report: Part): Trouble | undefined {
  const { value } = report
  const tool = within(within(report, 'tool'), 'name').value
  if (!isRecord(value) || tool !== 'mlplan') return trouble("The file isn't an mlplan report.")
  const { version } = value
  if (typeof version === 'number' && version > KNOWN_VERSION) {
    const known = `this mlplan reads version ${KNOWN_VERSION}`
    return trouble(
      `The report has version ${version}; ${known}.`,
      'Update mlplan to the version that wrote the report.',
    )
  }
  if (version !== KNOWN_VERSION) return trouble("The report's version isn't one that mlplan writes.")
  if ('plans' in value || 'status' in value) return undefined
  const [, other] = OTHERS.find(([key]) => key in value) ?? []
  return trouble(
    other === undefined
      ? 'The file is neither a lint report nor a status report.'
      : `The report is from \`${other}\`, not from lint or status.`,
  )
}

/** Other reports of ours, by a key that only they have. */
const OTHERS = [
  ['projects', 'mlplan portfolio'],
  ['changes', 'mlplan diff'],
  ['results', 'mlplan numbers'],
] as const

function entriesIn(report: Part, file: string): readonly Entry[] | Trouble {
  const isLint = isRecord(report.value) && 'plans' in report.value
  const source = { kind: isLint ? ('lint' as const) : ('status' as const), file, asOf: day(within(report, 'as_of')) }
  const entries = isLint ? readLint(report, source) : [readStatus(report, source)]
  const [wrong] = report.wrong
  if (wrong !== undefined) return trouble(`The report isn't in the format that mlplan writes: ${wrong}.`)
  return entries.length === 0 ? trouble('The report has no plans.') : entries
}

const MAKE = 'Create the report again with `mlplan status --format json` or `mlplan lint --format json`.'

function trouble(message: string, help = MAKE): Trouble {
  return { message, help }
}
