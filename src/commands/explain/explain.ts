import { userError } from '../../errors.js'
import { nearest } from '../../text/suggest.js'
import { renderCatalogue, renderRule } from './format.js'
import type { Ports } from '../shared/ports.js'
import { rulebookFor } from '../policy/rulebook.js'
import { RENAMED_RULES } from '../../plan/migrations/renamed-rules.js'

/** The whole catalogue, a section of it, or one rule; as the policy of this repository has them. */
export async function explain(name: string | undefined, ports: Ports): Promise<number> {
  const { rules: all } = await rulebookFor((await ports.files.planUpward()) ?? 'mlproject.yaml', ports)
  const rules =
    name === undefined
      ? all
      : all.filter((rule) => rule.id === name || rule.id.startsWith(`${name.replace(/\/$/, '')}/`))
  const [first] = rules
  if (first === undefined) {
    const near = nearest(
      name ?? '',
      all.map((rule) => rule.id),
    )
    throw userError(
      'bad-option',
      `Unknown rule: ${name}.`,
      renamedTo(name) ?? (near ? `Did you mean ${near}?` : 'Run `mlplan explain` to list the rules.'),
    )
  }
  ports.out.result(first.id === name ? renderRule(first, ports.out.look) : renderCatalogue(rules, ports.out.look))
  return 0
}

function renamedTo(id: string | undefined): string | undefined {
  const today = RENAMED_RULES.get(id ?? '')
  return today === undefined ? undefined : `Run \`mlplan explain ${today}\`: the rule was renamed.`
}
