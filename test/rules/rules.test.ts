import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/lint/finding.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { getSeverity } from '../../src/lint/severity.js'
import { getProfile } from '../../src/plan/form.js'
import { parsePath } from '../../src/plan/path.js'
import { getValue } from '../../src/plan/typed-path.js'
import { readPlan } from '../../src/plan/read/read.js'
import { type Stage, listStages } from '../../src/plan/stage.js'
import { LAW_PACKS } from '../../src/law/packs.js'
import { DEFAULT_LIMITS } from '../../src/rules/shared/limits.js'
import { RULES } from '../../src/rules/index.js'
import type { BadExample, Rule } from '../../src/rules/rule.js'
import { parseSource } from '../../src/yaml/parse.js'
import { anyPlan } from '../support/any-plan.js'

/** The laws of the catalogue. They hold for every rule, and nothing here names one. */

const TODAY = '2026-11-24'
const IDS = RULES.map((rule) => rule.id)

test('the id of a rule is the path of its file, and no two rules share one', () => {
  const files = readdirSync('src/rules', { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?!shared\/)[^/]+\/[^/]+\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
  expect([...IDS].sort(), 'Make id and path of the file the same, then run `npm run gen`.').toEqual(files.sort())
})

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('explains itself in whole sentences', () => {
    const one = 'Write the summary as one sentence, with a capital and a period.'
    expect(rule.summary, one).toMatch(/^[A-Z“"].*[^.]\.$/)
    expect(rule.summary.replace(/\be\.g\./g, ''), one).not.toMatch(/[.!?] [A-Z]/)
    expect(rule.why, 'Say what the mistake leads to, in a paragraph of at least 60 characters.').toMatch(
      /^[A-Z“"].{60,}\.$/,
    )
  })

  test('has nothing left of the template', () => {
    const left = [...new Set(readFileSync(`src/rules/${id}.ts`, 'utf8').match(/^.*REPLACE.*$/gm))]
    expect(left, `Replace what the template left open in src/rules/${id}.ts.`).toEqual([])
  })

  test('rests on sources that can be opened', () => {
    for (const source of rule.sources) {
      expect(source.title).not.toBe('')
      expect(new URL(source.url).protocol).toBe('https:')
    }
  })

  test('follows only rules that exist, and not itself', () => {
    const lost = rule.suppressedBy.filter((cause) => !IDS.includes(cause) || cause === id)
    expect(lost, 'Remove these from suppressedBy, or correct the ids.').toEqual([])
  })

  test.each(rule.good.map((plan, index) => [index + 1, plan] as const))(
    'is content with its good example %i',
    (_, plan) => {
      for (const stage of stagesFor(plan)) {
        const found = findingsOf(rule, plan, stage).filter(isItsOwn(rule))
        const message = `Correct the example or the check: at ${stage ?? 'its stage'} the rule finds something in a good plan.`
        expect(found, message).toEqual([])
      }
    },
  )

  test.each(rule.bad.map((bad, index) => [index + 1, bad] as const))(
    'points at what is wrong in its bad example %i',
    (_, bad) => {
      const stage = stageOf(rule, bad)
      const findings = findingsOf(rule, bad.plan, stage, bad)
      const message = `Correct the example, its path, or the check: at ${stage} the rule must point at ${bad.path}.`
      expect(
        findings.map((finding) => finding.path),
        message,
      ).toContain(bad.path)
      for (const finding of findings) expectReadable(finding, bad.plan)
    },
  )
})

test('whatever a plan leaves out, every rule gives an answer that can be read', () => {
  fc.assert(
    fc.property(anyPlan(), fc.constantFrom(...listStages()), (raw, stage) => {
      const { plan } = readPlan(raw)
      const coveredPaths = RULES.flatMap((rule) => rule.missing)
      const policy = { limits: DEFAULT_LIMITS, lawPacks: LAW_PACKS }
      const context = {
        today: TODAY,
        stage,
        profile: getProfile(plan),
        coveredPaths,
        plan,
        history: [],
        handsOnWork: [],
        rules: RULES,
        ...policy,
      }
      for (const rule of RULES) {
        for (const problem of rule.check?.((path) => getValue(plan, path), context) ?? []) {
          expect(`${rule.id}: ${problem.message} ${problem.help}`).not.toMatch(/undefined|NaN|null|Infinity|\[object/)
        }
      }
    }),
    { numRuns: 100 },
  )
})

function findingsOf(
  rule: Rule,
  plan: string,
  stage: Stage | undefined,
  { baseline: listed, today = TODAY, handsOnWork = [] }: Omit<BadExample, 'plan' | 'path' | 'stage'> = {},
): Finding[] {
  const existing = listed && {
    source: { kind: 'baseline', name: 'baseline.json' } as const,
    listed,
    shouldReportFixed: true,
  }
  const report = lintPlan('mlproject.yaml', plan, { today, stage, rules: askedWith(rule), existing, handsOnWork })
  return report.findings.filter((finding) => finding.rule === rule.id)
}

/** A rule with those whose finding makes its own superfluous; all, where it judges the plan as a whole or other rules. */
function askedWith(rule: Rule): readonly Rule[] {
  if (rule.id.startsWith('plan/') || rule.severity === 'as-expected') return RULES
  return RULES.filter((other) => other === rule || rule.suppressedBy.includes(other.id))
}

/** The rule that speaks for whatever no other does is content where its examples point; elsewhere they say nothing. */
function isItsOwn({ severity, missing, bad }: Rule): (finding: Finding) => boolean {
  const isForTheRest = severity === 'as-expected' && missing.length === 0
  return (finding) => !isForTheRest || bad.some(({ path: at }) => at === finding.path)
}

/** A good example is good at every stage, unless it says at which it stands. */
function stagesFor(plan: string): readonly (Stage | undefined)[] {
  return /^ {2}stage:/m.test(plan) ? [undefined] : listStages()
}

/** A bad example is judged at its own stage, or at the first at which the rule is on. */
function stageOf(rule: Rule, bad: BadExample): Stage {
  const { plan } = readPlan(parseSource(bad.plan).data)
  const isOn = (stage: Stage) => getSeverity(rule, parsePath(bad.path), stage, getProfile(plan)) !== 'off'
  return bad.stage ?? listStages().find(isOn) ?? 'kickoff'
}

function expectReadable({ message, help, span, related }: Finding, text: string): void {
  expect(message).toMatch(/\S/)
  expect(message).not.toMatch(/undefined|NaN|\[object/)
  expect(help, 'Start the help with a verb, such as Add, Set, Ask, or Choose.').toMatch(
    /^(?!(?:The|A|An|It|This|That|There|If|When|No|In|One|Somebody)\b)[A-Z][a-z]+\b.*\S$/s,
  )
  const lines = text.split('\n')
  for (const { line, column, endLine, endColumn } of [span, ...related.map((one) => one.span)]) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(endLine).toBeLessThanOrEqual(lines.length)
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
    expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? '').length + 1)
  }
}
