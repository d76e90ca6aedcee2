import type { PlanReport } from '../../lint/finding.js'
import type { DocumentItem, ReportDocument } from '../../text/document/document.js'

/** Creates the status document of an unreadable plan: only its findings, since nothing else is known. */
export function createUnreadableDocument({ file, findings }: PlanReport): ReportDocument {
  const items = findings.map(({ rule, message, help, span }): DocumentItem => {
    return { label: `${rule}, line ${span.line}`, isUrgent: true, text: message, note: help }
  })
  return {
    heading: file,
    title: `${file} can't be read`,
    intro: [
      { kind: 'text', text: 'Readiness is unknown until the file is fixed.', isUrgent: true },
      { kind: 'list', items },
    ],
    sections: [],
  }
}
