import { formatJson } from '../../text/as-json.js'
import type {
  Comparison,
  DiffChange,
  DiffReport,
  DiffSide,
  DiffSignoff,
  InvalidSignoff,
  NumberChange,
  DiffFinding,
} from '../report.js'

/** Within a version, keys are only added, never renamed or removed. The JSON Schema is diff-report.schema.json. */
const DIFF_VERSION = 1

export function renderDiffJson(report: DiffReport): string {
  const { from, to, comparison } = report
  const envelope = {
    version: DIFF_VERSION,
    tool: { name: 'mlplan', version: report.toolVersion },
    as_of: report.asOf,
    name: report.project ?? null,
    before: from ? sideToJson(from) : null,
    after: sideToJson(to),
    is_new: comparison?.isNewPlan ?? null,
    changed: comparison ? comparison.changes.length > 0 : null,
    notes: report.notes,
    unreadable_values: report.unreadableValues.map(({ side, ...value }) => ({
      side: side === 'from' ? 'before' : 'after',
      ...value,
    })),
    changes: comparison?.changes.map(changeToJson) ?? null,
    signoffs: {
      no_longer_valid: report.invalidSignoffs.map(invalidSignoffToJson),
      valid_again: report.validAgain.map(signoffToJson),
    },
    findings: comparison ? findingChangesToJson(comparison.findings) : null,
    numbers: comparison?.numbers.map(numberChangeToJson) ?? null,
    briefs: { changed: comparison?.briefs.map(({ id }) => id) ?? null, outdated: report.outdatedBriefs },
  }
  return formatJson(envelope)
}

function sideToJson({ label, file, commit, committedOn }: DiffSide): object {
  return { label, file: file ?? null, commit: commit ?? null, committed_on: committedOn ?? null }
}

function changeToJson(change: DiffChange): object {
  const { section, path, title, kind, before, after, isWordingOnly, signoffEffect, sentence } = change
  const isRecord = sentence !== undefined
  return {
    section,
    path,
    title,
    kind,
    before: isRecord || kind === 'added' ? null : before,
    after: isRecord || kind === 'removed' ? null : after,
    value_before: change.valueBefore ?? null,
    value_after: change.valueAfter ?? null,
    is_item: change.isListItem,
    is_wording_only: isWordingOnly,
    affects_signoff: signoffEffect === 'commitment',
    sentence: sentence ?? null,
  }
}

function signoffToJson({ person, name, roles, signoff, signedOn }: DiffSignoff): object {
  return { person, name, roles, signoff, signed_on: signedOn ?? null }
}

function invalidSignoffToJson({ reason, parts, isCausedByChange, ...signoff }: InvalidSignoff): object {
  return {
    ...signoffToJson(signoff),
    reason: INVALID_REASON[reason],
    caused_by_this_change: isCausedByChange ?? null,
    changed_parts: parts.map(({ path, title, isWordingOnly, fields }) => ({
      path,
      title,
      is_wording_only: isWordingOnly,
      fields,
    })),
  }
}

function findingChangesToJson({
  newFindings,
  resolvedFindings,
  changedFindings,
  rulesNotCompared,
}: Comparison['findings']): object {
  return {
    new: newFindings.map(findingToJson),
    resolved: resolvedFindings.map(findingToJson),
    changed: changedFindings.map((finding) => ({ ...findingToJson(finding), level_before: finding.levelBefore })),
    rules_not_compared: rulesNotCompared,
  }
}

function findingToJson({ rule, level, path, message, help, line, column }: DiffFinding): object {
  return { rule, level, path, message, help, line, column }
}

function numberChangeToJson({
  key,
  title,
  unit,
  before,
  after,
  formattedBefore,
  formattedAfter,
  isRuleOfThumb,
}: NumberChange): object {
  return {
    key,
    title,
    unit,
    before: before ?? null,
    after: after ?? null,
    formatted_before: formattedBefore === '' ? null : formattedBefore,
    formatted_after: formattedAfter === '' ? null : formattedAfter,
    is_rule_of_thumb: isRuleOfThumb,
  }
}

/** Why a sign-off is no longer valid. */
const INVALID_REASON = {
  outdated: 'outdated',
  expired: 'expired',
  declined: 'declined',
  removed: 'removed',
  'role-not-held': 'role_not_held',
} as const satisfies Readonly<Record<InvalidSignoff['reason'], string>>
