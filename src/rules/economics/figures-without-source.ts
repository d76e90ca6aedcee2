import type { Estimate } from '../../plan/field.js'
import { isFieldApplicable } from '../../plan/form.js'
import { toPath, path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../shared/citations.js'
import { findFilledFields, wholePlanRule } from '../shared/whole-plan.js'
import { joinWith } from '../../text/join.js'
import { inSentence } from '../../text/in-sentence.js'
import { pluralize } from '../../text/pluralize.js'

const { basis } = path.economics

const figuresWithoutSource = wholePlanRule({
  id: 'economics/figures-without-source',
  since: '0.1.0',
  area: 'expectations',
  owner: 'finance_partner',
  summary: 'Some figures in the business case are missing a source or a date.',
  why: "Stakeholders often question figures in the meeting that decides on the project. A figure with a source and a date is easier to defend than one quoted from memory. One figure that doesn't hold up can discredit the whole business case.",
  sources: [TDSP_CHARTER, RARELY_DEPLOYED],
  severity: { data: 'warning', modeling: 'error' },
  reads: [toPath(path.economics)],
  good: [
    'mlplan: 2\neconomics:\n  volume_per_period: 400000\n  base_rate: 1.8%\n  basis:\n    source: Retention report, Q3 2026\n    as_of: 2026-10-31\n',
    'mlplan: 2\neconomics:\n  volume_per_period:\n    likely: 400000\n    source: Billing system\n    as_of: 2026-10-31\n',
  ],
  bad: [
    { plan: 'mlplan: 2\neconomics:\n  volume_per_period: 400000\n  base_rate: 1.8%\n', path: 'economics.basis' },
    {
      plan: 'mlplan: 2\neconomics:\n  volume_per_period: 400000\n  basis:\n    source: Retention report\n',
      path: 'economics.basis',
    },
  ],
  *check(get, { profile }) {
    const figures = [
      ...findFilledFields(get, (formField) => formField.path[0] === 'economics' && formField.field.kind === 'estimate'),
    ]
      .filter(({ formField }) => isFieldApplicable(formField, profile) !== false)
      /* The form guarantees that the value is an estimate. */
      .map(({ formField, value }) => ({ title: formField.field.title, ...(value as Estimate) }))
    const withoutSource =
      get(toPath(basis.source)) === undefined ? figures.filter((figure) => figure.source === undefined) : []
    const withoutDate =
      get(toPath(basis.as_of)) === undefined ? figures.filter((figure) => figure.as_of === undefined) : []
    const incomplete = figures.filter((figure) => withoutSource.includes(figure) || withoutDate.includes(figure))
    if (incomplete.length === 0) return
    yield {
      path: basis,
      message: `${joinWith(formatGaps(withoutSource.length, withoutDate.length, incomplete.length))}: ${formatFirstTitles(incomplete)}.`,
      help: 'Add `source` and `as_of` once under economics.basis, and on single figures only where they differ.',
    }
  },
})

/** Returns how many figures are missing a source, a date, or both. */
function formatGaps(withoutSource: number, withoutDate: number, total: number): string[] {
  if (withoutSource === total && withoutDate === total)
    return [`${formatFigureCount(total)} missing a source and a date`]
  return [
    ...(withoutSource > 0 ? [`${formatFigureCount(withoutSource)} missing a source`] : []),
    ...(withoutDate > 0 ? [`${formatFigureCount(withoutDate)} missing a date`] : []),
  ]
}

function formatFigureCount(count: number): string {
  return pluralize(count, 'figure is', 'figures are')
}

function formatFirstTitles(figures: readonly { readonly title: string }[]): string {
  const titles = figures.map((figure) => inSentence(figure.title))
  return joinWith(titles.length > 4 ? [...titles.slice(0, 3), `${titles.length - 3} more`] : titles)
}

export default { ...figuresWithoutSource, missing: [toPath(basis.source), toPath(basis.as_of)] }
