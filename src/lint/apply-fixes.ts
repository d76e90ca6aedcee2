import { type Fix, type FixEdit, placeAfter } from '../plan/read/fix.js'
import { mentionsCalled } from '../plan/migrate.js'
import { parsePath, showPath } from '../plan/path.js'
import { applyEdits, type Edit } from '../yaml/edit/apply-edits.js'
import { isSame, valueIn } from '../yaml/edit/data.js'
import { parseSource } from '../yaml/parse.js'
import type { Finding, PlanReport } from './finding.js'
import { lintPlan, type LintOptions } from './run.js'

/** Fixes what is certain, with no other byte moved, and only where nothing else is found afterward. */

export interface Mended {
  readonly text: string
  readonly done: readonly Mending[]
  /** What was tried and taken back. */
  readonly left: readonly LeftAlone[]
}

export interface Mending {
  readonly fix: Fix
  /** Where it stood before. */
  readonly line: number
}

export interface LeftAlone extends Mending {
  /** Completes "… was left, since". */
  readonly because: string
}

/**
 * Until there is nothing more to mend: what is mended may make room for something else. Takes anything, throws nothing;
 * a second time changes nothing.
 */
export function mended(file: string, text: string, options: LintOptions): Mended {
  const how = strict(options)
  const done: Mending[] = []
  for (let now: State = { file, text, before: lintPlan(file, text, how), how }; ;) {
    const mendings = mendingsIn(now.before)
    const count = mendings.flatMap(({ fix }) => fix.edits).length
    const round = count > MOST_EDITS ? { now, done: [], left: tooMany(count, mendings) } : mendOnce(now, mendings)
    done.push(...round.done)
    if (round.done.length === 0) return { text: now.text, done, left: round.left }
    now = round.now
  }
}

/** Beyond that it is no slip of the pen, and trying each would take minutes. */
const MOST_EDITS = 100

function tooMany(count: number, [first]: readonly Mending[]): readonly LeftAlone[] {
  return first
    ? [
        {
          ...first,
          because: `the file needs ${count} fixes, but --fix makes at most ${MOST_EDITS}`,
        },
      ]
    : []
}

/** The report, with only those fixes left that would be made. */
export function withSureFixes(report: PlanReport, text: string, options: LintOptions): PlanReport {
  if (!report.findings.some(({ fix }) => fix)) return report
  const sure = new Set(mended(report.file, text, options).done.map(({ fix }) => keyOf(fix)))
  const findings = report.findings.map(({ fix, ...finding }) =>
    fix && sure.has(keyOf(fix)) ? { ...finding, fix } : finding,
  )
  return { ...report, findings }
}

/** An organization may turn sign-off rules off; to make a sign-off outdated by a fix is another matter. */
function strict({ known: _known, ...options }: LintOptions): LintOptions {
  return {
    ...options,
    rules: options.rules.map(({ ruling, ...rule }) => (isBinding(rule.id) || !ruling ? rule : { ...rule, ruling })),
  }
}

function isBinding(id: string): boolean {
  return id === 'buy-in/signoff-outdated'
}

function keyOf({ edits }: Fix): string {
  return JSON.stringify(edits)
}

/** Several findings may be mended by one fix. */
function mendingsIn({ findings }: PlanReport): readonly Mending[] {
  const found = findings.flatMap(({ fix, span }) => (fix ? [[keyOf(fix), { fix, line: span.line }] as const] : []))
  return [...new Map(found.toReversed()).values()].toReversed()
}

interface State {
  readonly file: string
  readonly text: string
  readonly before: PlanReport
  readonly how: LintOptions
}

interface Round extends Pick<Mended, 'done' | 'left'> {
  readonly now: State
}

/** All at once, or else one after the other, since one that cannot be made holds up the others. */
function mendOnce(state: State, mendings: readonly Mending[]): Round {
  const together = mendings.length < 2 ? undefined : tried(state, mendings)
  if (together && 'text' in together) return { now: { ...state, ...together }, done: mendings, left: [] }
  const done: Mending[] = []
  const left: LeftAlone[] = []
  let now = state
  for (const mending of mendings) {
    const result = tried(now, [mending])
    if ('text' in result) {
      done.push(mending)
      now = { ...now, ...result }
    } else left.push({ ...mending, ...result })
  }
  return { now, done, left }
}

type Tried = Pick<State, 'text' | 'before'> | { readonly because: string }

function tried({ file, text, before, how }: State, mendings: readonly Mending[]): Tried {
  const edits = mendings.flatMap(({ fix }) => fix.edits)
  const { data } = parseSource(text)
  const isStale = edits.some((edit) => edit.kind === 'set' && !isSame(valueIn(data, edit.path), edit.from))
  if (isStale) return { because: 'the value has already changed' }
  /* Whoever speaks of a place goes on speaking of it. */
  const mentions = mentionsCalled(data, (path) => placeAfter(path, edits))
  const result = applyEdits(text, [...mentions.map(asEdit), ...edits.map(asEdit)])
  if ('refused' in result) return { because: result.refused.replace(/\.$/, '') }
  const after = lintPlan(file, result.text, how)
  const still = new Set(mendingsIn(after).map(({ fix }) => keyOf(fix)))
  if (mendings.some(({ fix }) => still.has(keyOf(fix)))) return { because: "the fix wouldn't resolve the finding" }
  const [first, ...others] = newOnes(before, after, edits)
  if (first === undefined) return { text: result.text, before: after }
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  return { because: `the fix would cause ${first.rule} at ${first.path}${more}` }
}

function asEdit(edit: FixEdit | ReturnType<typeof mentionsCalled>[number]): Edit {
  return edit.kind === 'set' ? { kind: 'set', path: edit.path, value: edit.to } : edit
}

/**
 * What is found now and was not before, or is graver now. What a rule finds that could not be asked before is not new:
 * nobody was told that there was nothing.
 */
function newOnes(before: PlanReport, after: PlanReport, edits: readonly FixEdit[]): readonly Finding[] {
  const skipped = new Set(before.notRun.map(({ rule }) => rule))
  const known = new Map<string, number[]>()
  for (const finding of before.findings) {
    const key = `${finding.rule}\n${showPath(placeAfter(parsePath(finding.path), edits))}`
    known.set(key, [...(known.get(key) ?? []), gravity(finding)])
  }
  return after.findings.filter((finding) => {
    if (skipped.has(finding.rule)) return false
    const there = known.get(`${finding.rule}\n${finding.path}`) ?? []
    const match = there.findIndex((grave) => grave >= gravity(finding))
    return match < 0 || there.splice(match, 1).length === 0
  })
}

const GRAVITY = { info: 1, warning: 2, error: 3 } as const

function gravity({ state, severity }: Finding): number {
  return state === 'active' ? GRAVITY[severity] : 0
}
