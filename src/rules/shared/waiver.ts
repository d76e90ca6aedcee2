import { isBlank } from '../../plan/blank.js'
import { getPersonName, findNamedPerson } from '../../plan/display-name.js'
import { joinWith } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import { isWithin, parsePath, type Path } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { getRoleLabel, type Role } from '../../plan/roles.js'
import { isKnownPath, suggestPath } from './known-path.js'
import { suggestPerson } from './suggest-person.js'
import { formatRenamedRuleHelp } from '../../plan/migrations/renamed-rules.js'
import type { Area, Rule } from '../rule.js'

/** Checks whether a waiver is valid. Shared by rules, lint, and the command that writes waivers, so they agree. */

export type Waiver = NonNullable<Plan['waivers']>[number]

/** What a waiver is checked against. */
export interface WaiverContext {
  readonly people: Plan['people']
  /** ISO day. */
  readonly today: string
  readonly rules: readonly Rule[]
}

export type CheckedWaiver =
  ValidWaiver | { readonly id: string; readonly kind: 'not-valid'; readonly errors: readonly WaiverError[] }

/** A waiver without errors. `counts`: in effect. `over`: its last day has passed. */
export interface ValidWaiver {
  readonly id: string
  readonly kind: 'valid' | 'expired'
  readonly rule: string
  readonly path: Path
  readonly reason: string
  /** The name of the person. */
  readonly approvedBy: string
  /** The last day on which the waiver is in effect. */
  readonly validThrough: string
}

type WaiverKey = 'rule' | 'path' | 'reason' | 'approved_by' | 'valid_through'

/** A reason why a waiver has no effect. */
export interface WaiverError {
  /** The key with the error, which may be missing. */
  readonly key: WaiverKey
  readonly message: string
  readonly help: string
}

export function checkWaivers(waivers: readonly Waiver[] | undefined, context: WaiverContext): readonly CheckedWaiver[] {
  return (waivers ?? []).map((waiver) => checkWaiver(waiver, context))
}

export function checkWaiver(waiver: Waiver, context: WaiverContext): CheckedWaiver {
  const { id, rule, path: pathText, reason, approved_by, valid_through: validThrough } = waiver
  const errors = [...findMissingKeys(waiver), ...findWrongValues(waiver, context)]
  /* A missing value is already an error. The other conditions only narrow the types. */
  if (errors.length > 0 || !rule || !pathText || !reason || !approved_by || !validThrough)
    return { id, kind: 'not-valid', errors }
  return {
    id,
    kind: validThrough < context.today ? 'expired' : 'valid',
    rule,
    path: parsePath(pathText),
    reason: reason.trim(),
    approvedBy: getPersonName(context, approved_by).trim(),
    validThrough,
  }
}

/** Whether the waiver covers a finding of this rule at this path. */
export function coversFinding(
  { rule, path }: ValidWaiver,
  finding: { readonly rule: string; readonly path: Path },
): boolean {
  return rule === finding.rule && isWithin(finding.path, path)
}

const REQUIRED_KEYS: readonly (readonly [WaiverKey, string])[] = [
  ['rule', 'rule'],
  ['path', 'path'],
  ['reason', 'reason'],
  ['approved_by', 'approver'],
  ['valid_through', 'expiration date'],
]

function findMissingKeys(waiver: Waiver): readonly WaiverError[] {
  const missingKeys = REQUIRED_KEYS.filter(([key]) => isBlank(waiver[key]))
  const [firstMissing] = missingKeys
  if (firstMissing === undefined) return []
  const missingText = joinWith(missingKeys.map(([, label]) => `no ${label}`))
  const keysText = joinWith(missingKeys.map(([key]) => `\`${key}\``))
  return [
    {
      key: firstMissing[0],
      message: `The waiver ${formatWaiverName(waiver)} has ${missingText}, so it has no effect.`,
      help: `Add ${keysText}, or remove the waiver.`,
    },
  ]
}

function formatWaiverName({ id, rule }: Waiver): string {
  return !isBlank(rule) ? `for ${rule}` : `\`${id}\``
}

function* findWrongValues(waiver: Waiver, { people, rules }: WaiverContext): Iterable<WaiverError> {
  const { rule: ruleId, path: pathText, approved_by: approver } = waiver
  const rule = rules.find(({ id }) => id === ruleId)
  if (ruleId !== undefined && !isBlank(ruleId)) {
    const reason = rule ? explainNotWaivable(rule) : undefined
    if (!rule) yield { key: 'rule', ...createUnknownRuleError(ruleId, rules) }
    else if (reason !== undefined)
      yield { key: 'rule', message: reason, help: 'Fix the finding, and remove the waiver.' }
  }
  if (pathText !== undefined && !isBlank(pathText)) yield* findPathErrors(waiver, pathText, people)
  if (approver === undefined || isBlank(approver)) return
  if (!people?.some(({ id }) => id === approver)) {
    const message = `The waiver ${formatWaiverName(waiver)} names \`${approver}\` as its approver, but no one under people has that id. The waiver has no effect.`
    yield { key: 'approved_by', message, help: suggestPerson(approver, people ?? []) }
  } else if (findNamedPerson({ people }, approver) === undefined) {
    const message = `The waiver ${formatWaiverName(waiver)} names \`${approver}\` as its approver, but the plan doesn't say who that is. The waiver has no effect.`
    yield {
      key: 'approved_by',
      message,
      help: `Set people.${approver}.name to the name of the person, or name another approver.`,
    }
  } else if (rule && needsAccountableApprover(rule, parsePath(pathText ?? '')) && !isAccountable(approver, people)) {
    const message = `${getPersonName({ people }, approver).trim()} approved the waiver ${formatWaiverName(waiver)}, so the waiver has no effect. ${ACCOUNTABLE_ONLY}`
    yield { key: 'approved_by', message, help: `${ASK_ACCOUNTABLE}, and record that person in \`approved_by\`.` }
  }
}

/** The roles that may accept a gap in leadership, law, or figures. The ML lead would accept it for the own work. */
const ACCOUNTABLE_ROLES = [
  'executive_sponsor',
  'decision_owner',
  'finance_partner',
  'privacy_legal',
  'risk_owner',
  'steering_committee',
] as const satisfies readonly Role[]

const ACCOUNTABLE_TITLES = joinWith(
  ACCOUNTABLE_ROLES.map((role) => `the ${getRoleLabel(role)}${role === 'privacy_legal' ? ' reviewer' : ''}`),
  'or',
)

export const ACCOUNTABLE_ONLY = `Findings about leadership, legal requirements, or figures can be waived only by ${ACCOUNTABLE_TITLES}, and not by the ML lead.`
export const ASK_ACCOUNTABLE = 'Ask one of them to approve the waiver'

function createUnknownRuleError(ruleId: string, rules: readonly Rule[]): Omit<WaiverError, 'key'> {
  const suggestion = nearest(
    ruleId,
    rules.map(({ id }) => id),
  )
  const help =
    formatRenamedRuleHelp(ruleId) ??
    (suggestion
      ? `Use \`${suggestion}\` if that's what you meant.`
      : 'Run `mlplan explain` to list the rules, and set `rule` to one of them.')
  return { message: `Rule ${ruleId} doesn't exist, so the waiver has no effect.`, help }
}

function* findPathErrors(waiver: Waiver, pathText: string, people: Plan['people']): Iterable<WaiverError> {
  const path = parsePath(pathText)
  if (path[0] === 'waivers') {
    const message = `The waiver ${formatWaiverName(waiver)} points to another waiver. Findings about waivers can't be waived.`
    yield { key: 'path', message, help: 'Fix the other waiver, and remove this one.' }
  } else if (!isKnownPath(path, people)) {
    const suggestion = suggestPath(path)
    yield {
      key: 'path',
      message: `The waiver ${formatWaiverName(waiver)} points to ${pathText}, which isn't a field of a plan, so the waiver has no effect.`,
      help: suggestion
        ? `Use \`${suggestion}\` if that's what you meant.`
        : 'Set `path` to a field of the plan, such as economics.base_rate.',
    }
  }
}

const WAIVER_RULES = /^plan\/waiver-/

/** Returns why findings of the rule can't be waived, no matter who approves; `undefined` if they can. */
export function explainNotWaivable({ id, check, lockedBy }: Rule): string | undefined {
  if (lockedBy !== undefined) return `${id} can't be waived: ${lockedBy} locks the rule for every project.`
  if (WAIVER_RULES.test(id)) return `${id} can't be waived: a waiver can't make another waiver valid.`
  if (!check) return `${id} can't be waived: until the finding is fixed, other mistakes can go unnoticed.`
  return undefined
}

const ACCOUNTABLE_SUBJECTS: {
  readonly areas: ReadonlySet<Area>
  readonly sections: ReadonlySet<string>
} = {
  areas: new Set(['buy-in', 'privacy-legal', 'expectations']),
  sections: new Set(['buy-in', 'people', 'legal', 'economics', 'expectations']),
}

/** Whether a finding is about leadership, law, or figures. For a rule about the whole plan, the path decides. */
export function needsAccountableApprover({ id, area }: Rule, path: Path): boolean {
  const [section = ''] = id.split('/')
  const { areas, sections } = ACCOUNTABLE_SUBJECTS
  return areas.has(area) || sections.has(section === 'plan' ? (path[0] ?? '') : section)
}

/** Whether the person may approve waivers of such findings. Two people who share an id are judged together. */
export function isAccountable(id: string, people: Plan['people']): boolean {
  const holders = (people ?? []).filter((person) => person.id === id)
  const roles = new Set(holders.flatMap((person) => person.roles ?? []))
  return !roles.has('ml_lead') && ACCOUNTABLE_ROLES.some((role) => roles.has(role))
}
