import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { findFormField } from '../../src/plan/form.js'
import { formatPath, parsePath, type Path } from '../../src/plan/path.js'
import { TASKS } from '../../src/plan/profile.js'
import type { Rule } from '../../src/rules/rule.js'
import { RULES } from '../../src/rules/index.js'
import { parseSource } from '../../src/yaml/parse.js'
import { answerFromExamples, runSession, withAnswers } from '../support/interviewees.js'

/**
 * What a rule compares at kickoff is asked there, or taken from the words of another answer. Whatever isn't has a reason,
 * and the form gives it: a field is expected later, or is recorded by a command. Fields that are never expected have
 * theirs here.
 */

/** Optional fields that a rule needs and no quick path fills, each with the reason why nobody is asked at kickoff. */
const BY_HAND: readonly (readonly [field: string, why: string])[] = [
  ['data.sources.*.history_to', 'a source is described with the data, and few have ended'],
  ['economics.forecast.autocorrelation', 'it is measured on the data'],
  ['economics.forecast.std_dev', 'it is measured on the data'],
  ['expectations.shared_figures.*.correction', 'it names a decision, and decisions come up later'],
  ['expectations.fixed_threshold', 'it is set on the scores of a model'],
]

/** Findings about the file as such. */
const ABOUT_THE_FILE: ReadonlySet<string> = new Set(['plan/empty', 'plan/invalid-yaml', 'plan/unknown-reference'])

test('a rule that can speak at kickoff can do so on the quick path, or the form says why not', async () => {
  const filled = await listFilledFields()
  const kickoffRules = RULES.filter((rule) => rule.severity !== 'as-expected' && !ABOUT_THE_FILE.has(rule.id))
  const speaking = kickoffRules.filter((rule) => rule.bad.some(({ plan }) => speaks(rule, plan)))
  expect(speaking.length).toBeGreaterThan(100)
  const speaksFrom = (rule: Rule, isKept: (name: string) => boolean) =>
    rule.bad.some(({ plan }) => speaks(rule, keepFields(plan, isKept)))
  const silent = speaking.filter((rule) => !speaksFrom(rule, (name) => filled.has(name)))
  const unexplained = silent.filter(
    (rule) => !speaksFrom(rule, (name) => filled.has(name) || whyNotAsked(name) !== undefined || isByHand(name)),
  )
  const message = 'Ask or propose a field that the rule reads, or move the rule to the stage that expects it.'
  expect(
    unexplained.map(({ id }) => id),
    message,
  ).toEqual([])
  const onlyByHand = silent.filter(
    (rule) => !speaksFrom(rule, (name) => filled.has(name) || whyNotAsked(name) !== undefined),
  )
  const used = onlyByHand.flatMap((rule) => rule.bad.flatMap(({ plan }) => listFields(plan)))
  expect(BY_HAND.filter(([field]) => !used.some((name) => isIn(name, field)))).toEqual([])
}, 120_000)

test('few fields are excused by hand, and no quick path fills them', async () => {
  const filled = await listFilledFields()
  expect(BY_HAND.length).toBeLessThan(10)
  expect(BY_HAND.filter(([field]) => filled.has(field))).toEqual([])
}, 120_000)

/** Why a kickoff doesn't ask for a field, by the form; `undefined` if it should. */
function whyNotAsked(name: string): string | undefined {
  const form = findFormField(parsePath(name))
  if (form === undefined) return undefined
  if (form.field.notAskedReason !== undefined) return form.field.notAskedReason
  return form.expectedFrom === 'kickoff' || form.expectedFrom === 'optional'
    ? undefined
    : `it is expected at the ${form.expectedFrom} stage`
}

function isByHand(name: string): boolean {
  return BY_HAND.some(([field]) => isIn(name, field))
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

function keepFields(plan: string, isKept: (name: string) => boolean): string {
  return stringify(mapFields(parseSource(plan).data, [], isKept) ?? { mlplan: 2 })
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
