import { describe, expect, test } from 'vitest'
import { isPlaceholderName } from '../../src/plan/placeholder-words.js'
import { findEndDate } from '../../src/rules/shared/words/end-dates.js'
import { type AnswerKind, findEmptiness } from '../../src/rules/shared/words/empty-answers.js'
import { HONEST_DETAILS, HONEST_NAMES, HONEST_NUMBERS, HONEST_PURPOSES, HONEST_TOLD } from '../support/honest-prose.js'
import { findingsOf, foundBy } from '../support/lint-with.js'

/** Answers that say nothing, by what a field asks for, and honest ones beside them. */

const EMPTY: Readonly<Record<AnswerKind, readonly string[]>> = {
  text: [
    'Ok',
    'soon',
    'Eventually',
    'when ready',
    'default',
    'The usual',
    'standard process',
    'Standard procedure.',
    'as agreed',
    'As always',
    'as needed',
    'see above',
    'See Confluence',
    'Same as before',
    'ditto',
    'various',
    'It depends',
    'case by case',
    'best practice',
    'common sense',
    'ongoing',
    'will be clarified',
    'we will see',
    'not sure',
    'Ask Mei',
    'ask the vendor',
    'Contact Rita Osei',
    'Petra knows',
    'Tomas Berg takes care of it',
    'with IT',
    'up to legal',
    'the vendor handles it',
    'discussed',
    'nothing special',
  ],
  required: [
    'None',
    'no',
    'N/A',
    'Not needed',
    'not required since the model is reliable',
    'Not applicable for us',
    "Isn't needed",
    'There is none',
    'No training needed',
    'unnecessary',
    "we don't need one",
    'no plan',
  ],
  reaction: ['Ask Joris', 'none', 'as usual'],
  limit: [
    'when it gets worse',
    'too many complaints',
    'a significant drop',
    'noticeably worse',
    'none',
    'as usual',
    'below 0',
    'fewer than 0%',
    'below -5%',
    'above 120%',
    'more than 1,000 of 1,000',
    'above 100 in 100',
  ],
  event: [
    'The guest might be unhappy',
    'The tenant is dissatisfied',
    'A machine could break',
    'the part may fail',
    'The driver is at risk',
    'The customer feels ignored',
    'The account seems inactive',
    'The loan is likely to default',
  ],
  action: [
    'A dashboard',
    'Weekly report',
    'A Power BI dashboard for the managers',
    'Managers see a report',
    'The team gets an overview',
    'Better insights',
    'The score is displayed in a dashboard',
    'We provide transparency',
    'no change',
    'later',
  ],
  failure: [
    'This will not happen',
    'Cannot fail',
    'There is no risk',
    'No problem expected',
    'Very unlikely',
    'This is impossible',
    'Everyone supports it',
    'The board is behind it',
    'Nothing can go wrong',
    'We are compliant',
    'All under control',
    'none',
  ],
  evidence: [
    'No objection by Friday',
    'She did not reply',
    'nobody objected',
    'Silence after the meeting',
    'was in cc',
    'No response to the mail of 3 May',
    'tacitly',
    'He was informed',
    "They haven't said no",
  ],
}

const HONEST: Readonly<Record<AnswerKind, readonly string[]>> = {
  text: [
    'Default judgments of the court are left out',
    'Standard contracts only',
    'See DPIA-2026-31',
    'Ask her in January',
    'As agreed with the works council on 4 May',
    'Various depots, listed in the annex',
    'The usual three forms are filled in',
    'Soon after the outage the pumps start again',
    'Good apples and bad apples',
    'Yes-no questions only',
    'Mei knows the old codes and writes them down',
  ],
  required: [
    'No one is called; the list of last week is used',
    'Nothing stops: the clerk decides as before',
    'None of the trucks leaves before the mechanic has looked',
    'Never setting prices, never rating agents',
    'Not the model but the shift lead decides',
    'No call before 9:00',
    'The old list is used',
  ],
  reaction: ['Talk to the depot', 'Call the engineer', 'Ask the drivers and write down what they say'],
  limit: [
    'below 4 in 100',
    'twice the mean in any country',
    'no more than two in a week',
    'at least half',
    'above 60',
    'any wrong refusal',
    'no false alarm during the night of the audit',
    'more than 120% of the budget',
    'an increase of more than 150%',
    'below 0.5%',
    'under 0.3 of the baseline',
    'more than 5 of 100',
    'worse than today',
  ],
  event: [
    'The customer gives notice and does not withdraw it',
    'The parcel could not be delivered',
    'The bearing is replaced within 30 days',
    'The patient falls in May or June',
    'The borrower misses two payments',
    'The bad debt is written off',
    'The guest cancels',
  ],
  action: [
    'An agent calls the customer',
    'The adjuster reads the damage report and calls the garage',
    'The shift lead gets a report and stops the press',
    'A mechanic checks the pump',
    'A second doctor reads the report',
    'Dashboard cameras of the marked trucks are replaced',
    'The editor shows the report to two colleagues, who decide',
  ],
  failure: [
    'The call center was never asked',
    'The CRM cannot show different offers',
    'Nobody had a contract for the data',
    'Drivers did not see a reason to follow it',
    'The board had no time, and the budget went to a campaign',
    'Everyone supports the idea, but no one freed their staff',
    'No problem was reported until the audit found 40',
  ],
  evidence: [
    'Minutes of 18 November 2026',
    'Mail of 3 May',
    'PAY-6120, accepted',
    'Resolution of 16 November 2026',
    'Answer of 4 May to the request',
    'No. 17 of the decision book',
  ],
}

const KINDS = Object.keys(EMPTY) as AnswerKind[]

describe.each(KINDS)('in an answer of the kind %s', (kind) => {
  test.each(EMPTY[kind])('%j says nothing', (text) => {
    expect(findEmptiness(text, kind)).toBeDefined()
  })

  test.each(HONEST[kind])('%j says something', (text) => {
    expect(findEmptiness(text, kind)).toBeUndefined()
  })
})

test('no honest sentence of the corpus says nothing', () => {
  const oneWord = new Set(['Yes', 'No', 'None', 'Nobody'])
  const isLong = (text: string) => !oneWord.has(text)
  const all = [...HONEST_PURPOSES, ...HONEST_DETAILS, ...HONEST_TOLD, ...HONEST_NUMBERS].filter(isLong)
  expect(all.filter((text) => findEmptiness(text, 'text') !== undefined)).toEqual([])
  expect(HONEST_PURPOSES.filter((text) => findEmptiness(text, 'action') !== undefined)).toEqual([])
})

test.each(['a', 'as ', 'no ', 'ask ', 'a report '])('a long run of %j is judged at once', (words) => {
  const started = performance.now()
  for (const kind of KINDS) findEmptiness(words.repeat(5000), kind)
  expect(performance.now() - started).toBeLessThan(1000)
})

describe('in a plan', () => {
  const RULE = ['plan/empty-answer']

  test.each([
    ['integration:\n  fallback: Fallback\n', 'integration.fallback'],
    ['risk:\n  redress: as usual\n', 'risk.redress'],
    ['integration:\n  rollback:\n    method: standard\n', 'integration.rollback.method'],
    ['value:\n  decision: Which trucks are checked\n  action: Which trucks are checked.\n', 'value.action'],
    [
      'risk:\n  premortem:\n    buy_in: People were against it\n    adoption: People were against it\n',
      'risk.premortem.adoption',
    ],
    ['signoffs:\n  - {id: a, person: ilse, evidence: No objections}\n', 'signoffs.a.evidence'],
    [
      'risk:\n  subgroups:\n    - {id: old, subgroup: Old trucks, limit: if it gets worse}\n',
      'risk.subgroups.old.limit',
    ],
  ])('%j is a warning', (plan, path) => {
    const [finding, ...others] = findingsOf(plan, RULE)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ path, severity: 'warning' })
  })

  test.each([
    'target:\n  exclusions: None\n',
    'value:\n  out_of_scope: Nothing\n',
    'integration:\n  workflow_today: Agents take calls\n  workflow_after_launch: Agents make ten calls\n',
    'value:\n  current_process:\n    description: Agents take calls\nintegration:\n  workflow_today: Agents take calls\n',
    'integration:\n  fallback: The list of last week\n  rollback:\n    method: The list of last week\n',
    'people:\n  - {id: ok, name: Ok Later, title: Standard}\n',
  ])('%j is none', (plan) => {
    expect(foundBy(plan, RULE)).toEqual([])
  })

  test('it never is an error, at any stage', () => {
    for (const stage of ['kickoff', 'data', 'modeling', 'pre-launch', 'live'] as const)
      expect(findingsOf('integration:\n  fallback: none\n', RULE, { stage }).map(({ severity }) => severity)).toEqual([
        'warning',
      ])
  })

  test('a placeholder is left to its own rule', () => {
    expect(foundBy('integration:\n  fallback: TBD\n', [...RULE, 'plan/placeholder'])).toEqual([
      'plan/placeholder integration.fallback',
    ])
  })
})

describe('a role that no one holds', () => {
  test.each([
    'To be hired in spring',
    'to be appointed by the new CFO',
    'New hire',
    'new colleague from May on',
    'N.N.',
    'NN',
    'N. N. from IT',
    'IT colleague',
    'A colleague from IT',
    'someone in finance',
    'Data scientist',
    'External consultant',
    'the intern',
    'Business analyst from the vendor',
    'Vacant position',
    'open post',
    'We are hiring',
    'Successor of Mei Chen',
    'Not yet hired',
    'will be named in January',
  ])('%j names no one', (name) => {
    expect(isPlaceholderName(name)).toBe(true)
  })

  test.each([
    ...HONEST_NAMES,
    'Ada Lind, data scientist',
    'Nina Hire',
    'Neu Collins',
    'N. N. Petrov',
    'Mia New',
    'Anna Student',
    'Sam Contact',
    'Rita Osei (contractor)',
    'Per Staff',
    'Paul Manager',
    'Jo (new hire)',
  ])('%j names someone', (name) => {
    expect(isPlaceholderName(name)).toBe(false)
  })

  test('is vacant, and reported as such', () => {
    const plan = 'people:\n  - {id: ml, name: Data scientist from the vendor, roles: [ml_lead]}\n'
    expect(foundBy(plan, ['buy-in/no-ml-lead', 'people/no-name'])).toEqual(['buy-in/no-ml-lead people.ml_lead'])
  })
})

describe('a person who leaves', () => {
  test.each([
    ['Contractor until 2027-03-31', '2027-03-31'],
    ['External, contract ends on 31 March 2027', '2027-03-31'],
    ['Interim lead through February 2028', '2028-02-29'],
    ['Consultant (until Q2 2027)', '2027-06-30'],
    ['Trainee, leaves at the end of 2026', '2026-12-31'],
    ['Head of Claims since March 2021', undefined],
    ['Until tomorrow', undefined],
  ])('%j ends %s', (note, date) => {
    expect(findEndDate(note)).toBe(date)
  })

  const plan = (title: string, work: string): string =>
    `project:\n  launch_due: 2027-06-01\npeople:\n  - {id: rita, name: Rita Osei, title: "${title}"}\n${work}`
  const RULE = ['people/leaves-before-due']

  test.each([
    'monitoring:\n  owner: rita\n',
    'change:\n  training:\n    owner: rita\n    due: 2027-05-01\n',
    'integration:\n  kill_switch:\n    owner: rita\n  dependencies:\n    - {id: field, dependency: Field, owner: rita, due: 2027-05-01}\n',
  ])('owns what comes after: %j', (work) => {
    expect(foundBy(plan('Contractor until March 2027', work), RULE)).toEqual([
      'people/leaves-before-due people.rita.title',
    ])
  })

  test.each([
    ['Contractor until December 2027', 'monitoring:\n  owner: rita\n'],
    ['Contractor until March 2027', 'change:\n  training:\n    owner: rita\n    due: 2027-03-01\n'],
    [
      'Contractor until March 2027',
      'change:\n  training:\n    owner: rita\n    due: 2027-05-01\n    done_on: 2026-11-20\n',
    ],
    ['Head of Claims', 'monitoring:\n  owner: rita\n'],
  ])('%j may own %j', (title, work) => {
    expect(foundBy(plan(title, work), RULE)).toEqual([])
  })
})
