import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lint } from '../../src/commands/lint/lint.js'
import { policy } from '../../src/commands/policy/policy.js'
import { waive } from '../../src/commands/waive/waive.js'
import type { Finding } from '../../src/lint/finding.js'
import { listStages } from '../../src/plan/stage.js'
import { POLICY_KEYS, readPolicy } from '../../src/policy/read.js'
import { RULES } from '../../src/rules/index.js'
import { LIMITS } from '../../src/rules/shared/limits.js'
import { parseSource } from '../../src/yaml/parse.js'
import { readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run, type World } from '../support/fake-ports.js'

/** An organization's policy: what rules over what, what cannot be weakened, and what is said of one that cannot hold. */

const CHURN = readExamplePlan('churn-retention')
const DRAFT = readExamplePlan('drafts/churn-top-ten-percent')
const V = 'mlplan_policy: 2\n'

describe('what rules over what', () => {
  const MARGIN = 'economics/loses-money'
  const said = (severity: string, more = '') => `${V}${more}rules:\n  ${MARGIN}: ${severity}\n`

  test.each([
    ['nothing', {}, undefined, 'error'],
    ['the root of the repository', { 'mlplan.policy.yaml': said('info') }, undefined, 'info'],
    [
      'the folder of the plan over the root',
      { 'mlplan.policy.yaml': said('info'), 'a/mlplan.policy.yaml': said('error') },
      undefined,
      'error',
    ],
    [
      'a policy over what it extends',
      { 'mlplan.policy.yaml': said('error', 'extends: ./base.yaml\n'), 'base.yaml': said('info') },
      undefined,
      'error',
    ],
    [
      'what is extended, where nothing else is said',
      { 'mlplan.policy.yaml': `${V}extends: [./base.yaml]\n`, 'base.yaml': said('info') },
      undefined,
      'info',
    ],
    [
      'a package of npm',
      {
        'a/mlplan.policy.yaml': `${V}extends: "@acme/mlplan-policy"\n`,
        'node_modules/@acme/mlplan-policy/mlplan.policy.yaml': said('error'),
      },
      undefined,
      'error',
    ],
    [
      'a file of a package',
      {
        'a/mlplan.policy.yaml': `${V}extends: acme/strict.yaml\n`,
        'a/node_modules/acme/strict.yaml': said('error'),
      },
      undefined,
      'error',
    ],
    [
      'the command line over all of them',
      { 'mlplan.policy.yaml': said('info'), 'a/mlplan.policy.yaml': said('info'), 'ci.yaml': said('error') },
      'ci.yaml',
      'error',
    ],
    [
      'the command line, also where it is weaker',
      { 'a/mlplan.policy.yaml': said('error'), 'ci.yaml': said('info') },
      'ci.yaml',
      'info',
    ],
    [
      'the repository, where the command line says nothing',
      { 'a/mlplan.policy.yaml': said('error'), 'ci.yaml': V },
      'ci.yaml',
      'error',
    ],
    ['a stage later than the plan is at', { 'mlplan.policy.yaml': said('error from live') }, undefined, undefined],
    ['off', { 'mlplan.policy.yaml': said('off') }, undefined, undefined],
  ])('%s', async (_, files, given, severity) => {
    const { findings } = await linted({ 'a/mlproject.yaml': atKickoff(DRAFT), ...files }, given)
    expect(findings.find(({ rule }) => rule === MARGIN)?.severity).toBe(severity)
  })

  test('a policy in a folder does not hold for a plan beside it', async () => {
    const files = {
      'a/mlproject.yaml': CHURN,
      'b/mlproject.yaml': CHURN,
      'b/mlplan.policy.yaml': `${V}sections:\n  change: kickoff\n`,
    }
    const { report } = await linted(files)
    expect(report.plans.map(({ file, counts }) => [file, counts.error])).toEqual([
      ['a/mlproject.yaml', 0],
      ['b/mlproject.yaml', 1],
    ])
  })

  test('each file is laid on once, whoever extends it', async () => {
    const files = {
      'mlplan.policy.yaml': `${V}extends: [./one.yaml, ./two.yaml]\n`,
      'one.yaml': `${V}extends: ./base.yaml\n`,
      'two.yaml': `${V}extends: ./base.yaml\n`,
      'base.yaml': V,
    }
    const { out } = await policyFor(files)
    expect(out.match(/^# {3}\S+/gm)).toEqual([
      '#   base.yaml',
      '#   one.yaml',
      '#   two.yaml',
      '#   mlplan.policy.yaml',
    ])
  })

  test('every ruling holds as it is written, at every stage', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RULES.filter(({ check }) => check)),
        fc.constantFrom('off', 'info', 'warning', 'error'),
        fc.option(fc.constantFrom(...listStages()), { nil: undefined }),
        ({ id }, severity, from) => {
          const word = from === undefined || severity === 'off' ? severity : `${severity} from ${from}`
          const { policy: read, errors: troubles } = readPolicy({ mlplan_policy: 2, rules: { [id]: word } }, RULES)
          expect(troubles).toEqual([])
          expect(read.rules[id]).toEqual(word.includes(' ') ? { severity, from } : { severity })
        },
      ),
    )
  })
})

describe('limits', () => {
  test('draw the line elsewhere', async () => {
    const withLimits = (text: string) =>
      linted({ 'mlproject.yaml': CHURN, 'mlplan.policy.yaml': `${V}limits:\n  signoff_valid_days: ${text}\n` })
    const old = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === 'buy-in/signoff-expired')
    expect(old((await withLimits('180')).findings)).toEqual([])
    expect(
      old(
        (
          await linted({
            'mlproject.yaml': atStage(CHURN, 'data'),
            'mlplan.policy.yaml': `${V}limits:\n  signoff_valid_days: 0\n`,
          })
        ).findings,
      ),
    ).not.toEqual([])
  })

  test('may all be set to what is usual, and nothing changes', async () => {
    const lines = Object.entries(LIMITS).map(([name, { defaultValue: usual }]) => `  ${name}: ${usual}\n`)
    const files = { 'mlproject.yaml': DRAFT, 'mlplan.policy.yaml': `${V}limits:\n${lines.join('')}` }
    expect((await linted(files)).findings).toEqual((await linted({ 'mlproject.yaml': DRAFT })).findings)
  })
})

test('rules newer than the edition are told and do not fail, but for those that are ruled on', async () => {
  const usual = await linted({ 'mlproject.yaml': DRAFT })
  expect(usual.code).toBe(1)
  const adopted = { 'mlplan.policy.yaml': `${V}edition: 0.0.1\nrules:\n  economics/loses-money: error\n` }
  const { findings } = await linted({ 'mlproject.yaml': DRAFT, ...adopted })
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)).toEqual([
    'economics/loses-money',
  ])
  expect(findings.map(({ rule, path }) => [rule, path])).toEqual(usual.findings.map(({ rule, path }) => [rule, path]))
  const now = { 'mlplan.policy.yaml': `${V}edition: 0.1.0\n` }
  expect((await linted({ 'mlproject.yaml': DRAFT, ...now })).findings).toEqual(usual.findings)
})

describe('what an organization asks for', () => {
  const asking = (policyText: string, plan = CHURN) =>
    linted({ 'mlproject.yaml': plan, 'mlplan.policy.yaml': `${V}name: Acme\n${policyText}` }).then(({ findings }) =>
      findings.filter(({ rule }) => rule.startsWith('policy/')),
    )

  test.each([
    ['a role nobody holds', 'roles: { risk_owner: kickoff }\n', 'policy/role-not-held', 'people.risk_owner'],
    ['a section in which nothing is said', 'sections: { change: kickoff }\n', 'policy/section-empty', 'change'],
    [
      'an entry that is missing',
      'custom: [{ id: cost_center, from_stage: kickoff }]\n',
      'policy/custom-missing',
      'custom.cost_center',
    ],
    [
      'an entry of another type',
      'custom: [{ id: cost_center, type: number }]\n',
      'policy/custom-wrong',
      'custom.cost_center',
      'custom:\n  cost_center: none\n',
    ],
    [
      'an entry that is none of those agreed on',
      'custom: [{ id: class, one_of: [A, B] }]\n',
      'policy/custom-wrong',
      'custom.class',
      'custom:\n  class: C\n',
    ],
    [
      'an entry for a person who is nobody',
      'custom: [{ id: buyer, type: person }]\n',
      'policy/custom-wrong',
      'custom.buyer',
      'custom:\n  buyer: nobody\n',
    ],
  ])('%s', async (_, asked, rule, path, more = '') => {
    const found = await asking(asked, `${CHURN}${more}`)
    expect(found.map((one) => [one.rule, one.path, one.severity])).toEqual([[rule, path, 'error']])
    expect(found[0]?.message).toContain('Acme')
  })

  test('is asked from its stage on, and not before', async () => {
    expect(
      await asking('roles: { risk_owner: live }\nsections: { change: live }\ncustom: [{ id: a, from_stage: live }]\n'),
    ).toEqual([])
  })

  test('an entry as agreed on is content, and so is one that nobody asks for', async () => {
    const custom = 'custom:\n  cost_center: "4711"\n  class: A\n  buyer: ilse\n  other: 3\n  due: "2026-12-01"\n'
    const id = /- id: (\S+)/.exec(CHURN)?.[1] ?? ''
    const asked =
      'custom: [{ id: cost_center, from_stage: kickoff }, { id: class, one_of: [A, B] }, { id: buyer, type: person }, { id: due, type: date }]\n'
    expect(await asking(asked, `${CHURN}${custom.replace('ilse', id)}`)).toEqual([])
  })

  test('a role that mlplan asks for later is asked for earlier, in the words of its own rule', async () => {
    const plan = CHURN.replaceAll('finance_partner', 'security')
    const files = { 'mlproject.yaml': plan, 'mlplan.policy.yaml': `${V}roles: { finance_partner: kickoff }\n` }
    const found = (await linted(files)).findings.filter(({ path }) => path === 'people.finance_partner')
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['buy-in/no-finance-partner', 'error']])
  })

  test('and as grave as the policy says of that rule, from the stage at which it asks for the role', async () => {
    const plan = CHURN.replaceAll('finance_partner', 'security')
    const severities = async (ruling: string) => {
      const policy = `${V}roles: { finance_partner: kickoff }\nrules: { buy-in/no-finance-partner: ${ruling} }\n`
      const { findings } = await linted({ 'mlproject.yaml': plan, 'mlplan.policy.yaml': policy })
      return findings.filter(({ path }) => path === 'people.finance_partner').map(({ severity }) => severity)
    }
    expect(await severities('error')).toEqual(['error'])
    expect(await severities('warning')).toEqual(['warning'])
    expect(await severities('error from live')).toEqual([])
    expect(await severities('"off"')).toEqual([])
  })

  test('a role that mlplan asks for only of some plans is asked of all', async () => {
    const policy = `${V}roles: { works_council: kickoff }\n`
    const { findings } = await linted({ 'mlproject.yaml': CHURN, 'mlplan.policy.yaml': policy })
    expect(findings.map(({ rule, path }) => [rule, path])).toContainEqual([
      'policy/role-not-held',
      'people.works_council',
    ])
  })

  test('a role that mlplan asks for is not put off by asking for it later', async () => {
    const plan = atStage(CHURN.replaceAll('finance_partner', 'security'), 'modeling')
    const found = (policyText: string) =>
      linted({ 'mlproject.yaml': plan, 'mlplan.policy.yaml': policyText }).then(({ findings }) =>
        findings.filter(({ path }) => path === 'people.finance_partner').map(({ severity }) => severity),
      )
    expect(await found(`${V}roles: { finance_partner: live }\n`)).toEqual(await found(V))
    expect(await found(V)).toEqual(['error'])
  })

  test.each([
    ['at_most: 1', true],
    ['at_most: 140000', false],
    ['at_least: 200000', true],
    ['at_least: 1', false],
    ['present: false', true],
    ['present: true', false],
    ['one_of: [1, 2]', true],
    ['one_of: [140000]', false],
  ])('a check "economics.build_cost %s" finds something: %s', async (condition, isFound) => {
    const found = await asking(check(`path: economics.build_cost\n    ${condition}`))
    expect(found.map(({ rule, path }) => [rule, path])).toEqual(isFound ? [['policy/cap', 'economics.build_cost']] : [])
    if (isFound && !condition.startsWith('present')) expect(found[0]?.message).toBe('Too much. The plan says 140000.')
  })

  test.each([
    ['path: project.launch_due\n    not_before: 2030-01-01', ['project.launch_due']],
    ['path: project.launch_due\n    not_after: 2030-01-01', []],
    ['path: project.jurisdictions\n    one_of: [ca]', ['project.jurisdictions']],
    ['path: links.charter\n    present: true', ['links.charter']],
    ['path: links.charter\n    one_of: [here]', []],
    ['path: economics.build_cost\n    at_most: 1\n    when: { path: project.jurisdictions, one_of: [ca] }', []],
    ['path: economics.build_cost\n    at_most: 1\n    when: { path: links.charter, one_of: [here] }', []],
    [
      'path: economics.build_cost\n    at_most: 1\n    when: { path: links.charter, present: false }',
      ['economics.build_cost'],
    ],
  ])('a check of %s finds something at %j', async (condition, paths) => {
    expect((await asking(check(condition))).map(({ path }) => path)).toEqual(paths)
  })

  test('a check of a list judges each item', async () => {
    const found = await asking(check('path: people.*.department\n    one_of: [it]'))
    const people = CHURN.match(/^people:\n(?: .*\n)+/m)?.[0].match(/^ {2}- id: (\S+)/gm) ?? []
    expect(found.length).toBeGreaterThan(2)
    expect(found.length).toBeLessThanOrEqual(people.length)
  })
})

describe('what is locked', () => {
  const LOCKED = `${V}rules:\n  economics/loses-money: error\nlocked: [economics/loses-money, "legal/*", limits.min_safety_margin]\n`

  test.each([
    ['a rule', 'rules:\n  economics/loses-money: warning\n', 'This policy sets economics/loses-money to "warning"'],
    ['a rule from a later stage', 'rules:\n  economics/loses-money: error from live\n', 'to "error from live"'],
    ['a section of rules', 'rules:\n  legal/prohibited: off\n', 'ci.yaml locks legal/*'],
    ['every newer rule, by an older edition,', 'edition: 0.0.1\n', 'The edition 0.0.1 lowers newer rules to info'],
    ['what the law asks', 'law: ./own.yaml\n', 'This policy replaces law packs'],
    [
      'a limit',
      'limits:\n  min_safety_margin: 5%\n',
      'This policy sets the limit min_safety_margin to 0.05 instead of 0.2',
    ],
  ])('%s that a policy of the repository would weaken stops the run', async (_, weaker, says) => {
    const files = { 'a/mlproject.yaml': CHURN, 'ci.yaml': LOCKED, 'a/mlplan.policy.yaml': `${V}${weaker}` }
    const { code, out, err } = await linting(files, 'ci.yaml')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/a\/mlplan\.policy\.yaml:[23]:/)
    expect(err).toContain(says)
  })

  test('may be made stricter', async () => {
    const stricter = `${V}rules:\n  legal/signoff-missing: error from kickoff\n`
    const files = { 'a/mlproject.yaml': CHURN, 'mlplan.policy.yaml': LOCKED, 'a/mlplan.policy.yaml': stricter }
    expect((await linting(files)).code).not.toBe(2)
  })

  test('cannot be waived in a plan, nor by the command', async () => {
    const [person = ''] = /(?<=- id: )\S+/.exec(DRAFT) ?? []
    const item = `waivers:\n  - id: w\n    rule: economics/loses-money\n    path: economics\n    reason: We go on all the same\n    approved_by: ${person}\n    valid_through: 2027-01-31\n`
    const files = { 'mlproject.yaml': `${DRAFT}${item}`, 'mlplan.policy.yaml': LOCKED }
    const { findings, code } = await linted(files)
    expect(code).toBe(1)
    expect(findings.find(({ rule }) => rule === 'economics/loses-money')?.state).toBe('active')
    const lack = findings.find(({ rule }) => rule === 'plan/waiver-invalid')
    expect(lack?.message).toContain('mlplan.policy.yaml locks the rule')
    const ports = fakePorts({ files: { 'mlproject.yaml': DRAFT, 'mlplan.policy.yaml': LOCKED } })
    await expect(waive({ rule: 'economics/loses-money' }, ports)).rejects.toThrow('mlplan.policy.yaml locks the rule')
    expect(ports.writes).toEqual([])
  })
})

describe('a policy that cannot hold', () => {
  test.each([
    ['an unknown rule', 'rules:\n  economics/thin-margins: error\n', '3:3', 'Use `economics/thin-margin`'],
    ['an unknown severity', 'rules:\n  economics/thin-margin: eror\n', '3:26', 'Use `error`'],
    ['a rule about what cannot be read', 'rules:\n  plan/invalid-yaml: off\n', '3:22', 'Remove the line'],
    ['an unknown limit', 'limits:\n  min_safety_margins: 20%\n', '3:3', 'Use `min_safety_margin`'],
    ['a limit that is none', 'limits:\n  min_safety_margin: 30\n', '3:22', 'Use `30%`'],
    ['a negative limit', 'limits:\n  figures_valid_days: -1\n', '3:23', 'Correct the value'],
    ['an unknown role', 'roles:\n  validater: data\n', '3:3', 'Use `validator`'],
    ['an unknown stage', 'roles:\n  validator: modelling\n', '3:14', 'Use `modeling`'],
    ['an unknown section', 'sections:\n  monitring: data\n', '3:3', 'Use `monitoring`'],
    ['an unknown key', 'rule:\n  a: b\n', '2:1', 'Use `rules`'],
    ['an unknown lock', 'locked: [legl/*]\n', '2:10', 'Use `legal/*`'],
    ['a check without an id', 'checks:\n  - path: economics.build_cost\n', '3:5', 'Add an id'],
    ['a check of no place', check('path: economics.build_costs\n    at_most: 1'), '4:11', 'economics.build_cost'],
    ['a check that asks nothing', check('path: economics.build_cost'), '3:9', 'Add `present: true`'],
    [
      'a check twice',
      `${check('path: links.charter\n    present: true')}${check('path: links.charter\n    present: true').replace('checks:\n', '')}`,
      '3:9',
      'another id',
    ],
    ['a version twice', 'mlplan_policy: 2\n', '', ''],
    ['an edition that is none', 'edition: newest\n', '2:10', 'Write the mlplan version'],
    ['a policy that is not there', 'extends: ./nowhere.yaml\n', '2:10', 'Use a path relative to this policy file.'],
    [
      'a policy that does not come with mlplan',
      'extends: mlplan/smal-team\n',
      '2:10',
      'Did you mean mlplan/small-team?',
    ],
    ['a package that is not there', 'extends: "@acme/none"\n', '2:10', 'Install the package with npm'],
    ['a circle', 'extends: ./mlplan.policy.yaml\n', '', 'in a circle'],
    ['broken YAML', 'rules: [\n', '', ''],
    ['a text', 'mlplan\n', '', ''],
  ])('%s: exit 2, with the place and what to do', async (_, text, at, says) => {
    const { code, out, err } = await linting({ 'mlproject.yaml': CHURN, 'mlplan.policy.yaml': `${V}${text}` })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(at === '' ? 'mlplan.policy.yaml' : `mlplan.policy.yaml:${at}`)
    expect(err).toContain(says)
  })

  test.each([
    [
      1,
      'The policy has format 1, but this version of mlplan reads format 2.',
      'Run `mlplan migrate old.yaml` to upgrade the policy.',
    ],
    [3, 'The policy has format 3, but this version of mlplan reads format 2.', 'Upgrade mlplan.'],
  ])('one of format %i: nothing else is said of it', (version, message, help) => {
    const raw = { mlplan_policy: version, rules: { 'legal/not-reviewed': 'off' }, checks: [{ said: true }] }
    expect(readPolicy(raw, RULES, 'old.yaml').errors).toEqual([{ path: ['mlplan_policy'], message, help }])
  })

  test.each([
    [
      'rules:\n  legal/not-reviewed: error\n',
      'Use the new id: `legal/not-reviewed` was renamed to `legal/signoff-missing`.',
    ],
    ['limits:\n  safety_margin: 20%\n', 'Use the new name: `safety_margin` was renamed to `min_safety_margin`.'],
    [
      'locked: [legal/not-reviewed]\n',
      'Use the new name: `legal/not-reviewed` was renamed to `legal/signoff-missing`.',
    ],
    ['locked: [time/*]\n', 'Use the new name: `time/*` was renamed to `schedule/*`.'],
    [
      'locked: [limits.safety_margin]\n',
      'Use the new name: `limits.safety_margin` was renamed to `limits.min_safety_margin`.',
    ],
  ])('a name that is retired, as in %j', (text, help) => {
    const { errors: troubles } = readPolicy(parseSource(`${V}${text}`).data, RULES)
    expect(troubles.map((one) => one.help)).toEqual([help])
  })

  test('one that is named and not there', async () => {
    expect((await linting({ 'mlproject.yaml': CHURN }, 'ci.yaml')).code).toBe(2)
  })

  test('nothing that a policy may hold breaks its reading', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...POLICY_KEYS), fc.jsonValue()), (raw) => {
        const { errors: troubles } = readPolicy(raw, RULES)
        for (const { message, help } of troubles) {
          expect(message).toMatch(/\S\.$/)
          expect(help).toMatch(/^[A-Z].*\S$/)
          expect(`${message} ${help}`).not.toMatch(/undefined|\[object/)
        }
      }),
      { numRuns: 80 },
    )
  })
})

describe('mlplan policy', () => {
  const files = {
    'base.yaml': `${V}name: Base\nlimits:\n  min_safety_margin: 30%\n`,
    'mlplan.policy.yaml': `${V}extends: ./base.yaml\nrules:\n  economics/thin-margin: error from data\nlocked: [legal/*]\nroles:\n  validator: modeling\n${check('path: people.*.department\n    one_of: [it, "on"]\n    when: { path: project.launch_due, not_after: 2027-01-01 }')}custom:\n  - id: a\n    one_of: ["1", "no"]\n`,
  }

  test('names the line that each thing comes from, and what is usual', async () => {
    const { out } = await policyFor(files)
    expect(out).toMatch(/^ {2}min_safety_margin: 0\.3 +# base\.yaml:4; default 0\.2;/m)
    expect(out).toMatch(/^ {2}economics\/thin-margin: error from data +# mlplan\.policy\.yaml:4; default: warning/m)
    expect(out).toMatch(/^ {2}validator: modeling +# mlplan\.policy\.yaml:7$/m)
  })

  test('prints a policy that says the same', async () => {
    const { out } = await policyFor(files)
    const { policy: again, errors: troubles } = readPolicy(parseSource(out).data, RULES)
    expect(troubles).toEqual([])
    const { out: twice } = await policyFor({ 'mlplan.policy.yaml': out })
    const { policy: then } = readPolicy(parseSource(twice).data, RULES)
    expect(then).toEqual({ ...again, extends: [] })
  })

  test('says that there is none', async () => {
    expect((await policyFor({})).out).toContain('# No policy applies to mlproject.yaml')
  })
})

describe('law', () => {
  const pack = (asOf: string) =>
    `id: eu-ai-act\ntitle: Our reading of the AI Act\njurisdictions: [eu]\nas_of: ${asOf}\nsources:\n  - title: Ours\n    url: https://example.com/act\n`
  const linting = (text: string) =>
    linted({
      'mlproject.yaml': CHURN.replace(/^ {2}jurisdictions:.*\n(?: {4}- .*\n)*/m, '  jurisdictions: [eu]\n'),
      'sub/eu.yaml': text,
      'mlplan.policy.yaml': `${V}law: [./sub/eu.yaml]\n`,
    })

  test('of the organization replaces the pack of the same id', async () => {
    const { report } = await linting(pack('2026-11-20'))
    expect(report.law.packs.filter(({ id }) => id === 'eu-ai-act')).toEqual([
      { id: 'eu-ai-act', title: 'Our reading of the AI Act', as_of: '2026-11-20' },
    ])
    const { findings } = await linting(pack('2025-01-01'))
    expect(findings.map(({ rule }) => rule)).toContain('legal/law-pack-outdated')
  })

  test.each([
    ['a file that is not there', undefined, 'mlplan.policy.yaml:2:7', 'File not found: sub/eu.yaml.'],
    ['a pack with a wrong day', pack('soon'), 'sub/eu.yaml:4:8', 'as_of'],
    ['broken YAML', 'id: [', 'sub/eu.yaml:', ''],
  ])('%s stops the run', async (_, text, at, says) => {
    const own: World['files'] = text === undefined ? {} : { 'sub/eu.yaml': text }
    const files = { 'mlproject.yaml': CHURN, 'mlplan.policy.yaml': `${V}law: [./sub/eu.yaml]\n`, ...own }
    const options = { paths: [], stage: undefined, failOn: 'error', overdueMode: 'fail', outputs: [] } as const
    const { code, err } = await run(fakePorts({ files }), (ports) => lint(options, ports))
    expect(code).toBe(2)
    expect(err).toContain(at)
    expect(err).toContain(says)
  })
})

function check(condition: string): string {
  return `checks:\n  - id: cap\n    ${condition}\n    message: Too much.\n    help: Ask the board.\n`
}

function atKickoff(plan: string): string {
  return atStage(plan, 'kickoff')
}

function atStage(plan: string, stage: string): string {
  return plan.replace(/^ {2}stage: \S+$/m, `  stage: ${stage}`)
}

function policyFor(files: World['files']) {
  return run(fakePorts({ files: { 'mlproject.yaml': CHURN, ...files } }), (ports) =>
    policy({ plan: undefined, policy: undefined }, ports),
  )
}

function linting(files: World['files'], given?: string) {
  const options = {
    paths: [],
    stage: undefined,
    failOn: 'error',
    overdueMode: 'fail',
    outputs: [{ format: 'json' }],
  } as const
  return run(fakePorts({ files: files ?? {} }), (ports) => lint({ ...options, policy: given }, ports))
}

interface Report {
  readonly law: { readonly packs: readonly { readonly id: string }[] }
  readonly plans: readonly {
    readonly file: string
    readonly counts: { readonly error: number }
    readonly findings: readonly Finding[]
  }[]
}

async function linted(files: World['files'], given?: string) {
  const { code, out, err } = await linting(files, given)
  expect(err).toBe('')
  const report = JSON.parse(out) as Report
  return { code, report, findings: report.plans.flatMap(({ findings }) => findings) }
}

test('the example in the documentation is a policy that can hold', () => {
  const [, example = ''] = /```yaml\n([^]*?)```/.exec(readFileSync('src/policy/README.md', 'utf8')) ?? []
  expect(readPolicy(parseSource(example).data, RULES).errors).toEqual([])
})
