import { userError } from '../../errors.js'
import { nearest } from '../../text/suggest.js'
import { renderRuleList, renderRule } from './format.js'
import type { Ports } from '../shared/ports.js'
import { loadRulebook } from '../policy/rulebook.js'
import { RENAMED_RULES } from '../../plan/migrations/renamed-rules.js'

/** Prints the whole catalog, one section, or one rule, as this repository's policy sets them. */
export async function explain(name: string | undefined, ports: Ports): Promise<number> {
  const { rules: allRules } = await loadRulebook((await ports.files.findPlanUpward()) ?? 'mlproject.yaml', ports)
  const rules =
    name === undefined
      ? allRules
      : allRules.filter((rule) => rule.id === name || rule.id.startsWith(`${name.replace(/\/$/, '')}/`))
  const [first] = rules
  if (first === undefined) {
    const closest = nearest(
      name ?? '',
      allRules.map((rule) => rule.id),
    )
    throw userError(
      'bad-option',
      `Unknown rule: ${name}.`,
      suggestRenamedRule(name) ?? (closest ? `Did you mean ${closest}?` : 'Run `mlplan explain` to list the rules.'),
    )
  }
  ports.out.stdout(
    first.id === name ? renderRule(first, ports.out.stdoutStyle) : renderRuleList(rules, ports.out.stdoutStyle),
  )
  return 0
}

function suggestRenamedRule(id: string | undefined): string | undefined {
  const newId = RENAMED_RULES.get(id ?? '')
  return newId === undefined ? undefined : `Run \`mlplan explain ${newId}\`: the rule was renamed.`
}
