import { describe, expect, test } from 'vitest'
import { readPlan } from '../src/plan/read.js'
import { parseSource } from '../src/source/parse.js'
import { byExample, PLAN_FILE, saying, sitting } from './interviewees.js'

/** The interview without a terminal: answers from a file, single answers, and questions on paper. */

const ANSWERS = 'answers.yaml'

async function complete(): Promise<string> {
  return (await sitting(byExample('binary'))).plan
}

function planIn(text: string) {
  return readPlan(parseSource(text).data).plan
}

describe('without a terminal', () => {
  test('open questions are named, nothing is written, and nothing is on stdout', async () => {
    const { code, out, err, ports } = await sitting(undefined)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('people.executive_sponsor: Who is the executive sponsor')
    expect(err).toContain('--answers FILE or --set path=value')
    expect([...ports.disk.keys()]).toEqual([])
  })

  test('answers that leave something open are not half written either', async () => {
    const files = { [ANSWERS]: 'project:\n  name: Churn calls\n' }
    const { code, err, ports } = await sitting(undefined, { files }, { answers: ANSWERS })
    expect(code).toBe(2)
    expect(err).not.toContain('project.name:')
    expect(err).toContain('project.initiative: ')
    expect(ports.writes).toEqual([])
  })

  test('a plan on which nothing is open needs nobody', async () => {
    const text = await complete()
    const { code, plan, ports } = await sitting(undefined, { files: { [PLAN_FILE]: text } })
    expect(code).toBe(0)
    expect(plan).toBe(text)
    expect(ports.writes).toEqual([])
  })
})

describe('answers from a file', () => {
  test('make the plan that the same answers make in an interview', async () => {
    const text = await complete()
    const { code, plan } = await sitting(undefined, { files: { [ANSWERS]: text } }, { answers: ANSWERS })
    expect(code).toBe(0)
    expect(plan).toBe(text)
  })

  test('given twice, change nothing the second time', async () => {
    const answers = { [ANSWERS]: await complete() }
    const once = await sitting(undefined, { files: answers }, { answers: ANSWERS })
    const twice = await sitting(undefined, { files: once.files }, { answers: ANSWERS })
    expect(twice.code).toBe(0)
    expect(twice.plan).toBe(once.plan)
    expect(twice.ports.writes).toEqual([])
  })

  test('may come from standard input', async () => {
    const { code, plan } = await sitting(undefined, { stdin: await complete() }, { answers: '-' })
    expect(code).toBe(0)
    expect(planIn(plan).project?.name).toBe('Churn retention calls')
  })

  test('that are wrong are listed with their place, and nothing is written', async () => {
    const wrong = 'economics:\n  base_rate: 1.8\n  colour: red\nproject:\n  task: binaty\n'
    const { code, err, ports } = await sitting(
      byExample('binary'),
      { files: { [ANSWERS]: wrong } },
      { answers: ANSWERS },
    )
    expect(code).toBe(2)
    expect(err).toContain('answers.yaml:2:14  economics.base_rate: "Base rate" is 1.8; expected a share')
    expect(err).toContain('answers.yaml:3:')
    expect(err).toContain('project.task')
    expect(err).toContain('3 answers in answers.yaml cannot be taken; nothing was written.')
    expect(ports.writes).toEqual([])
  })

  test('that cannot be read, or are not there, are refused', async () => {
    const broken = await sitting(undefined, { files: { [ANSWERS]: 'project: [' } }, { answers: ANSWERS })
    const absent = await sitting(undefined, {}, { answers: 'nowhere.yaml' })
    expect([broken.code, absent.code]).toEqual([2, 2])
    expect(absent.err).toContain('There is no nowhere.yaml.')
  })

  test('may say that something is not known yet, which counts as answered', async () => {
    const text = await complete()
    const unknown = text.replace(/ {2}base_rate: 1.8%\n/, '')
    const open = 'open_questions:\n  - about: economics.base_rate\n    owner: jonas-de-vries\n    due: 2026-12-08\n'
    const { code, plan } = await sitting(undefined, { files: { [ANSWERS]: unknown + open } }, { answers: ANSWERS })
    expect(code).toBe(0)
    expect(planIn(plan).open_questions).toEqual([
      {
        id: 'economics-base-rate',
        about: 'economics.base_rate',
        owner: 'jonas-de-vries',
        stage: 'kickoff',
        asked_on: '2026-11-24',
        first_due: '2026-12-08',
        due: '2026-12-08',
      },
    ])
  })

  test('take away the open question they answer', async () => {
    const { files } = await sitting(
      saying(
        {
          'economics.base_rate': { kind: 'unknown' },
          'people.privacy_legal': { kind: 'unknown' },
          'open_questions.owner': 'Jonas de Vries',
          'open_questions.due': '2026-12-08',
        },
        byExample('binary'),
      ),
    )
    const given =
      'economics:\n  base_rate: 1.8%\npeople:\n  - name: Aisha Rahman\n    title: Data Protection Officer\n    roles: [privacy_legal]\n'
    const { plan, code } = await sitting(undefined, { files: { ...files, [ANSWERS]: given } }, { answers: ANSWERS })
    expect(code).toBe(0)
    expect(planIn(plan).open_questions).toBeUndefined()
    expect(plan).toBe(await complete())
  })

  test('leave only the rest to be asked', async () => {
    const text = (await complete()).replace(/ {2}base_rate: 1.8%\n/, '')
    const { asked, plan } = await sitting(byExample('binary'), { files: { [ANSWERS]: text } }, { answers: ANSWERS })
    expect(asked.map(({ about }) => about)).toEqual(['economics.base_rate', 'review'])
    expect(plan).toBe(await complete())
  })
})

describe('--set', () => {
  const SET = [
    ['project.name=Churn calls', 'name', 'Churn calls'],
    ['people.executive_sponsor=Ilse Verhoeven, Chief Claims Officer', 'title', 'Chief Claims Officer'],
    ['economics.base_rate=1.8%', 'base_rate', '1.8%'],
    ['economics.build_cost=140k', 'build_cost', '140000'],
    ['project.task=which one', 'task', 'multiclass'],
    ['project.stage=data', 'stage', 'data'],
  ] as const

  test.each(SET)('%s is taken as if it had been typed', async (set, key, value) => {
    const { plan } = await sitting(() => undefined, {}, { set: [set] })
    expect(plan).toMatch(new RegExp(`^ +${key}: ${value}$`, 'm'))
  })

  test('the only item of a list need not be named', async () => {
    const set = ['value.kpi=Customers who leave', 'value.kpi.unit=% of customers', 'value.kpi.baseline=1.8%']
    const { plan } = await sitting(() => undefined, {}, { set })
    expect(planIn(plan).value?.kpi).toMatchObject([
      { id: 'customers-who-leave', unit: '% of customers', baseline: 1.8 },
    ])
    const twice = await sitting(() => undefined, { files: { [PLAN_FILE]: plan } }, { set })
    expect(twice.plan).toBe(plan)
  })

  test.each([
    ['economics.base_rat=1.8%', 'did you mean economics.base_rate?'],
    ['base_rate=1.8%', 'did you mean economics.base_rate?'],
    ['people.sponsor=Ilse', 'There is no people.sponsor'],
    ['economics.base_rate=1.8', '1.8 is not a share: 1.8%?'],
    ['project.launch_on=1.9.2027', '2027-09-01?'],
    ['value.kpi.churn.unit=%', 'There is no churn under value.kpi'],
    ['economics=5', 'There is no economics'],
    ['nothing', 'sets nothing'],
  ])('%s is refused: %s', async (set, words) => {
    const { code, err, ports } = await sitting(() => undefined, {}, { set: ['project.name=Churn', set] })
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(ports.writes).toEqual([])
  })
})

describe('questions on paper', () => {
  test('come back as answers when they are filled in', async () => {
    const { out } = await sitting(undefined, {}, { questions: true })
    expect(out).toContain('**Who is the executive sponsor: who releases the money and wants the result?**')
    const filled = out
      .replace(/^( *)name: # such as Churn retention calls$/m, '$1name: Churn retention calls')
      .replace(/initiative: #.*$/m, 'initiative: first_model')
      .replace(
        /^( {2}- )name: #.*\n.*title:.*\n( *)roles: \[executive_sponsor\]$/m,
        '$1name: Ilse Verhoeven\n$2roles: [executive_sponsor]',
      )
    const { plan } = await sitting(() => undefined, { files: { 'form.md': filled } }, { answers: 'form.md' })
    expect(planIn(plan).project).toMatchObject({ name: 'Churn retention calls', initiative: 'first_model' })
    expect(planIn(plan).people).toEqual([
      { id: 'ilse-verhoeven', name: 'Ilse Verhoeven', roles: ['executive_sponsor'] },
    ])
  })

  test('handed back empty, say nothing', async () => {
    for (const format of ['markdown', 'json'] as const) {
      const { out, ports } = await sitting(undefined, {}, { questions: true, format })
      expect(ports.writes).toEqual([])
      const back = await sitting(() => undefined, { files: { form: out } }, { answers: 'form' })
      expect(back.code).toBe(130)
      expect(back.ports.writes).toEqual([])
    }
  })

  test('as JSON, have a place, a reason, an example and a blank for every question', async () => {
    const { out, code } = await sitting(undefined, {}, { questions: true, format: 'json' })
    expect(code).toBe(0)
    const paper = JSON.parse(out) as {
      questions: { about: string; why: string; options?: { value: string }[] }[]
      answers: object
    }
    expect(paper.questions.map(({ about }) => about)).toContain('project.task')
    for (const { why } of paper.questions) expect(why).not.toBe('')
    expect(paper.questions.find(({ about }) => about === 'project.task')?.options?.map(({ value }) => value)).toContain(
      'forecast',
    )
    expect(paper.answers).toMatchObject({
      project: { name: null, task: null },
      value: { kpi: [{ name: null, unit: null, direction: null, baseline: null, target: null }] },
    })
  })

  test('can be those of one role, with what that person was to find out', async () => {
    const { files } = await sitting(
      saying(
        {
          'economics.base_rate': { kind: 'unknown' },
          'open_questions.owner': 'Jonas de Vries',
          'open_questions.due': '2026-12-08',
        },
        byExample('binary'),
      ),
    )
    const { out } = await sitting(undefined, { files }, { questions: true, format: 'json', for: 'data_owner' })
    const paper = JSON.parse(out) as { questions: { about: string }[] }
    expect(paper.questions.map(({ about }) => about)).toEqual(['economics.base_rate'])
  })

  test('say so when nothing is open', async () => {
    const { out } = await sitting(undefined, { files: { [PLAN_FILE]: await complete() } }, { questions: true })
    expect(out).toContain('Nothing is open.')
  })
})

describe('--dry-run', () => {
  test('shows what would change and writes nothing', async () => {
    const before = await complete()
    const { code, out, err, ports, plan } = await sitting(
      undefined,
      { files: { [PLAN_FILE]: before } },
      { set: ['economics.base_rate=2%'], dryRun: true },
    )
    expect(code).toBe(0)
    expect(out).toContain('-  base_rate: 1.8%\n+  base_rate: 2%\n')
    expect(err).toContain('Nothing was written')
    expect(ports.writes).toEqual([])
    expect(plan).toBe(before)
  })
})
