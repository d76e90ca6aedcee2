import { userError } from '../errors.js'
import { nearest } from '../plan/near.js'
import { renderCatalogue, renderRule } from '../report/explain.js'
import { RULES } from '../rules/index.js'
import type { Ports } from './ports.js'

/** The whole catalogue, a section of it, or one rule. */
export function explain(name: string | undefined, ports: Ports): number {
  const rules =
    name === undefined
      ? RULES
      : RULES.filter((rule) => rule.id === name || rule.id.startsWith(`${name.replace(/\/$/, '')}/`))
  const [first] = rules
  if (first === undefined) {
    const near = nearest(
      name ?? '',
      RULES.map((rule) => rule.id),
    )
    throw userError(
      'bad-option',
      `There is no rule ${name}.`,
      near ? `Did you mean ${near}?` : 'List them with `mlplan explain`.',
    )
  }
  ports.out.result(first.id === name ? renderRule(first, ports.out.look) : renderCatalogue(rules, ports.out.look))
  return 0
}
