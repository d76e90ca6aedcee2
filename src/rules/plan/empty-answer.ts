import { inSentence } from '../../text/in-sentence.js'
import { quoteText } from '../../text/plain-text.js'
import { type FormField, findFormField } from '../../plan/form.js'
import { type Path, formatPath, parsePath } from '../../plan/path.js'
import { isPlaceholder } from '../../plan/placeholder-words.js'
import { PREMORTEM, RARELY_DEPLOYED } from '../shared/citations.js'
import { findFilledFields, type ValueGetter, wholePlanRule } from '../shared/whole-plan.js'
import { type AnswerKind, findEmptiness } from '../shared/words/empty-answers.js'
import type { Problem } from '../rule.js'

/** What the answers to some fields must say. All others only have to say something. */
const KINDS: Readonly<Record<string, AnswerKind>> = {
  ...listKinds('required', [
    'value.operation',
    'value.decision',
    'value.do_nothing',
    'value.prohibited_use',
    'target.case',
    'target.population',
    'target.prediction_moment',
    'target.label_source',
    'integration.receiving_system.name',
    'integration.receiving_system.change_process',
    'integration.integration_point',
    'integration.action_rule',
    'integration.workflow_after_launch',
    'integration.fallback',
    'integration.override',
    'integration.rollback.method',
    'integration.kill_switch.method',
    'change.training.covers',
    'change.affected_teams.*.what_changes',
    'change.adoption_metric.metric',
    'risk.register.*.mitigation',
    'monitoring.retraining',
    'monitoring.retirement',
    'model.limitations',
    'model.baseline.description',
    'expectations.success_criteria.*.metric',
    'legal.lawful_basis',
    'concerns.*.response',
  ]),
  ...listKinds('reaction', ['risk.redress', 'monitoring.metrics.*.response', 'monitoring.incident_process']),
  ...listKinds('limit', [
    'monitoring.metrics.*.alert_threshold',
    'risk.subgroups.*.limit',
    'expectations.guardrails.*.limit',
  ]),
  ...listKinds('event', ['target.outcome']),
  ...listKinds('action', ['value.action']),
  ...listKinds('failure', [
    'risk.premortem.buy_in',
    'risk.premortem.performance',
    'risk.premortem.integration',
    'risk.premortem.privacy_legal',
    'risk.premortem.adoption',
  ]),
  ...listKinds('evidence', ['signoffs.*.evidence']),
}

/** Answers that can't be the same: each pair is reported once, at the second. */
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['integration.workflow_today', 'integration.workflow_after_launch'],
  ['value.current_process.description', 'integration.workflow_after_launch'],
  ['value.current_process.description', 'value.action'],
  ['value.operation', 'value.decision'],
  ['value.decision', 'value.action'],
  ['value.operation', 'value.action'],
  ['target.outcome', 'target.label_gap'],
  ['risk.premortem.buy_in', 'risk.premortem.performance'],
  ['risk.premortem.buy_in', 'risk.premortem.integration'],
  ['risk.premortem.buy_in', 'risk.premortem.privacy_legal'],
  ['risk.premortem.buy_in', 'risk.premortem.adoption'],
  ['risk.premortem.performance', 'risk.premortem.integration'],
  ['risk.premortem.performance', 'risk.premortem.adoption'],
  ['risk.premortem.integration', 'risk.premortem.privacy_legal'],
  ['risk.premortem.integration', 'risk.premortem.adoption'],
  ['risk.premortem.privacy_legal', 'risk.premortem.adoption'],
]

export default wholePlanRule({
  id: 'plan/empty-answer',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'An answer fills its field, but says nothing that anyone could act on.',
  why: 'A field that holds "as discussed" counts as answered, so no one asks again. The gap shows when someone needs the answer. This check looks only for words that say nothing, and judges no other answer.',
  sources: [RARELY_DEPLOYED, PREMORTEM],
  severity: { kickoff: 'warning' },
  good: [
    'mlplan: 2\nintegration:\n  fallback: The old list is used\nrisk:\n  premortem:\n    buy_in: The call center was never asked\n',
    'mlplan: 2\ntarget:\n  exclusions: None\nmonitoring:\n  metrics:\n    - id: kept\n      alert_threshold: below 4 in 100\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nintegration:\n  fallback: none\n', path: 'integration.fallback' },
    { plan: 'mlplan: 2\nmonitoring:\n  retraining: as discussed\n', path: 'monitoring.retraining' },
    { plan: 'mlplan: 2\nrisk:\n  premortem:\n    adoption: This will not happen\n', path: 'risk.premortem.adoption' },
    { plan: 'mlplan: 2\nvalue:\n  action: A weekly dashboard for the managers\n', path: 'value.action' },
    { plan: 'mlplan: 2\ntarget:\n  outcome: The customer might be unhappy\n', path: 'target.outcome' },
    {
      plan: 'mlplan: 2\nintegration:\n  workflow_today: Agents take calls\n  workflow_after_launch: Agents take calls.\n',
      path: 'integration.workflow_after_launch',
    },
  ],
  *check(get) {
    const reported = new Set<string>()
    for (const { formField, path, value } of findFilledFields(get, isDescription)) {
      const problem = typeof value === 'string' ? checkAnswer(formField, path, value) : undefined
      if (problem === undefined) continue
      reported.add(formatPath(path))
      yield problem
    }
    yield* checkRepetitions(get, reported)
  },
})

function listKinds(kind: AnswerKind, paths: readonly string[]): Readonly<Record<string, AnswerKind>> {
  return Object.fromEntries(paths.map((path) => [path, kind]))
}

/** Names, notes about a sign-off, and ids are short by nature. */
function isDescription({ field, path }: FormField): boolean {
  if (field.kind !== 'text' || path[0] === 'people' || path[0] === 'links' || path[0] === 'custom') return false
  return field.prose || formatPath(path) in KINDS
}

function checkAnswer({ field, path: formPath }: FormField, path: Path, text: string): Problem | undefined {
  /* Placeholders have a rule of their own. */
  if (isPlaceholder(text)) return undefined
  const isTitle = normalize(text) === normalize(field.title) || normalize(text) === normalize(path.at(-1) ?? '')
  const emptiness = isTitle
    ? 'repeats the name of the field'
    : findEmptiness(text, KINDS[formatPath(formPath)] ?? 'text')
  if (emptiness === undefined) return undefined
  const question = field.question === undefined ? '' : ` The question is: ${field.question}`
  return {
    path,
    message: `${quoteText(text.trim())} in "${field.title}" ${emptiness}.${question}`,
    help: `Answer the question${field.example === undefined ? '' : `, for example ${quoteText(field.example)}`}, or remove the text and add an open question with an owner and a due date.`,
  }
}

function* checkRepetitions(get: ValueGetter, reported: Set<string>): Generator<Problem> {
  for (const [first, second] of DIFFERENT) {
    const [firstText, secondText] = [get(parsePath(first)), get(parsePath(second))]
    if (typeof firstText !== 'string' || typeof secondText !== 'string' || reported.has(second)) continue
    if (reported.has(first) || normalize(firstText) !== normalize(secondText) || normalize(firstText) === '') continue
    reported.add(second)
    const [firstTitle = '', secondTitle = ''] = [first, second].map(
      (path) => findFormField(parsePath(path))?.field.title,
    )
    yield {
      path: parsePath(second),
      related: [{ path: parsePath(first), note: 'the same text' }],
      message: `"${secondTitle}" repeats the text of ${inSentence(firstTitle)}, so one of the two questions has no answer.`,
      help: 'Answer each question with what is different about it.',
    }
  }
}

function normalize(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
