import { expect, test } from 'vitest'
import { DEFAULT_RULEBOOK } from '../../src/commands/policy/defaults.js'
import { mergePolicies } from '../../src/policy/compose.js'
import { renderPolicy } from '../../src/policy/policy-page.js'
import { readPolicy } from '../../src/policy/read.js'
import { createRulebook } from '../../src/policy/rulebook.js'
import { RULES } from '../../src/rules/index.js'
import { LIMITS } from '../../src/rules/shared/limits.js'

/** The policy in effect, as it is printed: each line with the place that it comes from. */

function pageOf(...policies: readonly object[]): string {
  const layers = policies.map((content, index) => ({
    file: `${index}.yaml`,
    policy: readPolicy({ mlplan_policy: 2, ...content }, RULES).policy,
    isFromCommandLine: index === 2,
  }))
  const { effective } = mergePolicies(layers, RULES)
  const { rules } = createRulebook(effective, DEFAULT_RULEBOOK, [])
  const formatSource = ({ layer, path }: { layer: { file: string }; path: readonly string[] }) =>
    `${layer.file} ${path.join('.')}`
  return renderPolicy({ plan: 'mlproject.yaml', effective, rules, formatSource })
}

const BASE = { name: 'Base', edition: '0.1.0', limits: { min_safety_margin: 0.3, signoff_valid_days: 90 } }
const OWN = {
  edition: '0.1.0',
  rules: { 'economics/thin-margin': 'error from data', 'plan/missing-field': 'warning' },
  locked: ['legal/*', '*'],
  limits: { signoff_valid_days: 60 },
  roles: { validator: 'modeling', finance_partner: 'kickoff' },
  sections: { change: 'data' },
  custom: [{ id: 'class', title: 'Class: of cost', one_of: ['no', '1', 'A b'], from_stage: 'data', help: 'Ask.' }],
  checks: [
    {
      id: 'cap',
      path: 'economics.build_cost',
      at_most: 9,
      message: 'Too much.',
      help: 'Ask.',
      when: { path: 'links.charter', present: true },
    },
  ],
  law: ['./eu.yaml'],
}

test('says of everything where it comes from, and what it would be without', () => {
  const lines = pageOf(BASE, OWN, { name: 'CI' })
    .split('\n')
    .filter((line) => !line.includes('# default;'))
  expect(lines.join('\n'))
    .toBe(`# Policy for mlproject.yaml. Later files override earlier ones, except for locked rules:
#   0.yaml, Base
#   1.yaml
#   2.yaml, CI (from --policy, overrides the repository's policy)
# ${RULES.length + 5 - 3} of ${RULES.length + 5} rules use their default severity. See \`mlplan explain\`.
mlplan_policy: 2
edition: "0.1.0"                                 # 1.yaml edition; newer rules have severity info
rules:
  buy-in/no-finance-partner: error from kickoff  # 1.yaml roles.finance_partner; default: depends on the field's stage
  economics/thin-margin: error from data         # 1.yaml rules.economics/thin-margin; default: warning from kickoff, off from live
  plan/missing-field: warning                    # 1.yaml rules.plan/missing-field; default: depends on the field's stage
locked:
  - "legal/*"                                    # 1.yaml locked.0
  - "*"                                          # 1.yaml locked.1
limits:
  signoff_valid_days: 60                         # 1.yaml limits.signoff_valid_days; default 180; days: how long a sign-off stays valid
  min_safety_margin: 0.3                         # 0.yaml limits.min_safety_margin; default 0.2; share: how much performance must be able to drop before the net value reaches zero
roles:
  validator: modeling                            # 1.yaml roles.validator
  finance_partner: kickoff                       # 1.yaml roles.finance_partner
sections:
  change: data                                   # 1.yaml sections.change
custom:
  - id: class                                    # 1.yaml custom.class
    title: "Class: of cost"
    type: text
    one_of: ["no", "1", "A b"]
    from_stage: data
    help: Ask.
checks:
  - id: cap                                      # 1.yaml checks.cap
    path: economics.build_cost
    at_most: 9
    message: "Too much."
    help: Ask.
    severity: error
    from_stage: kickoff
    owner_role: ml_lead
    when:
      path: links.charter
      present: true
law:
  - "./eu.yaml"                                  # 1.yaml law.0
`)
})

test('without a policy all rules are as usual, and every limit is shown', () => {
  const page = pageOf()
  expect(page).toContain(
    `# No policy applies to mlproject.yaml (no mlplan.policy.yaml in this folder or its parents).\n# All ${RULES.length} rules use their default severity.`,
  )
  expect(page.match(/# default; /g)).toHaveLength(Object.keys(LIMITS).length)
})

test('a rule newer than the edition says so', () => {
  expect(pageOf({ edition: '0.0.1' })).toMatch(
    /^ {2}buy-in\/concern-unanswered: info +# added in 0\.1\.0, after this edition; default: warning from kickoff, error from pre-launch$/m,
  )
})

test('a locked rule still has its usual severity', () => {
  expect(pageOf({ locked: ['*'] })).toContain(`# All ${RULES.length} rules use their default severity.`)
})
