import { formatPath, type Path } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { path, toPath, type TypedPath } from '../../plan/typed-path.js'
import { parseDate } from '../check-date.js'
import { isAnswerError, isCurrency } from '../parse-amount.js'
import type { PlanQuestion } from '../plan-questions.js'

/**
 * An answer may say more than its own field holds: "1.8% of customers, 2026-10-31" is a baseline, its unit, and its
 * date. What it says is taken from it, so that it isn't asked again.
 */

export interface SplitAnswer {
  /** What the question itself asks for. */
  readonly text: string
  readonly others: readonly OtherAnswer[]
}

export interface OtherAnswer {
  /** Returns the path of the field, given the path of the answer. */
  readonly at: (answerPath: Path) => Path
  readonly text: string
}

export function splitAnswer(planQuestion: PlanQuestion, input: string, plan: Plan): SplitAnswer {
  const text = input.trim()
  if (planQuestion.kind === 'role') return { text, others: [] }
  const split = SPLITS[formatPath(planQuestion.form.path)] ?? (isMoney(planQuestion) ? splitMoney : undefined)
  return split?.(text, plan) ?? { text, others: [] }
}

/** An example of an answer that says more; `undefined` where nothing more can be said. */
export function findSplitExample({ kind, ...planQuestion }: PlanQuestion): string | undefined {
  return kind === 'role' || !('form' in planQuestion) ? undefined : EXAMPLES[formatPath(planQuestion.form.path)]
}

const EXAMPLES: Readonly<Record<string, string>> = {
  'value.kpis.*.baseline': '1.8% of customers, 2026-10-31',
  'value.kpis.*.target': '1.65 by 2027-12-31',
  'target.outcome': "The customer gives notice within 30 days and doesn't withdraw it",
  'economics.volume_per_period': '400,000 a month',
  'project.launch_due': '2027-09-01, go/no-go 2027-08-16',
  'expectations.precision': '7.6%, backtest on our own data',
  'expectations.success_criteria.*.metric': 'precision among the customers called, at least 6.5%',
  'expectations.shared_figures.*.shared_with': 'the Board: about $2 million a year',
}

type Split = (text: string, plan: Plan) => SplitAnswer | undefined

const SPLITS: Readonly<Record<string, Split>> = {
  'value.kpis.*.baseline': (text, plan) => splitUnit(splitDate(text, plan, 'measured_on')),
  'value.kpis.*.target': (text, plan) => splitUnit(splitDate(text, plan, 'target_due')),
  'target.outcome': splitWindow,
  'economics.volume_per_period': splitPeriod,
  'project.launch_due': splitLaunch,
  'expectations.success_criteria.*.metric': (text) =>
    splitAt(
      text,
      /^(.+?),?\s+((?:at least|at most|no more than|no less than|not below|[<>]=?|[≤≥])\s*.*\d.*)$/i,
      'at_least',
    ),
  'expectations.shared_figures.*.shared_with': (text) => splitAt(text, /^([^:]+):\s+(.+)$/, 'statement'),
  'expectations.shared_figures.*.statement': splitStatement,
  'expectations.precision': splitEvidence,
  'economics.routing.accuracy': splitEvidence,
  'economics.forecast.expected_error': splitEvidence,
  'economics.ranking.expected_gain': splitEvidence,
  'economics.assistant.resolution_rate': splitEvidence,
}

const beside = (name: string, text: string): OtherAnswer => ({
  at: (answerPath) => [...answerPath.slice(0, -1), name],
  text,
})

const elsewhere = (field: TypedPath<unknown>, text: string): OtherAnswer => ({ at: () => toPath(field), text })

function splitAt(text: string, pattern: RegExp, name: string): SplitAnswer | undefined {
  const [, main, rest] = pattern.exec(text) ?? []
  return main === undefined || rest === undefined ? undefined : { text: main.trim(), others: [beside(name, rest)] }
}

const DATE_AT_END =
  /^(.*?\S)(?:,\s*|\s+)(?:(?:by|on|as of|from|until|in)\s+)?(\d{4}-\d{2}-\d{2}|(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?\s+(?:\d{1,2},?\s+)?\d{4})$/

function splitDate(text: string, plan: Plan, name: string): SplitAnswer {
  const [, main = text, date = ''] = DATE_AT_END.exec(text) ?? []
  const parsed = parseDate(date, plan.project?.started_on)
  if (date === '' || isAnswerError(parsed)) return { text, others: [] }
  return { text: main.replace(/,$/, ''), others: [beside(name, parsed.day)] }
}

/** `4.80 USD per contact` is 4.80, in `USD per contact`. */
function splitUnit({ text, others }: SplitAnswer): SplitAnswer {
  const [, symbol = '', figure = '', words = ''] =
    /^([$€£¥]?)(-?\d[\d.,_]*(?:\s?(?:k|m|bn|million|thousand|billion)\b)?)\s*(.*)$/i.exec(text) ?? []
  const unit = `${symbol}${symbol !== '' && words !== '' ? ' ' : ''}${words.trim()}`
  if (figure === '' || unit === '' || /^(?:of|in|out of)\s+\d|^[-–]|^to\s+\d/.test(words)) return { text, others }
  return { text: figure.trim(), others: [beside('unit', unit), ...others] }
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** The first duration that the words name as a limit: `within 12 hours`, `in the next two weeks`. */
function splitWindow(text: string): SplitAnswer | undefined {
  const [, word = '', unit = ''] =
    /\b(?:within|in|during|over)\s+(?:the\s+)?(?:next|following|first)?\s*(\d+|[a-z]+)?\s*\b(hour|day|week|month|year)s?\b/i.exec(
      text,
    ) ?? []
  const count = readCount(word)
  if (unit === '' || count === undefined) return undefined
  return { text, others: [elsewhere(path.target.outcome_window_days, `${count} ${unit.toLowerCase()}s`)] }
}

/** `a month` and `the next month` are one. */
function readCount(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word)
  if (/^(?:an?|the|next|following|first)?$/i.test(word)) return 1
  const index = NUMBER_WORDS.indexOf(word.toLowerCase())
  return index === -1 ? undefined : index + 1
}

function splitPeriod(text: string): SplitAnswer | undefined {
  const [, figure = '', each = '', adverb = ''] =
    /^(.*\d.*?)\s*(?:cases\s*)?(?:(?:\b(?:a|an|per|each|every)\s+|\/\s*)(day|week|month|quarter|year)|\b(daily|weekly|monthly|quarterly|yearly|annually))$/i.exec(
      text,
    ) ?? []
  if (figure === '') return undefined
  const period =
    each === '' ? ({ daily: 'day', annually: 'year' }[adverb.toLowerCase()] ?? adverb.replace(/ly$/i, '')) : each
  return { text: figure, others: [elsewhere(path.economics.period, period.toLowerCase())] }
}

/** Two dates: the launch, then the decision. */
function splitLaunch(text: string, plan: Plan): SplitAnswer | undefined {
  const [, first = '', second = ''] =
    /^(.+?)(?:,\s*|\s+)(?:and\s+)?(?:the\s+)?(?:go\/?-?no-?go|decision)(?:\s+(?:on|by|is))?:?\s+(.+)$/i.exec(text) ?? []
  const decision = parseDate(second, plan.project?.started_on)
  if (isAnswerError(decision)) return undefined
  return { text: first, others: [elsewhere(path.rollout.go_no_go.due, decision.day)] }
}

const AMOUNT =
  /(?:[$€£¥]\s?\d[\d.,]*(?:\s?(?:k|m|bn|million|thousand|billion)\b)?|\d[\d.,]*\s?(?:k|m|bn|million|thousand|billion)?\s?(?:[$€£¥]|\b[A-Z]{3}\b))/gi

/** The yearly amount and the accuracy that a statement claims: `about $2 million a year`, `95% accurate`. */
function splitStatement(text: string): SplitAnswer | undefined {
  const amount = isYearly(text) ? findOnlyAmount(text) : undefined
  const accuracy = /(\d+(?:\.\d+)?\s?%)\s+(?:accura|of (?:the )?(?:cases|predictions) (?:right|correct))/i.exec(
    text,
  )?.[1]
  const others = [
    ...(amount === undefined ? [] : [beside('value_per_year', amount)]),
    ...(accuracy === undefined ? [] : [elsewhere(path.expectations.accuracy, accuracy)]),
  ]
  return { text, others }
}

function isYearly(text: string): boolean {
  return /\b(?:(?:a|per|each|every) year|yearly|annually|annual)\b|\bp\.\s?a\./i.test(text)
}

/** The amount of money in a text; `undefined` if there is none, or if there are several. */
export function findOnlyAmount(text: string): string | undefined {
  const amounts = [...text.matchAll(AMOUNT)].map(([amount]) => amount.trim()).filter(hasCurrency)
  return amounts.length === 1 ? amounts[0] : undefined
}

function hasCurrency(amount: string): boolean {
  const code = /[A-Z]{3}$/.exec(amount)?.[0]
  return /[$€£¥]/.test(amount) || (code !== undefined && isCurrency(code))
}

/** What is said after an expected figure: `20%, AUC 0.78, recall 40%, vendor claim`. */
function splitEvidence(text: string): SplitAnswer | undefined {
  const [figure = '', ...parts] = text.split(/[,;]\s+/)
  const isFigure = /^[^a-z]*(?:\d[^a-z]*(?:to|[-–])?[^a-z]*)+(?:\s*\([^)]*\))?$/i.test(figure)
  const others = parts.map(readPart)
  const known = others.flatMap((other) => other ?? [])
  if (!isFigure || known.length === 0) return undefined
  /* "likely 12%" and "n = 600" belong to the figure. */
  return { text: [figure, ...parts.filter((_, index) => others[index] === undefined)].join(', '), others: known }
}

function readPart(part: string): OtherAnswer | undefined {
  const auc = /\bAUC\b\D*(0?\.\d+)/i.exec(part)?.[1]
  if (auc !== undefined) return elsewhere(path.expectations.auc, auc.replace(/^\./, '0.'))
  const recall = /^(?:recall|sensitivity|finds)\b\D*(\d.*)$/i.exec(part)?.[1]
  if (recall !== undefined) return elsewhere(path.expectations.recall, recall)
  const evidence = /\d/.test(part) ? undefined : findEvidence(part)
  return evidence === undefined ? undefined : elsewhere(path.expectations.evidence, evidence)
}

const EVIDENCE_WORDS: readonly (readonly [value: string, words: RegExp])[] = [
  ['backtest', /backtest|past data|historical data/i],
  ['pilot', /pilot/i],
  ['vendor', /vendor|supplier|manufacturer/i],
  ['published', /publi|paper|study|literature/i],
  ['prior_model', /(?:earlier|prior|previous|old|today's|current) model/i],
  ['guess', /guess|not measured|gut/i],
]

function findEvidence(words: string): string | undefined {
  return EVIDENCE_WORDS.find(([, pattern]) => pattern.test(words))?.[0]
}

function isMoney({ form }: Exclude<PlanQuestion, { kind: 'role' }>): boolean {
  const { field } = form
  return (field.kind === 'estimate' || field.kind === 'number') && field.quantity === 'money'
}

/** An amount may say which currency the plan uses. A dollar sign is taken as US dollars, except in Canada. */
function splitMoney(text: string, { project, economics }: Plan): SplitAnswer | undefined {
  if (economics?.currency !== undefined) return undefined
  const isCanadian = project?.jurisdictions?.join() === 'ca'
  const symbols: Readonly<Record<string, string>> = {
    $: isCanadian ? 'CAD' : 'USD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
  }
  const code = text.match(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])|(?<=\d[kmKM]?)[A-Z]{3}(?![A-Za-z])/g)?.find(isCurrency)
  const currency = code ?? symbols[/[$€£¥]/.exec(text)?.[0] ?? '']
  return currency === undefined ? undefined : { text, others: [elsewhere(path.economics.currency, currency)] }
}
