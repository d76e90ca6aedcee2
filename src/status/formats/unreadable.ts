import type { PlanReport } from '../../lint/finding.js'
import type { Page } from '../../text/document/document.js'

/** A plan that cannot be read, as a page: its findings and nothing else, since nothing else is known. */
export function unreadablePage({ file, findings }: PlanReport): Page {
  const items = findings.map(({ rule, message, help, span }) => {
    return { lead: `${rule}, line ${span.line}`, isGrave: true, text: message, note: help }
  })
  return {
    head: file,
    title: `${file} can't be read`,
    opening: [
      { kind: 'text', text: 'Readiness is unknown until the file is fixed.', isGrave: true },
      { kind: 'list', items },
    ],
    sections: [],
  }
}
