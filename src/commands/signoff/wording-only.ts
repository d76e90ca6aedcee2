import {
  agreementOf,
  type ChangedPart,
  changedSince,
  mayCarryOver,
  type Signoff,
} from '../../agreement/signoff-status.js'
import { contentText } from '../../agreement/fingerprint.js'
import { since } from '../../agreement/changes-since-signoff.js'
import { cut } from '../../changes/describe-change.js'
import { userError } from '../../errors.js'
import { idFrom } from '../../plan/id.js'
import { listed } from '../../text/join.js'
import { showPath } from '../../plan/path.js'
import type { Person, Plan } from '../../plan/plan.js'
import { roleLabel } from '../../plan/roles.js'
import type { Edit } from '../../yaml/edit/apply-edits.js'
import { changePlan, type OpenPlan } from '../shared/change-plan.js'
import { pastPlans } from '../shared/history.js'
import { personTyped } from '../shared/person.js'
import type { Ports } from '../shared/ports.js'

/** Only sentences read differently: a person other than the ML lead confirms that the meaning is the same. */
export async function confirmWording(
  open: OpenPlan,
  person: Person,
  confirmedBy: string | undefined,
  ports: Ports,
): Promise<number> {
  const witness = witnessOf(open.plan, confirmedBy)
  const { file } = await changePlan(open.file, ports, (plan) =>
    voided(plan, person, ports.today).flatMap(({ signoff, parts }) => {
      refuseSubstance(parts, person)
      return confirmationEdits(signoff, parts, plan, witness.id, ports.today)
    }),
  )
  const confirmed = voided(open.plan, person, ports.today)
  const past = await pastPlans(file, ports)
  const told = confirmed.flatMap(({ signoff, parts }) => since(signoff, parts, open.plan, past))
  ports.out.result(
    [
      `Recorded in ${file}: ${witness.name ?? witness.id} confirmed that only wording changed since ${person.name ?? person.id} signed off.`,
      ...told.flatMap(({ title, fields }) =>
        fields.length === 0
          ? [`  ${title}`]
          : fields.map(
              ({ told: { title: field, before, after } }) => `  ${field}: "${cut(before)}" is now "${cut(after)}"`,
            ),
      ),
      '',
    ].join('\n'),
  )
  ports.out.talk('\nThe sign-off now covers the new wording. Later wording changes need another confirmation.\n')
  return 0
}

function witnessOf(plan: Plan, confirmedBy: string | undefined): Person {
  if (confirmedBy === undefined) {
    throw userError(
      'bad-option',
      '--wording-only needs the person who confirms that only wording changed.',
      'Add --confirmed-by PERSON.',
    )
  }
  const witness = personTyped(plan, confirmedBy)
  if (mayCarryOver(plan, witness.id)) return witness
  throw userError(
    'refused',
    `${witness.name ?? witness.id} is the ${roleLabel('ml_lead')} and can't confirm that only wording changed.`,
    'Use --confirmed-by with another person who has read both versions.',
  )
}

interface Voided {
  readonly signoff: Signoff
  readonly parts: readonly ChangedPart[]
}

function voided(plan: Plan, person: Person, today: string): readonly Voided[] {
  const agreements = agreementOf(plan, person, today).filter(({ state }) => state === 'void')
  const signoffs = [...new Set(agreements.flatMap(({ signoff }) => signoff ?? []))]
  if (signoffs.length === 0) {
    throw userError(
      'refused',
      `${person.name ?? person.id} has no outdated sign-off.`,
      'Run `mlplan status` to see the sign-offs.',
    )
  }
  return signoffs.map((signoff) => {
    const roles = agreements.filter((one) => one.signoff === signoff).map(({ role }) => role)
    return { signoff, parts: changedSince(signoff, plan, roles) }
  })
}

function refuseSubstance(parts: readonly ChangedPart[], { id, name = id }: Person): void {
  const places = parts.filter(({ isWording }) => !isWording).map(({ place }) => showPath(place))
  if (places.length === 0) return
  throw userError(
    'refused',
    `More than wording changed since ${name} signed off: a figure, date, name, or choice in ${listed(places)}. Nothing was written.`,
    `Ask ${name} to sign off again. \`mlplan signoff ${id} --request\` drafts the request.`,
  )
}

function confirmationEdits(
  { id, wording_confirmations = [] }: Signoff,
  parts: readonly ChangedPart[],
  plan: Plan,
  confirmedBy: string,
  today: string,
): readonly Edit[] {
  const item = idFrom(
    confirmedBy,
    wording_confirmations.map((one) => one.id),
    'confirmed',
  )
  const at = ['signoffs', id, 'wording_confirmations', item]
  return [
    { kind: 'set', path: [...at, 'confirmed_by'], value: confirmedBy },
    { kind: 'set', path: [...at, 'confirmed_on'], value: today },
    {
      kind: 'set',
      path: [...at, 'fingerprints'],
      value: contentText(
        plan,
        parts.map(({ place }) => place),
      ),
    },
  ]
}
