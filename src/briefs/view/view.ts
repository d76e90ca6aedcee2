import { findRoleHolders } from '../../plan/role-holders.js'
import { getProjectName } from '../../plan/display-name.js'
import type { Finding } from '../../lint/finding.js'
import { getProfile } from '../../plan/form.js'
import type { Plan } from '../../plan/plan.js'
import type { Stage } from '../../plan/stage.js'
import { formatDate } from '../../text/format-date.js'
import type { Audience } from '../audiences.js'
import { createReadingSection } from '../how-to-read.js'
import { getNouns } from '../nouns.js'
import type { BriefContext } from '../template-value.js'
import { describeUndecided } from '../undecided.js'
import { groupSignoffs, listSignoffs, type SignoffRow } from './signoffs.js'
import { listAsks, explainNoActionItems, explainNoAsks } from './requests.js'
import { listConcerns, listOpenConditions } from './conditions.js'
import { createAddressees, createDraftStatus } from './heading.js'
import { createExpectedSection } from './expected.js'
import { describeBasis, listInputRows } from './figures.js'
import { createInactiveSection } from '../inactive.js'
import { createMoneySection } from './money.js'
import { createReaderSignoff } from './own-signoff.js'
import { createPlanView } from './plan.js'
import { describePrediction, describeAccuracyInUse, describeAccuracy } from './accuracy.js'
import { createTables } from './rows.js'
import { createSharedFiguresSection } from './shared.js'
import { createBottomLine } from './summary.js'
import { listStopRules } from './stop-conditions.js'
import { createStressSection } from './stress.js'
import { listDecisions, listActionItemsByDate, listActionItemsByPerson } from './tasks.js'
import { createThreatsSection } from './threats.js'
import {
  createCostSection,
  listAlternatives,
  listGoals,
  listPhases,
  describeCurrentProcess,
  describeWorkload,
} from './value.js'
import { listNotApplicable, listWaivers } from './waivers.js'

/** The input of a brief. */
export interface BriefInput {
  readonly plan: Plan
  /** The plan file, as the footer prints it. */
  readonly file: string
  /** The plan's digest in hex. */
  readonly digest: string
  /** ISO date. */
  readonly today: string
  readonly findings: readonly Finding[]
  /** The stage that the plan was linted at; the plan's own stage if absent. */
  readonly stage?: Stage
  /** Name → text: `sponsor`, `partials/head`. */
  readonly templates: ReadonlyMap<string, string>
  /** An image file beside the brief, and its alternative text. */
  readonly picture?: { readonly file: string; readonly words: string } | undefined
}

export type BriefView = ReturnType<typeof createBriefView>

type ViewInput = Omit<BriefInput, 'templates'>

/**
 * Everything a template may see, as plain data in the reader's words. The keys are the same for every plan; templates
 * read them by name.
 */
export function createBriefView(input: ViewInput, audience: Audience) {
  const { plan, today, findings } = input
  const context: BriefContext = { plan, today, profile: getProfile(plan) }
  const readers = findRoleHolders(plan, ...audience.roles)
  const readerIds = readers.map((person) => person.id)
  const signoffRows = listSignoffs(context)
  const stage = input.stage ?? plan.project?.stage ?? 'kickoff'
  const asks = listAsks(context, findings, audience, stage, readerIds)
  const notDecided = describeUndecided(context, audience)
  const threats = createThreatsSection(context, findings, audience, readerIds)
  const isPartOpen = notDecided.said || threats.items.length > 0
  return {
    project: getProjectName(plan, 'Untitled project'),
    title: audience.title,
    reader: audience.reader,
    addressees: createAddressees(audience, readers),
    draft: createDraftStatus(input, context, signoffRows, audience),
    inactive: createInactiveSection(context),
    plan: createPlanView(context, audience.sections),
    ...createBusinessCase(context),
    bottom_line: createBottomLine(context, { audience, stage, findings, readers: readerIds, asks }),
    rows: createTables(context, audience.id),
    not_decided: notDecided,
    picture: { file: input.picture?.file ?? '', words: input.picture?.words ?? '' },
    asks,
    no_asks: explainNoAsks(readerIds, listOpenConditions(context, readerIds).length, isPartOpen),
    no_action_items: explainNoActionItems(isPartOpen),
    by_date: listActionItemsByDate(context),
    by_person: listActionItemsByPerson(context),
    decided: listDecisions(context),
    ...createSignoffSection(context, signoffRows, audience),
    reading: createReadingSection(context, audience),
    conditions: listOpenConditions(context, audience.findingScope === 'all' ? undefined : readerIds),
    concerns: listConcerns(context, readerIds),
    threats,
    waivers: listWaivers(context, findings, audience),
    not_applicable: listNotApplicable(context, audience),
    footer: { file: input.file, digest: formatDigest(input.digest), day: formatDate(today) },
  }
}

/** The business case: what changes, how often the model is right, costs and value, and when to stop. */
function createBusinessCase(context: BriefContext) {
  return {
    nouns: getNouns(context.plan),
    today: describeCurrentProcess(context),
    goals: listGoals(context),
    alternatives: listAlternatives(context),
    workload: describeWorkload(context),
    phases: listPhases(context),
    prediction: describePrediction(context),
    right: describeAccuracy(context),
    right_in_use: describeAccuracyInUse(context),
    expected: createExpectedSection(context),
    cost: createCostSection(context),
    money: createMoneySection(context),
    stress: createStressSection(context),
    figures: listInputRows(context),
    basis: describeBasis(context),
    stops: listStopRules(context),
    shared: createSharedFiguresSection(context),
  }
}

function createSignoffSection(context: BriefContext, rows: readonly SignoffRow[], { roles }: Audience) {
  return {
    signoffs: rows,
    signoffs_open: rows.some((signoff) => !signoff.signed_off),
    signoff_groups: groupSignoffs(rows),
    signoff: createReaderSignoff(context, roles),
  }
}

/** `3f9c 1a7e` */
function formatDigest(digest: string): string {
  const hex = digest.replace(/^.*:/, '').toLowerCase()
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)}`.trim()
}
