import { LAW_PACKS } from '../../law/packs.js'
import type { Rulebook } from '../../policy/rulebook.js'
import { RULES } from '../../rules/index.js'
import { DEFAULT_LIMITS } from '../../rules/shared/limits.js'

export const POLICY_NAME = 'mlplan.policy.yaml'

/** The rules, limits, and laws for plans without a policy. */
export const DEFAULT_RULEBOOK: Rulebook = { rules: RULES, limits: DEFAULT_LIMITS, law: LAW_PACKS }
