import type { PlanReport } from '../lint/finding.js'
import type { Page } from './page.js'

/** A plan that cannot be read, as a page: nothing is known of where it stands, and nothing else is said of it. */
export function unreadablePage({ file, findings }: PlanReport): Page {
  const items = findings.map(({ rule, message, help, span }) => {
    return { lead: `${rule}, line ${span.line}`, isGrave: true, text: message, note: help }
  })
  return {
    head: file,
    title: `${file} cannot be read`,
    opening: [
      { kind: 'text', text: 'Nothing is known of where it stands.', isGrave: true },
      { kind: 'list', items },
    ],
    sections: [],
  }
}
