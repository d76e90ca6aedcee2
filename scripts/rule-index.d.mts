export function ruleIds(): string[]
export function ruleIndex(): string
