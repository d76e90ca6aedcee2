import { pathOf, type Place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { type Worksheet, worksheetOf } from '../../worksheet/worksheet.js'
import type { Context, Problem, Rule, RuleWords, SeverityByStage } from '../rule.js'

interface NumberRuleWords extends RuleWords {
  readonly severity: SeverityByStage
  /** The figures the rule needs; where one cannot be read, the rule is skipped. */
  readonly reads: readonly [Place<unknown>, ...Place<unknown>[]]
  readonly check: (sheet: Worksheet, plan: Plan, context: Context) => Iterable<Problem>
}

/** A rule about what the worksheet calculates from the figures of a plan. */
export function numberRule(words: NumberRuleWords): Rule {
  const { escalates, follows, reads, check, ...rest } = words
  return {
    ...rest,
    escalates: escalates ?? false,
    follows: follows ?? [],
    missing: [],
    reads: reads.map(pathOf),
    check: (look, context) => {
      /* What stands at the empty path is the plan. */
      const plan = look([]) as Plan
      return check(worksheetOf(plan), plan, context)
    },
  }
}
