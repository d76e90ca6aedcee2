import { beforeAll, describe, expect, test } from 'vitest'
import type { Inactivity } from '../../src/plan/inactive/inactivity.js'
import type { ProjectRecord } from '../../src/plan/inactive/project-record.js'
import type { ProjectEntry } from '../../src/portfolio/entry.js'
import { listOutcomeTexts } from '../../src/portfolio/formats/outcomes-wording.js'
import { createPortfolio } from '../../src/portfolio/portfolio.js'
import { type MadeProject, PEOPLE, PROJECTS, TODAY, writePlan } from '../support/ended-projects.js'
import { entry, readiness } from '../support/portfolio-rows.js'
import { lintReport, runPortfolio, statusReport } from '../support/portfolio-world.js'

/** What a portfolio says of forty projects of all ends, compared with a count that knows nothing of mlplan. */

interface Outcomes {
  readonly finished: number
  readonly deployed: number
  readonly stopped: number
  readonly overdue: number
  readonly not_reported: number
  readonly months_to_live: { readonly median: number; readonly projects: number } | null
  readonly impediments: readonly { readonly impediment: string; readonly projects: number }[]
  readonly busy_people: readonly { readonly name: string; readonly plans: readonly { readonly name: string }[] }[]
}

interface ReportedOutcome {
  readonly name: string
  readonly verdict: string
  readonly outcome: string
  readonly months_to_live: number | null
  readonly inactive: { readonly kind: string; readonly impediments: readonly string[] } | null
}

interface Report {
  readonly totals: { readonly outcomes: Outcomes; readonly verdicts: Readonly<Record<string, number>> }
  readonly projects: readonly ReportedOutcome[]
}

const PLANS = PROJECTS.map((project, index) => writePlan(project, index))

async function readPortfolio(kind: 'plan' | 'status' | 'lint'): Promise<Report> {
  const texts = kind === 'plan' ? PLANS : await Promise.all(PLANS.map((text) => REPORTS[kind](text, TODAY)))
  const name = kind === 'plan' ? 'mlproject.yaml' : 'report.json'
  const files = Object.fromEntries(texts.map((text, index) => [`${String(index).padStart(2, '0')}/${name}`, text]))
  const options = kind === 'plan' ? {} : { from: Object.keys(files) }
  return JSON.parse((await runPortfolio({ files, today: TODAY }, options)).out) as Report
}

const REPORTS = { status: statusReport, lint: lintReport }

/* The count: from how each project was made. A pause lasts through its last day, and an end without a reason is none. */
const isEnded = ({ end }: MadeProject, kinds: readonly string[]): boolean =>
  end !== undefined &&
  kinds.includes(end.kind) &&
  end.reason !== undefined &&
  (end.until === undefined || end.until >= TODAY)
const meant = PROJECTS.filter(({ isResearch }) => !isResearch)
const deployed = meant.filter(({ launchedOn }) => launchedOn !== undefined)
const stopped = meant.filter((one) => one.launchedOn === undefined && isEnded(one, ['stopped']))
const overdue = meant.filter(
  (one) => one.launchedOn === undefined && !isEnded(one, ['stopped']) && one.launchDue < TODAY,
)
const active = PROJECTS.filter((one) => !isEnded(one, ['stopped', 'paused', 'retired']))
const monthsOf = ({ startedOn, launchedOn = '' }: MadeProject): number =>
  (Date.parse(launchedOn) - Date.parse(startedOn)) / 86_400_000 / 30.4375

describe.each(['plan', 'status', 'lint'] as const)('forty projects, each from its %s', (kind) => {
  let report: Report
  beforeAll(async () => {
    report = await readPortfolio(kind)
  }, 120_000)

  test('the share deployed is that of the finished ones: deployed, stopped, or past the launch date', () => {
    expect(report.totals.outcomes).toMatchObject({
      finished: deployed.length + stopped.length + overdue.length,
      deployed: deployed.length,
      stopped: stopped.length,
      overdue: overdue.length,
      not_reported: 0,
    })
    /* By hand: 5 live, 5 retired, and 3 stopped after the launch (07, 23, 39) of 40; 5 stopped; 5 past the launch date
       while paused (04, 12, 20, 28, 36) and 5 while active. */
    expect([deployed.length, stopped.length, overdue.length]).toEqual([13, 5, 10])
  })

  test('the months from kickoff to live are the median of the deployed ones', () => {
    const months = deployed.map(monthsOf).toSorted((left, right) => left - right)
    /* Thirteen: the seventh is the middle one. */
    expect(report.totals.outcomes.months_to_live).toMatchObject({
      median: Math.round((months[6] ?? 0) * 10) / 10,
      projects: 13,
    })
    for (const project of deployed) {
      const row = report.projects.find(({ name }) => name === project.name)
      expect(row?.months_to_live).toBe(Math.round(monthsOf(project) * 10) / 10)
    }
  })

  test('what stopped the others is counted once a project and impediment', () => {
    const counts = new Map<string, number>()
    for (const { end } of stopped)
      for (const impediment of end?.impediments ?? []) counts.set(impediment, (counts.get(impediment) ?? 0) + 1)
    const reported = report.totals.outcomes.impediments.map(({ impediment, projects }) => [impediment, projects])
    expect(new Map(reported as [string, number][])).toEqual(counts)
    expect(reported.map(([, projects]) => projects)).toEqual([...counts.values()].toSorted((a, b) => b - a))
  })

  test('people with a role in more than three active plans are named with these plans', () => {
    const expected = (Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).flatMap((key) => {
      const plans = active.filter(({ people }) => people.includes(key)).map(({ name }) => name)
      return plans.length > 3 ? [{ name: PEOPLE[key].name, plans: plans.toSorted() }] : []
    })
    const reported = report.totals.outcomes.busy_people.map(({ name, plans }) => ({
      name,
      plans: plans.map((plan) => plan.name).toSorted(),
    }))
    const inOrder = (people: readonly { readonly name: string; readonly plans: readonly string[] }[]) =>
      people.toSorted((left, right) =>
        `${left.name} ${left.plans.join()}`.localeCompare(`${right.name} ${right.plans.join()}`),
      )
    expect(inOrder(reported)).toEqual(inOrder(expected))
    /* Lucía is in every plan; Mei, with three spellings of her contact, in each even one. */
    expect(reported.map(({ name }) => name)).toContain('Mei Zhao')
    expect(reported.map(({ name }) => name)).not.toContain('Works council')
  })

  /*
   * By hand, for 2026-11-24:
   * 08  live; kickoff 2025-01-06 + 8 · 5 = 40 days is 2025-02-15; launched 150 + 88 = 238 days later, on 2025-10-11;
   *     238 / 30.4375 = 7.82 months.
   * 09  retired; kickoff 2025-02-20; launched 150 + 99 = 249 days later; 249 / 30.4375 = 8.18 months. Deployed all the same.
   * 10  stopped before any launch: 10 mod 6 = 4, privacy and legal; 10 isn't a multiple of 3, so only that one.
   * 12  paused until 2026-11-23, yesterday, so active again; its launch date, 2026-10-05, has passed: overdue.
   * 05  stopped without a reason, so the end has no effect; its launch is due in 2027: under way.
   */
  test.each([
    ['Project 08', { outcome: 'deployed', months_to_live: 7.8, inactive: null }],
    ['Project 09', { outcome: 'deployed', months_to_live: 8.2, verdict: 'inactive', inactive: { kind: 'retired' } }],
    [
      'Project 10',
      { outcome: 'stopped', months_to_live: null, verdict: 'inactive', inactive: { impediments: ['privacy_legal'] } },
    ],
    ['Project 12', { outcome: 'overdue', verdict: 'not_ready', inactive: null }],
    ['Project 05', { outcome: 'under_way', verdict: 'not_ready', inactive: null }],
  ])('%s, worked out by hand', (name, expected) => {
    expect(report.projects.find((project) => project.name === name)).toMatchObject(expected)
  })
})

describe('the page', () => {
  const files = Object.fromEntries(
    PLANS.map((text, index) => [`${String(index).padStart(2, '0')}/mlproject.yaml`, text]),
  )

  test.each(['pretty', 'markdown', 'html'] as const)(
    'says the share, the time, the reasons, and who is busy, as %s',
    async (format) => {
      const page = (await runPortfolio({ files, today: TODAY }, { format })).out.replaceAll(/\s+/g, ' ')
      expect(page).toContain('13 of 28 finished projects deployed; 5 stopped, 10 past the launch date.')
      expect(page).toMatch(/Kickoff to live: [\d.]+ months, the median of 13 projects \([\d.]+ to [\d.]+\)\./)
      expect(page).toMatch(/What stopped the 5: [a-z -]+ \d/)
      expect(page).toMatch(
        /Mei Zhao has a role in \d+ active plans, more than the 3 that one person can serve: Project 00/,
      )
      /* Project 09 by hand: kickoff on 2025-02-20, and 249 days to the launch. */
      expect(page).toContain('launched Oct 27, 2025')
      expect(page).toContain('8.2 months after the kickoff')
      expect(page).toContain('Stopped by Lucía Herrera on Nov 2, 2026, at the modeling stage.')
    },
  )
})

describe('what is counted', () => {
  const person = (name: string, contact?: string) => ({ name, contact, roles: ['data_owner' as const] })
  const project = (name: string, record: Partial<ProjectRecord> | undefined): ProjectEntry =>
    entry({
      name,
      file: `${name}/mlproject.yaml`,
      repositoryFile: `${name}/mlproject.yaml`,
      record: record && { ...NONE, ...record },
    })
  const outcomesOf = (entries: readonly ProjectEntry[], today = TODAY) =>
    createPortfolio(entries, [], today).totals.outcomes
  const four = (people: (index: number) => ProjectRecord['people']): readonly ProjectEntry[] =>
    [0, 1, 2, 3].map((index) => project(`p${index}`, { people: people(index) }))
  const busyIn = (entries: readonly ProjectEntry[]) =>
    outcomesOf(entries).busyPeople.map(({ name, plans }) => [name, plans.length])

  test.each<[string, (index: number) => ProjectRecord['people'], readonly unknown[]]>([
    [
      'one contact under two names is one person',
      (index) => [person(index === 0 ? 'M. Zhao' : 'Mei Zhao', 'mei@example.com')],
      [['M. Zhao', 4]],
    ],
    ['two contacts of one name are two people', (index) => [person('Mei Zhao', index < 2 ? 'a@x.com' : 'b@x.com')], []],
    [
      'a name without a contact is who has that name',
      (index) => [person('Mei Zhao', index < 2 ? 'a@x.com' : undefined)],
      [['Mei Zhao', 4]],
    ],
    [
      'a name that two contacts have could be either',
      (index) => [person('Mei Zhao', ['a@x.com', 'b@x.com'][index])],
      [],
    ],
    ['twice in one plan is one plan', () => [person('Mei Zhao'), person('mei  zhao')], [['Mei Zhao', 4]]],
  ])('%s', (_, people, expected) => {
    expect(busyIn(four(people))).toEqual(expected)
  })

  test('three active plans are not too many, and a paused fourth one does not count until the pause is over', () => {
    const pause = {
      kind: 'paused',
      decidedOn: '2026-11-02',
      impediments: [],
      reason: 'Later',
      pausedUntil: '2026-12-31',
    } as const
    const inactive: Inactivity = { ...pause, decidedBy: { id: 'ada', name: 'Ada Okafor' } }
    const entries = [0, 1, 2, 3].map((index) =>
      project(`p${index}`, { people: [person('Mei Zhao')], inactive: index === 3 ? inactive : undefined }),
    )
    expect(busyIn(entries)).toEqual([])
    expect(outcomesOf(entries, '2027-01-01').busyPeople).toHaveLength(1)
  })

  test('a live project without dates is deployed, and its months are unknown', () => {
    const live = { ...project('p', {}), readiness: readiness({ stage: 'live' }) }
    expect(outcomesOf([live])).toMatchObject({
      finished: 1,
      deployed: 1,
      monthsToLive: undefined,
      deployedWithoutMonths: 1,
    })
  })

  test('of an even number, the median is halfway between the two in the middle', () => {
    const launched = ['2026-01-31', '2026-03-02', '2026-05-01', '2026-06-30'].map((launchedOn, index) =>
      project(`p${index}`, { startedOn: '2026-01-01', launchedOn }),
    )
    /* 30, 60, 120, and 180 days: 90 days are 2.96 months. */
    expect(outcomesOf(launched).monthsToLive).toEqual({ median: 3, shortest: 1, longest: 5.9, projects: 4 })
  })

  test('a report of an older version says nothing of the end, and that is said', () => {
    const outcomes = outcomesOf([project('old', undefined)])
    expect(outcomes).toMatchObject({ finished: 0, notReported: 1 })
    expect(listOutcomeTexts(outcomes)[0]).toBe(
      'No project is finished yet. Finished: live, retired, stopped, or past the launch date. Unknown for 1 project: the report is from an older version.',
    )
  })
})

const NONE: ProjectRecord = {
  initiative: undefined,
  startedOn: undefined,
  launchDue: undefined,
  launchedOn: undefined,
  inactive: undefined,
  people: [],
}
