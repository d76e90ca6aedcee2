import { formatPersonName } from '../../plan/display-name.js'
import { inSentence } from '../../text/in-sentence.js'
import type { PlanVersion } from '../../agreement/plan-history.js'
import { changesSinceSignoff, type PartChanges } from '../../agreement/changes-since-signoff.js'
import {
  type RoleSignoff,
  groupBySignoff,
  listRoleSignoffs,
  type ChangedPart,
  listChangedParts,
  type Signoff,
} from '../../agreement/signoff-status.js'
import { truncate, formatPathTitle } from '../../changes/describe-change.js'
import { joinWith } from '../../text/join.js'
import { formatPath } from '../../plan/path.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { type Person, PLAN, type Plan } from '../../plan/plan.js'
import { getRoleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../shared/citations.js'
import type { Problem } from '../rule.js'
import { wholePlanRule } from '../shared/whole-plan.js'
import { pluralize } from '../../text/pluralize.js'

const signedPlan = (rate: string) =>
  `mlplan: 2\nproject:\n  stage: modeling\npeople:\n  - id: omar\n    name: Omar Haddad\n    roles: [finance_partner]\neconomics:\n  base_rate: ${rate}\nsignoffs:\n  - id: omar-1\n    person: omar\n    roles: [finance_partner]\n    decision: approved\n    signed_on: 2026-11-20\n    fingerprints: economics v1-83d399728c03529e-0000000000000000\n`

export default wholePlanRule({
  id: 'buy-in/signoff-outdated',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'A part of the plan changed after a person signed off on it.',
  why: "People sign off on specific figures, dates, and ways of working. If the plan changes and they aren't asked again, no one has approved what launches. A stakeholder who learns of the change later may withdraw all support.",
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { kickoff: 'warning', data: 'error' },
  reads: Object.keys(PLAN).map((section) => [section]),
  good: [signedPlan('1.8%'), signedPlan('0.0180')],
  bad: [{ plan: signedPlan('3%'), path: 'signoffs.omar-1' }],
  *check(_look, { plan, history, today }) {
    for (const person of plan.people ?? []) {
      const roleSignoffs = listRoleSignoffs(plan, person, today).filter(({ state }) => state === 'outdated')
      for (const { signoff, roleSignoffs: outdatedSignoffs } of groupBySignoff(roleSignoffs))
        yield createProblem(plan, history, person, signoff, outdatedSignoffs)
    }
  },
})

function createProblem(
  plan: Plan,
  history: readonly PlanVersion[],
  person: Person,
  signoff: Signoff,
  roleSignoffs: readonly RoleSignoff[],
): Problem {
  const roles = roleSignoffs.map(({ role }) => role)
  const changedParts = listChangedParts(signoff, plan, roles)
  const partChanges = changesSinceSignoff(signoff, changedParts, plan, history)
  const fields = partChanges.flatMap((partChange) => partChange.fields)
  const name = formatPersonName(person)
  const dateText = signoff.signed_on === undefined ? '' : `, ${signoff.signed_on}`
  return {
    path: pathInside(path.signoffs, signoff.id),
    related: fields
      .slice(0, MAX_LISTED_CHANGES)
      .map(({ change, text }) => ({ path: change.path, note: formatNote(text.before) })),
    message: `${name}'s sign-off (${joinWith(roles.map(getRoleLabel))}${dateText}) is outdated: ${formatChanges(partChanges, plan)}.`,
    help: formatHelp(person, changedParts),
  }
}

const MAX_LISTED_CHANGES = 3

function formatChanges(partChanges: readonly PartChanges[], plan: Plan): string {
  const fieldTexts = partChanges.flatMap((partChange) => partChange.fields.map(formatFieldChange))
  const partTexts = partChanges
    .filter((partChange) => partChange.fields.length === 0)
    .map(({ part }) => `${formatPart(part, plan)} changed`)
  const texts = [...fieldTexts, ...partTexts]
  const unlistedCount = texts.length - MAX_LISTED_CHANGES
  return unlistedCount > 0
    ? `${texts.slice(0, MAX_LISTED_CHANGES).join('; ')}; ${pluralize(unlistedCount, 'more change')}`
    : texts.join('; ')
}

function formatFieldChange({ change, text }: PartChanges['fields'][number]): string {
  const field = inSentence(text.title)
  const [before, after] = [truncate(text.before), truncate(text.after)]
  if (change.kind === 'added') return `${field} was added (${after})`
  return change.kind === 'removed'
    ? `${field} was removed (was ${before})`
    : `${field} changed from ${before} to ${after}`
}

/** Formats a part whose signed version isn't in the history, so that the changed fields are unknown. */
function formatPart({ path: partPath }: ChangedPart, plan: Plan): string {
  const title = formatPathTitle(partPath, plan)
  return title === '' ? formatPath(partPath) : inSentence(title)
}

function formatNote(before: string): string {
  return before === '' ? 'added after the sign-off' : `was ${truncate(before)}`
}

function formatHelp({ id, name }: Person, changedParts: readonly ChangedPart[]): string {
  const request = `Ask ${name ?? id} to sign off again (\`mlplan signoff ${id} --request\` drafts the message)`
  return changedParts.every(({ isWordingOnly }) => isWordingOnly)
    ? `${request}. Only wording changed, so a person other than the ML lead can keep the sign-off valid instead: \`mlplan signoff ${id} --wording-only --confirmed-by NAME\`.`
    : `${request}, or undo the change.`
}
