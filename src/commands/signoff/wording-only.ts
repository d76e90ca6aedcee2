import { formatPersonName } from '../../plan/display-name.js'
import {
  listRoleSignoffs,
  type ChangedPart,
  listChangedParts,
  canConfirmWording,
  type Signoff,
} from '../../agreement/signoff-status.js'
import { formatFingerprints } from '../../agreement/fingerprint.js'
import { changesSinceSignoff } from '../../agreement/changes-since-signoff.js'
import { truncate } from '../../changes/describe-change.js'
import { userError } from '../../errors.js'
import { createId } from '../../plan/id.js'
import { joinWith } from '../../text/join.js'
import { formatPath } from '../../plan/path.js'
import type { Person, Plan } from '../../plan/plan.js'
import { getRoleLabel } from '../../plan/roles.js'
import type { Edit } from '../../yaml/edit/types.js'
import { changePlan, type PlanFile } from '../shared/change-plan.js'
import { listPlanVersions } from '../shared/history.js'
import { findPerson } from '../shared/person.js'
import type { Ports } from '../shared/ports.js'

/** Records that only wording has changed, as confirmed by a person other than the ML lead. */
export async function confirmWording(
  planFile: PlanFile,
  person: Person,
  confirmedBy: string | undefined,
  ports: Ports,
): Promise<number> {
  const confirmer = resolveConfirmer(planFile.plan, confirmedBy)
  const { file } = await changePlan(planFile.file, ports, (plan) =>
    findOutdatedSignoffs(plan, person, ports.today).flatMap(({ signoff, parts }) => {
      refuseSubstantiveChanges(parts, person)
      return createConfirmationEdits(signoff, parts, plan, confirmer.id, ports.today)
    }),
  )
  const outdated = findOutdatedSignoffs(planFile.plan, person, ports.today)
  const versions = await listPlanVersions(file, ports)
  const changes = outdated.flatMap(({ signoff, parts }) => changesSinceSignoff(signoff, parts, planFile.plan, versions))
  ports.out.stdout(
    [
      `Recorded in ${file}: ${formatPersonName(confirmer)} confirmed that only wording changed since ${formatPersonName(person)} signed off.`,
      ...changes.flatMap(({ title, fields }) =>
        fields.length === 0
          ? [`  ${title}`]
          : fields.map(
              ({ text: { title: field, before, after } }) =>
                `  ${field}: "${truncate(before)}" is now "${truncate(after)}"`,
            ),
      ),
      '',
    ].join('\n'),
  )
  ports.out.stderr('\nThe sign-off now covers the new wording. Later wording changes need another confirmation.\n')
  return 0
}

function resolveConfirmer(plan: Plan, confirmedBy: string | undefined): Person {
  if (confirmedBy === undefined) {
    throw userError(
      'bad-option',
      '--wording-only needs the person who confirms that only wording changed.',
      'Add --confirmed-by PERSON.',
    )
  }
  const confirmer = findPerson(plan, confirmedBy)
  if (canConfirmWording(plan, confirmer.id)) return confirmer
  throw userError(
    'refused',
    `${formatPersonName(confirmer)} is the ${getRoleLabel('ml_lead')} and can't confirm that only wording changed.`,
    'Use --confirmed-by with another person who has read both versions.',
  )
}

interface OutdatedSignoff {
  readonly signoff: Signoff
  readonly parts: readonly ChangedPart[]
}

function findOutdatedSignoffs(plan: Plan, person: Person, today: string): readonly OutdatedSignoff[] {
  const agreements = listRoleSignoffs(plan, person, today).filter(({ state }) => state === 'outdated')
  const signoffs = [...new Set(agreements.flatMap(({ signoff }) => signoff ?? []))]
  if (signoffs.length === 0) {
    throw userError(
      'refused',
      `${formatPersonName(person)} has no outdated sign-off.`,
      'Run `mlplan status` to see the sign-offs.',
    )
  }
  return signoffs.map((signoff) => {
    const roles = agreements.filter((agreement) => agreement.signoff === signoff).map(({ role }) => role)
    return { signoff, parts: listChangedParts(signoff, plan, roles) }
  })
}

function refuseSubstantiveChanges(parts: readonly ChangedPart[], person: Person): void {
  const paths = parts.filter(({ isWordingOnly }) => !isWordingOnly).map(({ path }) => formatPath(path))
  if (paths.length === 0) return
  throw userError(
    'refused',
    `More than wording changed since ${formatPersonName(person)} signed off: a figure, date, name, or choice in ${joinWith(paths)}. Nothing was written.`,
    `Ask ${formatPersonName(person)} to sign off again. \`mlplan signoff ${person.id} --request\` drafts the request.`,
  )
}

function createConfirmationEdits(
  { id, wording_confirmations = [] }: Signoff,
  parts: readonly ChangedPart[],
  plan: Plan,
  confirmedBy: string,
  today: string,
): readonly Edit[] {
  const confirmationId = createId(
    confirmedBy,
    wording_confirmations.map((confirmation) => confirmation.id),
    'confirmed',
  )
  const path = ['signoffs', id, 'wording_confirmations', confirmationId]
  return [
    { kind: 'set', path: [...path, 'confirmed_by'], value: confirmedBy },
    { kind: 'set', path: [...path, 'confirmed_on'], value: today },
    {
      kind: 'set',
      path: [...path, 'fingerprints'],
      value: formatFingerprints(
        plan,
        parts.map(({ path }) => path),
      ),
    },
  ]
}
