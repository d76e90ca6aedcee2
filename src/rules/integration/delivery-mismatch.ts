import { joinWith } from '../../text/join.js'
import { quoteText } from '../../text/plain-text.js'
import { pluralize } from '../../text/pluralize.js'
import { pathInside, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { ML_TEST_SCORE, RULES_OF_ML } from '../shared/citations.js'
import { type Related, rule } from '../rule.js'

type Integration = NonNullable<Plan['integration']>

const { delivery, latency_ms, scores_due_at, scoring_interval_days, inputs } = path.integration

export default rule({
  id: 'integration/delivery-mismatch',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  summary: 'The way scores are delivered contradicts the time limits or the inputs.',
  why: 'Scores that are calculated overnight and scores that answer a request are different systems to build, and they know different inputs. A plan that holds both will be rebuilt once someone notices.',
  sources: [ML_TEST_SCORE, RULES_OF_ML],
  severity: { kickoff: 'error' },
  requires: { delivery },
  optional: { latencyMs: latency_ms, scoresDueAt: scores_due_at, intervalDays: scoring_interval_days, inputs },
  good: [
    'mlplan: 2\nintegration:\n  delivery: batch\n  scores_due_at: 6:00 a.m.\n  inputs:\n    - id: usage\n      name: Use of the last 90 days\n      available: before\n',
    'mlplan: 2\nintegration:\n  delivery: api\n  latency_ms: 50\n  inputs:\n    - id: basket\n      name: The basket\n      available: at\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nintegration:\n  delivery: batch\n  latency_ms: 50\n', path: 'integration.delivery' },
    {
      plan: 'mlplan: 2\nintegration:\n  delivery: batch\n  inputs:\n    - id: basket\n      name: The basket\n      available: at\n',
      path: 'integration.delivery',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  delivery: stream\n  scoring_interval_days: 30\n',
      path: 'integration.delivery',
    },
  ],
  *check({ delivery: kind, ...answers }) {
    const conflicts = kind === 'batch' ? [...listBatchConflicts(answers)] : [...listRequestConflicts(answers)]
    if (conflicts.length === 0) return
    const [label, opposite] =
      kind === 'batch'
        ? ['in batches, on a schedule', 'as each case arrives']
        : ['as each case arrives', 'on a schedule']
    yield {
      path: delivery,
      related: conflicts,
      message: `Scores are delivered ${label}, but ${joinWith(conflicts.map(({ text }) => text))}. Such answers belong to a model that scores ${opposite}.`,
      help: `Choose how scores are delivered, and remove the ${conflicts.length === 1 ? 'answer that belongs' : 'answers that belong'} to the other way.`,
    }
  },
})

interface Answers {
  readonly latencyMs: number | undefined
  readonly scoresDueAt: string | undefined
  readonly intervalDays: number | undefined
  readonly inputs: Integration['inputs'] | undefined
}

type Conflict = Related & { readonly text: string }

function* listBatchConflicts({ latencyMs, inputs: inputList }: Answers): Generator<Conflict> {
  if (latencyMs !== undefined)
    yield {
      path: latency_ms,
      note: 'response-time limit',
      text: `a response may take at most ${pluralize(latencyMs, 'millisecond')}`,
    }
  for (const { id, name, available } of inputList ?? [])
    if (available === 'at')
      yield {
        path: pathInside(inputs, id, 'available'),
        note: 'arrives with the case',
        text: `input ${quoteText(name ?? id)} is known only when the case arrives`,
      }
}

function* listRequestConflicts({ scoresDueAt, intervalDays }: Answers): Generator<Conflict> {
  if (scoresDueAt !== undefined)
    yield { path: scores_due_at, note: 'delivery time', text: `all scores are due at ${quoteText(scoresDueAt)}` }
  if (intervalDays !== undefined)
    yield {
      path: scoring_interval_days,
      note: 'scoring interval',
      text: `cases are scored every ${pluralize(intervalDays, 'day')}`,
    }
}
