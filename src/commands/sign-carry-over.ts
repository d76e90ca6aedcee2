import { agreementOf, type ChangedPart, changedSince, mayCarryOver, type Signoff } from '../agreement/standing.js'
import { contentText } from '../agreement/fingerprint.js'
import { since } from '../agreement/since.js'
import { cut } from '../changes/told.js'
import { userError } from '../errors.js'
import { idFrom } from '../plan/id.js'
import { listed } from '../plan/listed.js'
import { showPath } from '../plan/path.js'
import type { Person, Plan } from '../plan/plan.js'
import { roleLabel } from '../plan/roles.js'
import type { Edit } from '../source/edit.js'
import { changePlan, type OpenPlan } from './change-plan.js'
import { pastPlans } from './history.js'
import { personTyped } from './person.js'
import type { Ports } from './ports.js'

/** Only sentences read otherwise: somebody else than the ML lead says that it is still what was agreed to. */
export async function carryOver(open: OpenPlan, person: Person, by: string | undefined, ports: Ports): Promise<number> {
  const witness = witnessOf(open.plan, by)
  const { file } = await changePlan(open.file, ports, (plan) =>
    voided(plan, person, ports.today).flatMap(({ signoff, parts }) => {
      refuseSubstance(parts, person)
      return carryEdits(signoff, parts, plan, witness.id, ports.today)
    }),
  )
  const carried = voided(open.plan, person, ports.today)
  const past = await pastPlans(file, ports)
  const told = carried.flatMap(({ signoff, parts }) => since(signoff, parts, open.plan, past))
  ports.out.result(
    [
      `Recorded in ${file}: ${witness.name ?? witness.id} finds that only the wording has changed since ${person.name ?? person.id} agreed.`,
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
  return 0
}

function witnessOf(plan: Plan, by: string | undefined): Person {
  if (by === undefined) {
    throw userError('bad-option', 'It is not said who finds that only the wording has changed.', 'Add --by PERSON.')
  }
  const witness = personTyped(plan, by)
  if (mayCarryOver(plan, witness.id)) return witness
  throw userError(
    'refused',
    `${witness.name ?? witness.id} is ${roleLabel('ml_lead')}: whoever rewrites the plan cannot also say that nothing has changed.`,
    'Name somebody else who has read both.',
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
    const name = person.name ?? person.id
    throw userError(
      'refused',
      `Nothing that ${name} agreed to has changed since.`,
      `Run \`mlplan status\` to see where it stands.`,
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
    `More than the wording has changed since ${name} agreed: a figure, a day, a name or a choice in ${listed(places)}. Nothing was written.`,
    `Ask ${name} again: \`mlplan sign ${id} --request\` writes the message.`,
  )
}

function carryEdits(
  { id, carried_over = [] }: Signoff,
  parts: readonly ChangedPart[],
  plan: Plan,
  by: string,
  today: string,
): readonly Edit[] {
  const item = idFrom(
    by,
    carried_over.map((one) => one.id),
    'carried',
  )
  const at = ['signoffs', id, 'carried_over', item]
  return [
    { kind: 'set', path: [...at, 'by'], value: by },
    { kind: 'set', path: [...at, 'on'], value: today },
    {
      kind: 'set',
      path: [...at, 'content'],
      value: contentText(
        plan,
        parts.map(({ place }) => place),
      ),
    },
  ]
}
