import { RENAMED_RULES } from '../plan/migrations/renamed-rules.js'

/** Returns what to do about a retired rule id in a waiver or a policy; `undefined` for any other id. */
export function formatRenamedRuleHelp(id: string): string | undefined {
  const newId = RENAMED_RULES.get(id)
  return newId === undefined ? undefined : formatRenameHelp('id', id, newId)
}

export function formatRenameHelp(kind: 'id' | 'name', oldName: string, newName: string): string {
  return `Use the new ${kind}: \`${oldName}\` was renamed to \`${newName}\`.`
}
