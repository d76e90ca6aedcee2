import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { findFormField } from '../../src/plan/form.js'
import { formatPath, type Path } from '../../src/plan/path.js'
import { TASKS } from '../../src/plan/profile.js'
import type { Rule } from '../../src/rules/rule.js'
import { RULES } from '../../src/rules/index.js'
import { parseSource } from '../../src/yaml/parse.js'
import { answerFromExamples, runSession, withAnswers } from '../support/interviewees.js'

/** What a rule compares at kickoff is asked there, or taken from the words of another answer. */

/** Fields that no quick path fills, each with the reason. A rule may need one of them to speak. */
const LATER: readonly (readonly [why: string, ...fields: string[]])[] = [
  ['commands record them, not answers', 'signoffs', 'waivers', 'open_questions'],
  ['the ledgers fill as the project goes on', 'decisions', 'milestones', 'assumptions', 'concerns'],
  [
    'other people plan it, from the data stage on',
    'change',
    'data',
    'model',
    'monitoring',
    'risk',
    'people.*.department',
  ],
  [
    'the pilot and the phases are planned with the data',
    'rollout.pilot',
    'rollout.phases',
    'rollout.go_no_go.decided_by',
  ],
  [
    'the integration is planned with the owner of the system',
    'integration.delivery',
    'integration.latency_ms',
    'integration.inputs',
    'integration.dependencies',
    'integration.environments_due',
    'integration.scoring_interval_days',
    'target.action_lead_time_days',
  ],
  ['the reviewer decides', 'legal.ai_act', 'legal.dpia', 'legal.next_review_due'],
  [
    'it is measured on the data',
    'economics.forecast.autocorrelation',
    'economics.forecast.has_zeros',
    'economics.forecast.std_dev',
    'expectations.class_mix',
  ],
  [
    'finance and the front line say so before the data is read',
    'economics.adoption',
    'economics.basis',
    'economics.horizon_years',
  ],
  ['it is chosen after the model', 'expectations.threshold_policy', 'expectations.fixed_threshold'],
  ['it is settled once the plan can be compared', 'expectations.shared_figures.*.supported'],
]

/** Findings about the file as such. */
const ABOUT_THE_FILE: ReadonlySet<string> = new Set(['plan/empty', 'plan/invalid-yaml', 'plan/unknown-reference'])

test('a rule that can speak at kickoff can do so on the quick path, or waits for a field that is known to come later', async () => {
  const filled = await listFilledFields()
  const kickoffRules = RULES.filter((rule) => rule.severity !== 'as-expected' && !ABOUT_THE_FILE.has(rule.id))
  const speaking = kickoffRules.filter((rule) => rule.bad.some(({ plan }) => speaks(rule, plan)))
  expect(speaking.length).toBeGreaterThan(100)
  const silent = speaking.filter((rule) => !rule.bad.some(({ plan }) => speaks(rule, keepFields(plan, filled))))
  const unexplained = silent.filter((rule) => !rule.bad.some(({ plan }) => listFields(plan).some(isLater)))
  expect(unexplained.map(({ id }) => id)).toEqual([])
  const used = new Set(silent.flatMap((rule) => rule.bad.flatMap(({ plan }) => listFields(plan))))
  const unused = LATER.flatMap(([, ...fields]) => fields).filter(
    (field) => ![...used].some((name) => isIn(name, field)),
  )
  expect(unused, 'A quick path fills these now, or no rule needs them: take them off the list.').toEqual([])
}, 120_000)

test('no field is on the list of later ones that a quick path fills', async () => {
  const filled = await listFilledFields()
  const explicit = LATER.flatMap(([, ...fields]) => fields).filter((field) => field.includes('.'))
  expect(explicit.filter((field) => filled.has(field))).toEqual([])
}, 120_000)

function isLater(name: string): boolean {
  return LATER.some(([, ...fields]) => fields.some((field) => isIn(name, field)))
}

function isIn(name: string, field: string): boolean {
  return name === field || name.startsWith(`${field}.`)
}

function speaks(rule: Rule, plan: string): boolean {
  const { findings } = lintPlan('mlproject.yaml', plan, { today: '2026-11-24', rules: RULES, stage: 'kickoff' })
  return findings.some((finding) => finding.rule === rule.id)
}

const KINDS: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'project.initiative': 'refresh', 'people.privacy_legal': 'does not apply: machine readings only' },
  {
    'project.method': 'vendor',
    'people.vendor_contact': 'Vera Holt',
    'integration.automation_level': 'automatic',
    'expectations.precision': '7%, recall 12%, AUC 0.7, vendor claim',
    'expectations.shared_figures': 'the board: 95% accurate, $2 million a year',
  },
]

let filledFields: Promise<ReadonlySet<string>> | undefined

/** The fields that interviews of all kinds of projects fill, derived from the plans that they write. */
function listFilledFields(): Promise<ReadonlySet<string>> {
  filledFields ??= fillPlans()
  return filledFields
}

async function fillPlans(): Promise<ReadonlySet<string>> {
  const filled = new Set<string>()
  for (const { value: task } of TASKS) {
    for (const changesOutcome of [true, false]) {
      for (const kind of KINDS) {
        const { plan } = await runSession(withAnswers(kind, answerFromExamples(task, changesOutcome)))
        for (const name of listFields(plan)) filled.add(name)
      }
    }
  }
  return filled
}

function listFields(plan: string): readonly string[] {
  const names: string[] = []
  mapFields(parseSource(plan).data, [], (name) => {
    names.push(name)
    return true
  })
  return names
}

function keepFields(plan: string, filled: ReadonlySet<string>): string {
  return stringify(mapFields(parseSource(plan).data, [], (name) => filled.has(name)) ?? { mlplan: 2 })
}

/** Keeps the fields that are wanted, with whatever isn't a field of the plan format. */
function mapFields(value: unknown, path: Path, isWanted: (name: string) => boolean): unknown {
  const form = findFormField(path)
  if (form !== undefined && form.field.kind !== 'group' && form.field.kind !== 'list')
    return isWanted(formatPath(form.path)) ? value : undefined
  if (Array.isArray(value)) {
    return value
      .map((item: unknown, index) => mapFields(item, [...path, getId(item, index)], isWanted))
      .filter((item) => item !== undefined)
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [
    name,
    name === 'id' ? inner : mapFields(inner, [...path, name], isWanted),
  ])
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined))
}

function getId(item: unknown, index: number): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
  return typeof id === 'string' ? id : `#${index + 1}`
}
