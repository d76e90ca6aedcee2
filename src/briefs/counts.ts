import type { Estimate } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { toPath, type TypedPath } from '../plan/typed-path.js'
import { formatCheckNote, type TemplateValue, toTemplateValue, type BriefContext } from './template-value.js'
import { countSplit } from '../agreement/case-split.js'
import { fillRange } from '../worksheet/estimate-range.js'

/** Builds sentences that give shares as counts of cases; an empty list if the plan has no figure. */
export interface ShareSentences {
  /** Gives both counts out of the same total, so that the errors are stated too. */
  readonly describeSplit: (
    path: TypedPath<unknown>,
    share: Estimate | undefined,
    format: FormatSplit,
  ) => readonly TemplateValue[]
  /** `18 of every 1,000` */
  readonly describeShare: (
    path: TypedPath<unknown>,
    share: Estimate | undefined,
    format: FormatText,
  ) => readonly TemplateValue[]
  readonly describeText: (
    path: TypedPath<unknown>,
    text: string | undefined,
    format: FormatText,
  ) => readonly TemplateValue[]
}

type FormatSplit = (yes: string, no: string, total: string) => string
type FormatText = (text: string) => string

export function createShareSentences(context: BriefContext): ShareSentences {
  const describeText: ShareSentences['describeText'] = (path, text, format) =>
    text === undefined ? [] : [toTemplateValue(format(text), { note: formatCheckNote(context, toPath(path)) })]
  /** With the range that its sample gives it. */
  const measured = (path: TypedPath<unknown>, share: Estimate): Estimate => {
    const field = findFormField(toPath(path))?.field
    return field ? fillRange(context.plan, field, share) : share
  }
  return {
    describeText,
    describeShare: (path, share, format) => describeText(path, share && formatOfEvery(measured(path, share)), format),
    describeSplit: (path, share, format) => {
      if (share === undefined) return []
      const { yes, no, total } = countSplit(measured(path, share))
      return [toTemplateValue(format(yes, no, total), { note: formatCheckNote(context, toPath(path)) })]
    },
  }
}

function formatOfEvery(share: Estimate): string {
  const { yes, total } = countSplit(share)
  return `${yes} of every ${total}`
}
