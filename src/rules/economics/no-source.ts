import type { Estimate } from '../../plan/field.js'
import { fieldApplies } from '../../plan/form.js'
import { pathOf, place } from '../../plan/place.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../citations.js'
import { saidPlaces, wholePlanRule } from '../whole-plan.js'
import { listed } from '../../plan/listed.js'
import { counted } from '../words.js'

const { basis } = place.economics

const noSource = wholePlanRule({
  id: 'economics/no-source',
  since: '0.1.0',
  impediment: 'performance',
  who: 'finance_partner',
  summary: 'It is not said where the figures come from, or of which day they are.',
  why: 'Every figure will be doubted once, usually in the meeting that decides. A figure with a report and a day behind it survives that; one that somebody remembers does not, and takes the whole calculation with it.',
  sources: [TDSP_CHARTER, RARELY_DEPLOYED],
  severity: { data: 'warning', modeling: 'error' },
  reads: [pathOf(place.economics)],
  good: [
    'mlplan: 1\neconomics:\n  volume_per_period: 400000\n  base_rate: 1.8%\n  basis:\n    source: Retention report 2026, third quarter\n    as_of: 2026-10-31\n',
    'mlplan: 1\neconomics:\n  volume_per_period:\n    likely: 400000\n    source: Billing system\n    as_of: 2026-10-31\n',
  ],
  bad: [
    { plan: 'mlplan: 1\neconomics:\n  volume_per_period: 400000\n  base_rate: 1.8%\n', at: 'economics.basis' },
    {
      plan: 'mlplan: 1\neconomics:\n  volume_per_period: 400000\n  basis:\n    source: Retention report\n',
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
      message: `It is not said ${listed(gaps(sourceless.length, dayless.length))}: ${firstFew(unfounded)}.`,
      help: 'Write source and as_of once under economics.basis, and at a figure only where it differs.',
    }
  },
})

function gaps(sourceless: number, dayless: number): string[] {
  const source = `where ${counted(sourceless, 'figure comes', 'figures come')} from`
  if (sourceless > 0 && sourceless === dayless)
    return [source, `of which day ${sourceless === 1 ? 'it is' : 'they are'}`]
  const day = `of which day ${counted(dayless, 'figure is', 'figures are')}`
  return [...(sourceless > 0 ? [source] : []), ...(dayless > 0 ? [day] : [])]
}

function firstFew(figures: readonly { readonly title: string }[]): string {
  const titles = figures.map((one) => one.title.toLowerCase())
  return listed(titles.length > 4 ? [...titles.slice(0, 3), `${titles.length - 3} more`] : titles)
}

export default { ...noSource, missing: [pathOf(basis.source), pathOf(basis.as_of)] }
