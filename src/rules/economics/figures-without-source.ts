import type { Estimate } from '../../plan/field.js'
import { fieldApplies } from '../../plan/form.js'
import { pathOf, place } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../shared/citations.js'
import { saidPlaces, wholePlanRule } from '../shared/whole-plan.js'
import { listed } from '../../text/join.js'
import { inSentence } from '../../text/in-sentence.js'
import { counted } from '../../text/rule-words.js'

const { basis } = place.economics

const noSource = wholePlanRule({
  id: 'economics/figures-without-source',
  since: '0.1.0',
  area: 'expectations',
  who: 'finance_partner',
  summary: 'Some figures in the business case are missing a source or a date.',
  why: "Stakeholders often question figures in the meeting that decides on the project. A figure with a source and a date is easier to defend than one quoted from memory. One figure that doesn't hold up can discredit the whole business case.",
  sources: [TDSP_CHARTER, RARELY_DEPLOYED],
  severity: { data: 'warning', modeling: 'error' },
  reads: [pathOf(place.economics)],
  good: [
    'mlplan: 2\neconomics:\n  volume_per_period: 400000\n  base_rate: 1.8%\n  basis:\n    source: Retention report, Q3 2026\n    as_of: 2026-10-31\n',
    'mlplan: 2\neconomics:\n  volume_per_period:\n    likely: 400000\n    source: Billing system\n    as_of: 2026-10-31\n',
  ],
  bad: [
    { plan: 'mlplan: 2\neconomics:\n  volume_per_period: 400000\n  base_rate: 1.8%\n', at: 'economics.basis' },
    {
      plan: 'mlplan: 2\neconomics:\n  volume_per_period: 400000\n  basis:\n    source: Retention report\n',
      at: 'economics.basis',
    },
  ],
  *check(look, { profile }) {
    const figures = [...saidPlaces(look, (form) => form.path[0] === 'economics' && form.field.kind === 'estimate')]
      .filter(({ form }) => fieldApplies(form, profile) !== false)
      /* The form says that an estimate stands there. */
      .map(({ form, value }) => ({ title: form.field.title, ...(value as Estimate) }))
    const sourceless = look(pathOf(basis.source)) === undefined ? figures.filter((one) => one.source === undefined) : []
    const dayless = look(pathOf(basis.as_of)) === undefined ? figures.filter((one) => one.as_of === undefined) : []
    const unfounded = figures.filter((one) => sourceless.includes(one) || dayless.includes(one))
    if (unfounded.length === 0) return
    yield {
      at: basis,
      message: `${listed(gaps(sourceless.length, dayless.length, unfounded.length))}: ${firstFew(unfounded)}.`,
      help: 'Add `source` and `as_of` once under economics.basis, and on single figures only where they differ.',
    }
  },
})

/** Of the figures that lack something, how many lack what. */
function gaps(sourceless: number, dayless: number, all: number): string[] {
  if (sourceless === all && dayless === all) return [`${are(all)} missing a source and a date`]
  return [
    ...(sourceless > 0 ? [`${are(sourceless)} missing a source`] : []),
    ...(dayless > 0 ? [`${are(dayless)} missing a date`] : []),
  ]
}

function are(figures: number): string {
  return counted(figures, 'figure is', 'figures are')
}

function firstFew(figures: readonly { readonly title: string }[]): string {
  const titles = figures.map((one) => inSentence(one.title))
  return listed(titles.length > 4 ? [...titles.slice(0, 3), `${titles.length - 3} more`] : titles)
}

export default { ...noSource, missing: [pathOf(basis.source), pathOf(basis.as_of)] }
