import { boundAt } from '../agreement/signed-content.js'
import { itemsApart } from '../changes/unique-ids.js'
import { type Change, changesBetween } from '../changes/changes.js'
import { itemInWords } from '../changes/format-item.js'
import { isOfLedger, type LedgerLine, ledgerLines, type Sides } from '../changes/records.js'
import { tell, type Told } from '../changes/describe-change.js'
import { fieldAt, type FormField } from '../plan/form.js'
import { isWithin, type Path, samePath, showPath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import type { DiffChange } from './report.js'

/** The changes as they are told, section by section in the order of the form; `unread` could not be read on one side. */
export function toldChanges(before: Plan, after: Plan, unread: readonly Path[]): readonly DiffChange[] {
  const sides = { before: itemsApart(before), after: itemsApart(after) }
  const changes = changesBetween(sides.before, sides.after)
    .flatMap(byItem)
    .filter((change) => !unread.some((at) => hides(at, change)))
  const sections = [...new Set(changes.flatMap(({ path }) => path[0] ?? []))]
  return sections.flatMap((section) => {
    const own = changes.filter(({ path }) => path[0] === section)
    const fields = own.filter((change) => !isOfLedger(change)).map((change) => fieldChange(change, sides))
    return [...fields, ...ledgerLines(section, own.filter(isOfLedger), sides).map(ledgerChange)]
  })
}

/** A list that is there for the first time is told item by item, like one that had some already. */
function byItem(change: Change): readonly Change[] {
  const { path, form, before, after } = change
  if (form.field.kind !== 'list' || isItem(form, path) || isOfLedger(change)) return [change]
  const items = (before ?? after) as readonly { readonly id: string }[]
  if (items.length === 0) return [change]
  const side = before === undefined ? 'after' : 'before'
  return items.map((item) => ({ ...change, path: [...path, item.id], [side]: item }))
}

/**
 * What cannot be read looks as if it were not there. Of an item that cannot be read as a whole, or whose id cannot,
 * nobody knows which one it is: then none of its list can be said to have come or gone.
 */
function hides(unread: Path, { path, form }: Change): boolean {
  if (isWithin(path, unread)) return true
  const isOfItem = unread.at(-1)?.startsWith('#') === true || unread.at(-1) === 'id'
  const list = unread.slice(0, unread.at(-1) === 'id' ? -2 : -1)
  return isOfItem && isItem(form, path) && samePath(path.slice(0, -1), list)
}

function isItem({ field, path: inForm }: FormField, path: Path): boolean {
  return field.kind === 'list' && path.length > inForm.length
}

/** A sentence in which a figure changed commits to something else, as agreements see it. */
function fieldChange(change: Change, { before, after }: Sides): DiffChange {
  const { path, kind, form } = change
  const told = withItem(change, toldApart(tell(change, before, after), change), { before, after })
  return {
    ...sectionOf(path),
    path: showPath(path),
    ...told,
    kind,
    valueBefore: change.before,
    valueAfter: change.after,
    isItem: isItem(form, path),
    isWording: change.isWording && boundAt(before, path).substance === boundAt(after, path).substance,
    binds: form.binds,
    sentence: undefined,
  }
}

function ledgerChange({ path, kind, text }: LedgerLine): DiffChange {
  const { field, binds = 'progress' } = fieldAt(path) ?? {}
  return {
    ...sectionOf(path),
    path: showPath(path),
    title: field?.title ?? showPath(path),
    kind,
    before: '',
    after: '',
    valueBefore: undefined,
    valueAfter: undefined,
    isItem: true,
    isWording: false,
    binds,
    sentence: text,
  }
}

function sectionOf([section = '']: Path): Pick<DiffChange, 'section' | 'sectionTitle'> {
  return { section, sectionTitle: fieldAt([section])?.field.title ?? section }
}

/** Two people of the same name, or the same one under another id, read alike; what differs has to be seen. */
function toldApart(told: Told, { kind, before, after }: Change): Told {
  if (kind !== 'changed' || told.before !== told.after) return told
  return {
    ...told,
    before: `${told.before} (${JSON.stringify(before)})`,
    after: `${told.after} (${JSON.stringify(after)})`,
  }
}

/** The title names an item that came or went; what it says is told where the name would stand once more. */
function withItem({ form, path, before, after }: Change, told: Told, sides: Sides): Told {
  const { field } = form
  if (field.kind !== 'list' || !isItem(form, path)) return told
  const say = (plan: Plan, item: unknown) => (item === undefined ? '' : itemInWords(plan, field, path, item))
  return { ...told, before: say(sides.before, before), after: say(sides.after, after) }
}
