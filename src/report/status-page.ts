import { showDay } from '../plan/day.js'
import { listed } from '../plan/listed.js'
import { nextStage, reached } from '../plan/stage.js'
import { fromToday, isLate } from '../status/by.js'
import { personNamed } from '../plan/named.js'
import { FAMILY_WORDS } from '../status/readiness.js'
import { isOver, isSoon, type RunningOut } from '../status/running-out.js'
import { firstSentence, inShort } from '../status/sentence.js'
import type { Status } from '../status/status.js'
import { byPerson, type Wait } from '../status/waiting.js'
import { groupBy } from './group-by.js'
import { plural } from './counts.js'
import type { Block, Item, Page, PageSection } from './page.js'
import { clockSection } from './status-clock.js'
import { aheadInWords, byInWords, familyInWords, notJudgedInWords, readyForInWords } from './status-words.js'

/** Where a project stands, as a page: first what it may not do yet, last what can wait. */
export function statusPage(status: Status): Page {
  const name = status.name ?? 'Project without a name'
  return {
    head: headOf(status),
    title: `${name}: where it stands on ${showDay(status.today)}`,
    opening: [{ kind: 'text', text: verdict(status), isGrave: !isReadyWhereItIs(status) }, ...heldBy(status)],
    sections: [
      readiness(status),
      clockSection(status),
      steps(status),
      waitedFor(status),
      runningOut(status),
      ...coming(status),
    ],
  }
}

export function headOf({ file, name, stage, today }: Status): string {
  return [file, ...(name === undefined ? [] : [name]), `${stage} stage`, today].join(' · ')
}

function isReadyWhereItIs({ readiness: { stage: ready }, stage }: Status): boolean {
  return ready !== undefined && reached(ready, stage)
}

function verdict(status: Status): string {
  const { readiness, stage } = status
  const ready = readiness.stage
  if (ready === undefined)
    return `Not ready for the ${stage} stage it is at${stage === 'kickoff' ? '' : ', nor for any other'}.`
  if (!isReadyWhereItIs(status)) return `Not ready for the ${stage} stage it is at; ready for ${ready} only.`
  const next = nextStage(ready)
  if (ready !== stage) return `Ready for ${ready}; it is at ${stage}.`
  return `Ready for ${stage}, where it is${next === undefined ? '' : `; not yet for ${next}`}.`
}

/** So many are told with the finding to read; where more hold it there, no single one decides. */
const MOST_HELD = 3

/** The families that keep it there, those with most errors first. */
function heldBy({ readiness: { bottleneck, families } }: Status): readonly Block[] {
  const held = bottleneck.toSorted((one, other) => other.errors - one.errors)
  const items = held.slice(0, MOST_HELD).map(({ family, stage, errors, worst }): Item => {
    const notJudged = families.find((one) => one.family === family)?.notJudged ?? 0
    const count = notJudged > 0 ? notJudgedInWords(notJudged) : `${plural(errors, 'error')} at ${stage}`
    const text = worst === undefined ? 'what is not well formed has to be mended first.' : inShort(worst.message)
    return { lead: `Held there by ${familyInWords(family)}, ${count}`, text }
  })
  const rest = held.slice(MOST_HELD).map(({ family, errors }) => `${familyInWords(family)} (${errors})`)
  const more = rest.length === 0 ? [] : [{ text: `Also held there by ${listed(rest)}.` }]
  return items.length === 0 ? [] : [{ kind: 'list', items: [...items, ...more] }]
}

function readiness({ readiness: { families } }: Status): PageSection {
  const rows = families.map((one) => [FAMILY_WORDS[one.family], readyForInWords(one), aheadInWords(one)])
  return {
    title: 'How far each part is',
    blocks: [{ kind: 'table', heads: ['What it hangs on', 'Ready for', 'What stands before the next stage'], rows }],
  }
}

function steps({ steps: all }: Status): PageSection {
  const items = all.map(({ what, why, command }) => ({ text: what, why, command }))
  const nothing: Block = { kind: 'text', text: 'Nothing: no error stands and nobody is waited for.' }
  return {
    title: 'What to do next',
    blocks: [items.length === 0 ? nothing : { kind: 'list', items, isNumbered: true }],
  }
}

function waitedFor({ waits, plan, today }: Status): PageSection {
  const groups = byPerson(waits, plan).map(({ name, waits: theirs }) => {
    return { title: name, items: theirs.map((wait) => waitItem(wait, today)) }
  })
  const blocks: Block[] = groups.length === 0 ? [] : [{ kind: 'groups', groups }]
  return { title: 'Who is waited for', blocks: orNothing(blocks, 'Nobody.') }
}

function waitItem({ by, what, note }: Wait, today: string): Item {
  return { lead: byInWords(by, today), isGrave: isLate(by, today), text: what, note }
}

function runningOut({ runningOut: all, plan, today }: Status): PageSection {
  const items = all.map((one) => {
    const who = one.who === undefined ? 'nobody' : personNamed(plan, one.who)
    return {
      lead: lastDayInWords(one, today),
      isGrave: isOver(one, today),
      text: `${KINDS[one.kind]} (${WHOSE[one.kind]}${who}): ${one.what}`,
      note: one.note,
    }
  })
  return { title: 'What runs out', blocks: orNothing(items.length === 0 ? [] : [{ kind: 'list', items }], 'Nothing.') }
}

const KINDS = { question: 'Open question', waiver: 'Waiver', agreement: 'Agreement' } as const
const WHOSE = { question: '', waiver: 'accepted by ', agreement: '' } as const

function lastDayInWords(one: RunningOut, today: string): string {
  if (one.lastDay === undefined) return 'no day'
  const isNear = isSoon(one, today) || isOver(one, today)
  return `${isOver(one, today) ? 'ran out ' : ''}${showDay(one.lastDay)}${isNear ? `, ${fromToday(one.lastDay, today)}` : ''}`
}

function orNothing(blocks: readonly Block[], nothing: string): readonly Block[] {
  return blocks.length === 0 ? [{ kind: 'text', text: nothing }] : blocks
}

const MOST_COMING = 8

/** What is no error yet and will be one; nothing where there is no next stage. */
function coming({ coming: next }: Status): readonly PageSection[] {
  if (next === undefined) return []
  const title = `What becomes an error at ${next.stage}`
  if (next.errors.length === 0) return [{ title, blocks: [{ kind: 'text', text: 'Nothing more.' }] }]
  const items = next.errors.slice(0, MOST_COMING).map(({ rule, path, message }) => ({
    lead: `${rule} at ${path}`,
    text: firstSentence(message),
  }))
  const rest = next.errors.slice(MOST_COMING)
  const rules = [...groupBy(rest, ({ rule }) => rule)].map(([rule, some]) => `${some.length} ${rule}`)
  const more: Block[] = rest.length === 0 ? [] : [{ kind: 'text', text: `And ${rest.length} more: ${listed(rules)}.` }]
  return [{ title, blocks: [{ kind: 'list', items }, ...more] }]
}
