import { signedContentAt } from '../agreement/signed-content.js'
import { withUniqueIds } from '../changes/unique-ids.js'
import { type Change, diffPlans } from '../changes/changes.js'
import { formatItem, describeChange, type ChangeText } from '../changes/describe-change.js'
import { isRecordChange, type RecordLine, formatRecordChanges, type ComparedPlans } from '../changes/records.js'
import { findFormField, type FormField } from '../plan/form.js'
import { isWithin, type Path, isSamePath, formatPath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import type { DiffChange } from './report.js'

/**
 * The changes with their text, section by section in the order of the plan format. Paths in `unreadablePaths` couldn't
 * be read on one side.
 */
export function listDiffChanges(before: Plan, after: Plan, unreadablePaths: readonly Path[]): readonly DiffChange[] {
  const sides = { before: withUniqueIds(before), after: withUniqueIds(after) }
  const changes = diffPlans(sides.before, sides.after)
    .flatMap(splitByItem)
    .filter((change) => !unreadablePaths.some((unreadablePath) => hidesChange(unreadablePath, change)))
  const sections = [...new Set(changes.flatMap(({ path }) => path[0] ?? []))]
  return sections.flatMap((section) => {
    const sectionChanges = changes.filter(({ path }) => path[0] === section)
    const fields = sectionChanges
      .filter((change) => !isRecordChange(change))
      .map((change) => createFieldChange(change, sides))
    return [
      ...fields,
      ...formatRecordChanges(section, sectionChanges.filter(isRecordChange), sides).map(createRecordChange),
    ]
  })
}

/** A new list is described item by item, like a list that had items before. */
function splitByItem(change: Change): readonly Change[] {
  const { path, formField, before, after } = change
  if (formField.field.kind !== 'list' || isListItem(formField, path) || isRecordChange(change)) return [change]
  const items = (before ?? after) as readonly { readonly id: string }[]
  if (items.length === 0) return [change]
  const side = before === undefined ? 'after' : 'before'
  return items.map((item) => ({ ...change, path: [...path, item.id], [side]: item }))
}

/**
 * An unreadable value looks like a missing one. If a whole item or its ID is unreadable, it is unknown which item it
 * is, so no item of its list can be reported as added or removed.
 */
function hidesChange(unreadablePath: Path, { path, formField }: Change): boolean {
  if (isWithin(path, unreadablePath)) return true
  const isOfItem = unreadablePath.at(-1)?.startsWith('#') === true || unreadablePath.at(-1) === 'id'
  const list = unreadablePath.slice(0, unreadablePath.at(-1) === 'id' ? -2 : -1)
  return isOfItem && isListItem(formField, path) && isSamePath(path.slice(0, -1), list)
}

function isListItem({ field, path: formPath }: FormField, path: Path): boolean {
  return field.kind === 'list' && path.length > formPath.length
}

/** A changed figure in a sentence changes a commitment, as it does for sign-offs. */
function createFieldChange(change: Change, { before, after }: ComparedPlans): DiffChange {
  const { path, kind, formField } = change
  const text = describeItem(change, distinguishValues(describeChange(change, before, after), change), { before, after })
  return {
    ...getSection(path),
    path: formatPath(path),
    ...text,
    kind,
    valueBefore: change.before,
    valueAfter: change.after,
    isListItem: isListItem(formField, path),
    isWordingOnly:
      change.isWordingOnly && signedContentAt(before, path).substance === signedContentAt(after, path).substance,
    signoffEffect: formField.signoffEffect,
    sentence: undefined,
  }
}

function createRecordChange({ path, kind, text }: RecordLine): DiffChange {
  const { field, signoffEffect = 'progress' } = findFormField(path) ?? {}
  return {
    ...getSection(path),
    path: formatPath(path),
    title: field?.title ?? formatPath(path),
    kind,
    before: '',
    after: '',
    valueBefore: undefined,
    valueAfter: undefined,
    isListItem: true,
    isWordingOnly: false,
    signoffEffect,
    sentence: text,
  }
}

function getSection([section = '']: Path): Pick<DiffChange, 'section' | 'sectionTitle'> {
  return { section, sectionTitle: findFormField([section])?.field.title ?? section }
}

/** Two people with the same name, or one person with a new ID, read alike, so the raw values are shown too. */
function distinguishValues(text: ChangeText, { kind, before, after }: Change): ChangeText {
  if (kind !== 'changed' || text.before !== text.after) return text
  return {
    ...text,
    before: `${text.before} (${JSON.stringify(before)})`,
    after: `${text.after} (${JSON.stringify(after)})`,
  }
}

/** The title names an added or removed item, so the text shows its content instead of the name again. */
function describeItem({ formField, path, before, after }: Change, text: ChangeText, sides: ComparedPlans): ChangeText {
  const { field } = formField
  if (field.kind !== 'list' || !isListItem(formField, path)) return text
  const formatSide = (plan: Plan, item: unknown) => (item === undefined ? '' : formatItem(plan, field, path, item))
  return { ...text, before: formatSide(sides.before, before), after: formatSide(sides.after, after) }
}
