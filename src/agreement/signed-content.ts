import { canonicalJson } from './canonical.js'
import type { Field, Fields, ListField } from '../plan/field.js'
import { findFormField, childFields } from '../plan/form.js'
import { parsePath, type Path, formatPath, overlaps } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import { toPlainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { extractFigures, type ContentParts, contentOfField } from './field-content.js'

/**
 * The content of a part of the plan that a sign-off covers. Ids, the order of items, whitespace, the source of a
 * figure, and all progress are left out, so changing them doesn't affect a sign-off.
 */

/** Split in two, so that a change of wording can be distinguished from any other change. */
export interface SignedContent {
  /** Figures, dates, names, choices, and every figure in a sentence. */
  readonly substance: string
  /** The sentences. */
  readonly wording: string
}

/** The substance or wording of a part that has none. */
export const EMPTY_CONTENT = '{}'

/** The names of paths and values in the version of the plan format that a fingerprint was taken in. */
export interface VersionNaming {
  readonly pathInVersion: (path: Path) => Path
  readonly valueInVersion: (path: Path, value: unknown) => unknown
}

export const CURRENT_NAMING: VersionNaming = { pathInVersion: (path) => path, valueInVersion: (_path, value) => value }

/** The content of one part of the plan, sorted by field name. `partPath` uses today's names. */
export function signedContentAt(plan: Plan, partPath: Path, naming: VersionNaming = CURRENT_NAMING): SignedContent {
  const source = { plan, naming }
  const partPathInVersion = naming.pathInVersion(partPath)
  const entries = collectFieldContents(source, partPath).map(({ path, parts }): ContentEntry => [
    formatPath(naming.pathInVersion(path).slice(partPathInVersion.length)),
    parts,
  ])
  return toCanonicalRecord([...entries, ...listNotApplicableEntries(source, partPathInVersion)])
}

type ContentEntry = readonly [name: string, ContentParts]

/** Joins the canonical JSON of the values (see canonical.ts) into one object for substance and one for wording. */
function toCanonicalRecord(entries: readonly ContentEntry[]): SignedContent {
  const sorted = entries.toSorted(([left], [right]) => (left < right ? -1 : 1))
  const [substance, wording]: [string[], string[]] = [[], []]
  for (const [name, parts] of sorted) {
    const key = canonicalJson(name)
    if (parts.substance !== undefined) substance.push(`${key}:${parts.substance}`)
    if (parts.wording !== undefined) wording.push(`${key}:${parts.wording}`)
  }
  return { substance: `{${substance.join(',')}}`, wording: `{${wording.join(',')}}` }
}

interface ContentSource {
  readonly plan: Plan
  readonly naming: VersionNaming
}

interface FieldContent {
  readonly path: Path
  readonly parts: ContentParts
}

function collectFieldContents(source: ContentSource, path: Path): readonly FieldContent[] {
  const formField = findFormField(path)
  const contents: FieldContent[] = []
  if (formField)
    addContent(
      source,
      formField.field,
      formField.signoffEffect === 'commitment',
      path,
      getValue(source.plan, path),
      contents,
    )
  return contents
}

function addContent(
  source: ContentSource,
  field: Field,
  isCommitment: boolean,
  path: Path,
  value: unknown,
  contents: FieldContent[],
): void {
  if (value === undefined) return
  if (field.kind === 'group') addGroupContent(source, field.fields, isCommitment, path, value, contents)
  else {
    const parts =
      field.kind === 'list'
        ? contentOfList(source, field, isCommitment, path, value)
        : isCommitment
          ? contentOfField(source.plan, field, source.naming.valueInVersion(path, value))
          : undefined
    if (parts) contents.push({ path, parts })
  }
}

function addGroupContent(
  source: ContentSource,
  fields: Fields,
  isCommitment: boolean,
  path: Path,
  group: unknown,
  contents: FieldContent[],
): void {
  for (const [name, value] of Object.entries(group as Readonly<Record<string, unknown>>)) {
    const field = fields[name]
    /* The id of an item isn't a field. */
    if (field === undefined) continue
    const isFieldCommitment = field.signoffEffect === undefined ? isCommitment : field.signoffEffect === 'commitment'
    addContent(source, field, isFieldCommitment, [...path, name], value, contents)
  }
}

/** Ignores the order and the ids of the items. `undefined` if neither the list nor its items are commitments. */
function contentOfList(
  source: ContentSource,
  list: ListField,
  isCommitment: boolean,
  path: Path,
  value: unknown,
): ContentParts | undefined {
  const items = (value as readonly { readonly id: string }[]).map((item) => {
    const contents: FieldContent[] = []
    addGroupContent(source, list.fields, isCommitment, [...path, item.id], item, contents)
    return contents.map((content): ContentEntry => [
      formatPath(source.naming.pathInVersion(content.path).slice(path.length + 1)),
      content.parts,
    ])
  })
  const itemsWithContent = items.filter((entries) => entries.length > 0)
  if (!isCommitment && itemsWithContent.length === 0) return undefined
  const sortedItems = itemsWithContent
    .map(toCanonicalRecord)
    .map((item) => ({ item, sortKey: `[${item.substance},${item.wording}]` }))
    .toSorted((left, right) => (left.sortKey < right.sortKey ? -1 : 1))
    .map(({ item }) => item)
  return {
    substance: `[${sortedItems.map(({ substance }) => substance).join(',')}]`,
    wording: `[${sortedItems.map(({ wording }) => wording).join(',')}]`,
  }
}

/** Fields marked as not applicable. They are part of the signed content, just as an answer would be. */
function listNotApplicableEntries({ plan, naming }: ContentSource, partPathInVersion: Path): readonly ContentEntry[] {
  const reasons = new Map<string, string[]>()
  for (const { path: pathText, reason = '' } of plan.not_applicable ?? []) {
    const path = parsePath(pathText ?? '')
    const pathInVersion = naming.pathInVersion(path)
    if (pathText === undefined || !overlaps(pathInVersion, partPathInVersion) || !hasCommitment(path)) continue
    const name = `not_applicable.${formatPath(pathInVersion)}`
    reasons.set(name, [...(reasons.get(name) ?? []), toPlainText(reason)].toSorted())
  }
  return [...reasons].map(([name, texts]) => [
    name,
    { substance: canonicalJson(texts.flatMap(extractFigures)), wording: canonicalJson(texts) },
  ])
}

function hasCommitment(path: Path): boolean {
  const formField = findFormField(path)
  if (!formField) return false
  const fields: Fields = childFields(formField.field)
  return (
    formField.signoffEffect === 'commitment' ||
    Object.keys(fields).some((name) =>
      hasCommitment([...formField.path, ...(formField.field.kind === 'list' ? ['*'] : []), name]),
    )
  )
}
