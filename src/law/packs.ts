import type { LawPack } from './pack.js'

/** Those that come with mlplan. */
export const LAW_PACKS: readonly LawPack[] = []
