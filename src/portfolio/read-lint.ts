import { isUnreadable } from '../lint/finding.js'
import type { Stage } from '../plan/stage.js'
import { type Area, AREAS } from '../rules/rule.js'
import type { Counts, Entry, FamilyState, Judged, Source } from './entry.js'
import { each, ifThere, oneOf, orNone, type Part, stage, text, within } from './fields.js'
import { familyIn } from './read-status.js'

/** A report of `mlplan lint`: what was found in some plans, each at one stage. */
export function readLint(report: Part, source: Source): readonly Entry[] {
  return each(within(report, 'plans'), (part) => entryIn(part, source))
}

interface Found {
  readonly rule: string
  readonly path: string
  readonly message: string
  readonly help: string
  readonly level: keyof Counts
  readonly family: Area
}

function entryIn(plan: Part, source: Source): Entry {
  const file = text(within(plan, 'file'))
  const findings = each(within(plan, 'findings'), foundIn)
  const place = {
    source,
    file,
    repository: ifThere(within(plan, 'repository'), text),
    repositoryFile: ifThere(within(plan, 'repository_file'), text) ?? file,
    name: orNone(within(plan, 'name'), text),
  }
  const judged = judgedIn(plan, findings)
  const [first] = findings
  if (!isUnreadable({ findings }) || first === undefined) return { ...place, judged }
  return { ...place, trouble: { message: first.message, help: first.help } }
}

function foundIn(part: Part): Found {
  return {
    rule: text(within(part, 'rule')),
    path: text(within(part, 'path')),
    message: text(within(part, 'message')),
    help: text(within(part, 'help')),
    level: levelIn(part),
    family: familyIn(within(part, 'area')),
  }
}

/**
 * By its severity, not by the level it had in that run: what a baseline knew before, or what the calendar may not fail
 * in a pull request, is in the plan all the same.
 */
function levelIn(part: Part): keyof Counts {
  const state = oneOf(within(part, 'state'), ['active', 'pending', 'waived', 'existing'], 'active')
  const severity = oneOf(within(part, 'severity'), ['error', 'warning', 'info'], 'error')
  return state === 'active' || state === 'existing' ? severity : state
}

function judgedIn(plan: Part, findings: readonly Found[]): Judged {
  const own = stage(within(plan, 'stage'))
  const notJudged = each(within(plan, 'rules_not_run'), (part) => text(within(part, 'rule'))).length
  const counts = { error: 0, warning: 0, info: 0, pending: 0, waived: 0 }
  for (const { level } of findings) counts[level] += 1
  const families = AREAS.map(({ value }) => familyState(value, own, findings, notJudged > 0))
  return {
    stage: own,
    readyFor: 'not-told',
    families,
    counts,
    notJudged,
    held: families.flatMap(({ family, errors }) => {
      const worst = findings.find((one) => one.family === family && one.level === 'error')
      return worst === undefined ? [] : [{ family, stage: own, errors, message: worst.message }]
    }),
  }
}

/** A rule that could not be asked may belong to any of them: the report does not say. */
function familyState(family: Area, own: Stage, findings: readonly Found[], isInDoubt: boolean): FamilyState {
  const some = findings.filter((one) => one.family === family)
  const many = (level: keyof Counts) => some.filter((one) => one.level === level).length
  const errors = many('error')
  return {
    family,
    state: errors > 0 ? 'held' : isInDoubt ? 'not-known' : 'no-error',
    readyFor: undefined,
    errors,
    errorsAt: errors > 0 ? own : undefined,
    pending: many('pending'),
    waived: many('waived'),
  }
}
