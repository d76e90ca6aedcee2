import { describe, expect, test } from 'vitest'
import { AUDIENCES } from '../../src/briefs/audiences.js'
import { renderBrief } from '../../src/briefs/render.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { RULES } from '../../src/rules/index.js'
import { findResearchWords, findToolAsPlan } from '../../src/rules/shared/words/tool-words.js'
import { parseSource } from '../../src/yaml/parse.js'
import { readdirSync, readFileSync } from 'node:fs'
import { HONEST_DETAILS, HONEST_PURPOSES } from '../support/honest-prose.js'
import { findingsOf, foundBy, TODAY } from '../support/lint-with.js'

describe('a tool for models is not the plan', () => {
  test.each([
    'The model registry',
    'Our feature store',
    'MLOps platform',
    'Databricks',
    'A REST endpoint on Kubernetes',
    'Jupyter notebook',
    'Vertex AI',
    'The serving layer',
    'a notebook',
    'CI/CD pipeline',
    'MLflow',
    'the ML platform of the group',
  ])('%j', (text) => {
    expect(findToolAsPlan(text)).toBeDefined()
  })

  test.each([
    'The campaign queue of the CRM',
    'The CRM, which calls a REST endpoint',
    'SAP EWM, fed by the feature store',
    'A change request; the container is released every quarter',
    'After the billing run, before the pipeline writes the list',
    'The screen of the dispatcher',
    'Authorization service of the card platform',
    'The case tool of the adjusters',
    'Work list of the night nurse',
    'Notebooks of the inspectors',
    'Oil pipeline control room',
  ])('%j names the work', (text) => {
    expect(findToolAsPlan(text)).toBeUndefined()
  })

  test('several answers that name tools are one finding', () => {
    const plan = 'integration:\n  receiving_system:\n    name: Databricks\n  integration_point: The feature store\n'
    expect(foundBy(plan, ['integration/tool-as-plan'])).toEqual([
      'integration/tool-as-plan integration.receiving_system.name',
    ])
  })

  test('no honest purpose is taken for one', () => {
    expect(HONEST_PURPOSES.filter((text) => findToolAsPlan(text) !== undefined)).toEqual([])
  })
})

describe('research wording', () => {
  test.each([
    'Explore the use of sensor data',
    'Investigating whether churn can be predicted',
    'Proof of concept: dynamic prices',
    'A PoC for the warehouse',
    'We will evaluate the potential of forecasts',
    'Find out if weather matters',
    'Understanding what drives returns',
    'A feasibility study with the university',
    'First exploration of the chat logs',
  ])('%j', (text) => {
    expect(findResearchWords(text)).toBeDefined()
  })

  test.each([
    'Investigating fraud cases',
    'Which alarms are investigated first',
    'Proof of delivery is checked by a clerk',
    'Research grants are assigned to reviewers',
    'A clerk evaluates the offer',
    'Exploration wells are drilled where the score is high',
    'Studying the claim file before the call',
    'Which patients are asked to join the study',
    'Deciding which tests the laboratory runs',
  ])('%j is work', (text) => {
    expect(findResearchWords(text)).toBeUndefined()
  })

  test('no honest sentence is taken for research', () => {
    expect([...HONEST_PURPOSES, ...HONEST_DETAILS].filter((text) => findResearchWords(text) !== undefined)).toEqual([])
  })

  test('it is asked about once, and not of research', () => {
    const plan = 'value:\n  operation: Explore sensor data\n  decision: Find out if sensors help\n'
    expect(foundBy(plan, ['value/research-wording'])).toEqual(['value/research-wording value.operation'])
    expect(foundBy(`project:\n  initiative: research\n${plan}`, ['value/research-wording'])).toEqual([])
  })
})

describe('a research plan', () => {
  const RESEARCH = 'project:\n  name: Vibration study\n  initiative: research\n  task: binary\n'
  const CONFLICT = ['value/never-deployed', 'value/research-with-launch']

  test('says in every run of lint, and on every page, that nothing is deployed', () => {
    expect(foundBy(RESEARCH, CONFLICT)).toEqual(['value/never-deployed project.initiative'])
    const { plan } = readPlan(parseSource(`mlplan: 2\n${RESEARCH}`).data)
    const templates = new Map(
      readdirSync('templates', { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.hbs'))
        .map((file): [string, string] => [
          file.replace(/(\.md)?\.hbs$/, ''),
          readFileSync(`templates/${file}`, 'utf8'),
        ]),
    )
    const input = { plan, file: 'mlproject.yaml', digest: '0'.repeat(64), today: TODAY, findings: [], templates }
    for (const audience of AUDIENCES)
      expect(JSON.stringify(renderBrief(input, audience)), audience.id).toContain(
        'Research, never meant to be deployed',
      )
  })

  test('is not asked for what only a deployment needs', () => {
    const found = (initiative: string, stage: 'kickoff' | 'modeling') =>
      lintPlan('mlproject.yaml', `mlplan: 2\n${RESEARCH.replace('research', initiative)}`, {
        today: TODAY,
        stage,
        rules: RULES,
      }).findings.map(({ path }) => path.split('.')[0] ?? '')
    for (const section of ['economics', 'integration', 'rollout']) {
      expect(found('research', 'modeling')).not.toContain(section)
      expect(found('first_model', 'modeling')).toContain(section)
    }
    for (const section of ['people', 'target', 'legal']) expect(found('research', 'modeling')).toContain(section)
  })

  test.each([
    `${RESEARCH}  launch_due: 2027-09-01\n`,
    `${RESEARCH}rollout:\n  phases:\n    - {id: pilot, kind: pilot}\n`,
    `${RESEARCH}value:\n  kpis:\n    - {id: stops, name: Stops, target: 3}\n`,
  ])('contradicts a launch: %j', (plan) => {
    expect(findingsOf(plan, CONFLICT)).toMatchObject([{ rule: 'value/research-with-launch', severity: 'error' }])
  })

  test('cannot reach a launch', () => {
    expect(foundBy(RESEARCH, CONFLICT, { stage: 'pre-launch' })).toEqual([
      'value/research-with-launch project.initiative',
    ])
  })
})
