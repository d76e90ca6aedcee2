import { formatPersonName } from '../../plan/display-name.js'
import { inSentence } from '../../text/in-sentence.js'
import type { PlanVersion } from '../../agreement/plan-history.js'
import { changesSinceSignoff, type PartChanges } from '../../agreement/changes-since-signoff.js'
import {
  groupBySignoff,
  listRoleSignoffs,
  type ChangedPart,
  listChangedParts,
  type Signoff,
} from '../../agreement/signoff-status.js'
import { truncate, formatPathTitle } from '../../changes/describe-change.js'
import { joinWith } from '../../text/join.js'
import { formatPath, isWithin, type Path } from '../../plan/path.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { type Person, PLAN, type Plan } from '../../plan/plan.js'
import { type Role, getRoleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../shared/citations.js'
import type { Problem } from '../rule.js'
import { wholePlanRule } from '../shared/whole-plan.js'
import { groupBy } from '../../text/sort-and-group.js'
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
    const outdated = (plan.people ?? []).flatMap((person) =>
      groupBySignoff(listRoleSignoffs(plan, person, today).filter(({ state }) => state === 'outdated')).map(
        ({ signoff, roles }): OutdatedSignoff => ({
          person,
          signoff,
          roles,
          changedParts: listChangedParts(signoff, plan, roles),
        }),
      ),
    )
    for (const group of groupByChange(outdated)) yield createProblem(plan, history, group)
  },
})

interface OutdatedSignoff {
  readonly person: Person
  readonly signoff: Signoff
  readonly roles: readonly Role[]
  readonly changedParts: readonly ChangedPart[]
}

/** One change to the plan makes every sign-off outdated that covers it, and is reported once. */
function groupByChange(outdated: readonly OutdatedSignoff[]): readonly (readonly OutdatedSignoff[])[] {
  const allParts = outdated.flatMap(({ changedParts }) => changedParts.map((part) => part.path))
  /* A role covers a whole section where another covers a field of it. */
  const findNarrowest = (part: Path): readonly Path[] => {
    const inside = allParts.filter((other) => other.length > part.length && isWithin(other, part))
    return inside.length === 0 ? [part] : inside
  }
  const getKey = ({ changedParts }: OutdatedSignoff): string =>
    [...new Set(changedParts.flatMap((part) => findNarrowest(part.path)).map(formatPath))].toSorted().join(' ')
  return [...groupBy(outdated, getKey).values()]
}

function createProblem(plan: Plan, history: readonly PlanVersion[], group: readonly OutdatedSignoff[]): Problem {
  const narrowest = group.reduce((best, next) => (countParts(next) > countParts(best) ? next : best))
  const partChanges = changesSinceSignoff(narrowest.signoff, narrowest.changedParts, plan, history)
  const fields = partChanges.flatMap((partChange) => partChange.fields)
  const [first = narrowest, ...others] = group
  const changes = formatChanges(partChanges, plan)
  return {
    path: pathInside(path.signoffs, first.signoff.id),
    related: [
      ...fields
        .slice(0, MAX_LISTED_CHANGES)
        .map(({ change, text }) => ({ path: change.path, note: formatNote(text.before) })),
      ...others.map(({ signoff }) => ({ path: pathInside(path.signoffs, signoff.id), note: 'outdated as well' })),
    ],
    message:
      others.length === 0
        ? `${formatPersonName(first.person)}'s sign-off ${formatRoles(first)} is outdated: ${changes}.`
        : `${pluralize(group.length, 'sign-off')} are outdated: ${changes}. Signed by ${joinWith(group.map((one) => `${formatPersonName(one.person)} ${formatRoles(one)}`))}.`,
    help: formatHelp(group),
  }
}

/** The length of all paths: the narrower the parts, the more exactly they name what changed. */
function countParts({ changedParts }: OutdatedSignoff): number {
  return changedParts.reduce((sum, part) => sum + part.path.length, 0)
}

function formatRoles({ roles, signoff }: OutdatedSignoff): string {
  const dateText = signoff.signed_on === undefined ? '' : `, ${signoff.signed_on}`
  return `(${joinWith(roles.map(getRoleLabel))}${dateText})`
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

function formatHelp(group: readonly OutdatedSignoff[]): string {
  const names = joinWith(group.map(({ person }) => person.name ?? person.id))
  const commands = joinWith(group.map(({ person }) => `\`mlplan signoff ${person.id} --request\``))
  const drafts = group.length === 1 ? 'drafts the message' : 'draft the messages'
  const request = `Ask ${names} to sign off again (${commands} ${drafts})`
  const [{ person } = { person: { id: 'NAME' } }] = group
  return group.every(({ changedParts }) => changedParts.every(({ isWordingOnly }) => isWordingOnly))
    ? `${request}. Only wording changed, so a person other than the ML lead can keep the sign-off valid instead: \`mlplan signoff ${person.id} --wording-only --confirmed-by NAME\`.`
    : `${request}, or undo the change.`
}
