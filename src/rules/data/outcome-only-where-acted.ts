import { place, pathOf } from '../../plan/place.js'
import { SELECTIVE_LABELS } from '../citations.js'
import { isSaid } from '../missing.js'
import { rule } from '../rule.js'

const outcomeOnlyWhereActed = rule({
  id: 'data/outcome-only-where-acted',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The outcome is known only where somebody acted, and nothing is done about it.',
  why: 'If only inspected claims or granted loans show how they turned out, past data says nothing about all the others. A model trained on it repeats the old choices and looks good doing so.',
  sources: [SELECTIVE_LABELS],
  severity: { data: 'warning', 'pre-launch': 'info' },
  given: { known: place.data.outcome_only_where_acted },
  maybe: { answer: place.data.outcome_only_where_acted_answer },
  good: [
    'mlplan: 1\ndata:\n  outcome_only_where_acted: false\n',
    'mlplan: 1\ndata:\n  outcome_only_where_acted: true\n  outcome_only_where_acted_answer: One claim in two hundred is inspected at random\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\ndata:\n  outcome_only_where_acted: true\n',
      at: 'data.outcome_only_where_acted_answer',
    },
  ],
  *check({ known, answer }) {
    if (!known || isSaid(answer)) return
    yield {
      at: place.data.outcome_only_where_acted_answer,
      related: [{ at: place.data.outcome_only_where_acted, note: 'known only where somebody acted' }],
      message:
        'The outcome is known only for cases somebody acted on, and it is not said how one learns about the others.',
      help: 'Choose a small share of cases at random and find out their outcome, or say what is done instead.',
    }
  },
})

export default { ...outcomeOnlyWhereActed, missing: [pathOf(place.data.outcome_only_where_acted_answer)] }
