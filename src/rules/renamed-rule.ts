import { RENAMED_RULES } from '../plan/migrations/renamed-rules.js'

/** What to do about a rule id that is retired; `undefined` for any other id. Waivers and policies ask here. */
export function renamedRuleHelp(id: string): string | undefined {
  const today = RENAMED_RULES.get(id)
  return today === undefined ? undefined : renamedHelp('id', id, today)
}

export function renamedHelp(what: 'id' | 'name', old: string, today: string): string {
  return `Use the new ${what}: \`${old}\` was renamed to \`${today}\`.`
}
