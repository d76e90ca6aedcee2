import type { LawPack } from './pack.js'
import { canadaAia } from './packs/canada-aia.js'
import { euAiAct } from './packs/eu-ai-act.js'
import { gdprDpia } from './packs/gdpr-dpia.js'
import { usBankModelRisk } from './packs/us-bank-model-risk.js'
import { usOmbM2521 } from './packs/us-omb-m-25-21.js'

/** The law packs that come with mlplan. */
export const LAW_PACKS: readonly LawPack[] = [euAiAct, gdprDpia, usOmbM2521, usBankModelRisk, canadaAia]

/** Merges an organization's own packs into the packs: one with the same id replaces the other; a new one comes last. */
export function mergePacks(packs: readonly LawPack[], ownPacks: readonly LawPack[]): readonly LawPack[] {
  const ownById = new Map(ownPacks.map((pack) => [pack.id, pack]))
  const added = [...ownById.values()].filter(({ id }) => !packs.some((pack) => pack.id === id))
  return [...packs.map((pack) => ownById.get(pack.id) ?? pack), ...added]
}

/**
 * Selects the packs that apply in one of the jurisdictions to this type of organization. A pack that is only for some
 * types doesn't apply while the type is missing.
 */
export function selectPacks(
  jurisdictions: readonly string[] | undefined,
  packs: readonly LawPack[],
  organization?: string,
): readonly LawPack[] {
  return packs.filter(
    (pack) =>
      pack.jurisdictions.some((jurisdiction) => jurisdictions?.includes(jurisdiction)) &&
      (pack.organizations === undefined || (organization !== undefined && pack.organizations.includes(organization))),
  )
}
