import type { LawPack } from './pack.js'
import { canadaAia } from './packs/canada-aia.js'
import { euAiAct } from './packs/eu-ai-act.js'
import { gdprDpia } from './packs/gdpr-dpia.js'
import { usBankModelRisk } from './packs/us-bank-model-risk.js'
import { usOmbM2521 } from './packs/us-omb-m-25-21.js'

/** Those that come with mlplan. */
export const LAW_PACKS: readonly LawPack[] = [euAiAct, gdprDpia, usOmbM2521, usBankModelRisk, canadaAia]

/** The packs with an organization's own: one with the same id takes the place of the other, a new one comes last. */
export function withOwnPacks(packs: readonly LawPack[], own: readonly LawPack[]): readonly LawPack[] {
  const lastOf = new Map(own.map((pack) => [pack.id, pack]))
  const added = [...lastOf.values()].filter(({ id }) => !packs.some((pack) => pack.id === id))
  return [...packs.map((pack) => lastOf.get(pack.id) ?? pack), ...added]
}

/**
 * The packs that apply in one of these places, to this kind of organization. One that is only for some kinds does not
 * apply while the kind is not said.
 */
export function packsFor(
  jurisdictions: readonly string[] | undefined,
  packs: readonly LawPack[],
  organization?: string,
): readonly LawPack[] {
  return packs.filter(
    (pack) =>
      pack.jurisdictions.some((one) => jurisdictions?.includes(one)) &&
      (pack.organizations === undefined || (organization !== undefined && pack.organizations.includes(organization))),
  )
}
