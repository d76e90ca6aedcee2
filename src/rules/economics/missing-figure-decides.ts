import { capitalize } from '../../text/capitalize.js'
import { isSamePath } from '../../plan/path.js'
import { findOpenQuestion } from '../../plan/pending.js'
import { withArticle } from '../../text/in-sentence.js'
import { path, toPath } from '../../plan/typed-path.js'
import { formatRequirement, nameRequiredFigure } from '../../worksheet/required-figure/describe.js'
import { BUSINESS_PERFORMANCE, COST_SENSITIVE } from '../shared/citations.js'
import { ASSISTANT, CALLS, exampleWith, exampleWithout, FORECAST } from '../shared/example-plans.js'
import { findDecidingFigure, RULED_OUT_BY } from '../shared/figures/missing-figure.js'
import { numberRule } from '../shared/number-rule.js'

const withAdoption = (plan: string): string => exampleWith(plan, {}, { economics: '  adoption: 80%\n' })

export default numberRule({
  id: 'economics/missing-figure-decides',
  since: '0.1.0',
  area: 'expectations',
  owner: 'finance_partner',
  summary: 'Whether the project pays off depends on one figure that the plan lacks.',
  why: 'All other figures together say what the missing one must be. Known early, that number says which answer matters most, and when to stop.',
  sources: [BUSINESS_PERFORMANCE, COST_SENSITIVE],
  severity: { kickoff: 'info' },
  suppressedBy: RULED_OUT_BY,
  reads: [path.economics, path.expectations.precision, path.expectations.recall],
  good: [withAdoption(CALLS), exampleWithout(exampleWithout(CALLS, 'value'), 'cost')],
  bad: [
    { plan: exampleWithout(withAdoption(CALLS), 'value'), path: 'economics.intervention.value' },
    { plan: exampleWithout(CALLS, 'precision'), path: 'expectations.precision' },
    { plan: exampleWithout(FORECAST, 'value_per_point'), path: 'economics.forecast.value_per_point' },
    { plan: exampleWithout(ASSISTANT, 'operating_cost_per_year'), path: 'economics.operating_cost_per_year' },
    { plan: CALLS, path: 'economics.adoption' },
  ],
  *check(_worksheet, plan) {
    const required = findDecidingFigure(plan)
    if (required === undefined) return
    /* At 100% adoption, the value is known, and whoever was asked for it knows what depends on the answer. */
    const isAdoption = isSamePath(required.path, ADOPTION)
    if (isAdoption && ((required.pays.low ?? 0) < EASY_ADOPTION || findOpenQuestion(ADOPTION, plan) !== undefined))
      return
    yield {
      path: required.path,
      followsFrom: [required.path],
      message: `${capitalize(formatRequirement(plan, required))}. The plan doesn't give that figure yet.`,
      help: `Get an estimate of ${withArticle(nameRequiredFigure(plan, required))} before the budget is spent. A range is enough if all of it pays off.`,
    }
  },
})

const ADOPTION = toPath(path.economics.adoption)

/** Below this adoption, no one doubts that enough people will follow the model. */
const EASY_ADOPTION = 0.1
