/**
 * Policies that come with mlplan, to start from: `extends: mlplan/small-team`. They are text like any other policy, so
 * `mlplan policy` shows the line that sets a value, and a policy that extends one can change what it doesn't lock.
 */
export const SHIPPED_POLICIES: ReadonlyMap<string, string> = new Map([
  [
    'mlplan/small-team',
    `mlplan_policy: 2
name: mlplan for small teams

# In a team of five, the same person holds several roles. Reviews by others are worth having, but can't be required.
rules:
  buy-in/conflicting-roles: info
  buy-in/decision-owner-builds-the-model: warning
  buy-in/decision-owner-in-it: off
  change/front-line-rep-not-independent: info
  buy-in/no-finance-partner: info
  change/no-front-line-rep: info

# The sponsor doesn't build the model, however small the team is.
locked:
  - buy-in/sponsor-builds-the-model
`,
  ],
  [
    'mlplan/regulated',
    `mlplan_policy: 2
name: mlplan for regulated firms

# Figures that a supervisor may ask for have a source, and were tested before money is spent on the model.
rules:
  economics/loses-money: error
  economics/figures-without-source: error from modeling
  expectations/figures-untested: error from modeling
  risk/no-subgroups: error from modeling
  legal/law-pack-outdated: error

roles:
  risk_owner: modeling
  validator: modeling
  security: pre-launch
sections:
  risk: data
  monitoring: modeling

limits:
  max_waiver_days: 90
  rollback_test_valid_days: 180
  signoff_valid_days_live: 180

# A plan can't waive these, and a policy below can't weaken them.
locked:
  - legal/*
  - policy/role-not-held
  - limits.max_waiver_days
`,
  ],
])
