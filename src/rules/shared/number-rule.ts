import { toPath, type TypedPath } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { type Worksheet, getWorksheet } from '../../worksheet/worksheet.js'
import type { RuleContext, Problem, Rule, RuleMeta, SeverityByStage } from '../rule.js'

interface NumberRuleDefinition extends RuleMeta {
  readonly severity: SeverityByStage
  /** The figures the rule needs; where one cannot be read, the rule is skipped. */
  readonly reads: readonly [TypedPath<unknown>, ...TypedPath<unknown>[]]
  readonly check: (worksheet: Worksheet, plan: Plan, context: RuleContext) => Iterable<Problem>
}

/** Creates a rule about what the worksheet calculates from the figures of a plan. */
export function numberRule(definition: NumberRuleDefinition): Rule {
  const { escalates, suppressedBy, reads, check, ...meta } = definition
  return {
    ...meta,
    escalates: escalates ?? false,
    suppressedBy: suppressedBy ?? [],
    missing: [],
    reads: reads.map(toPath),
    check: (get, context) => {
      /* The value at the empty path is the plan. */
      const plan = get([]) as Plan
      return check(getWorksheet(plan), plan, context)
    },
  }
}
