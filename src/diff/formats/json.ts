import { asJson } from '../../text/as-json.js'
import type {
  Compared,
  DiffChange,
  DiffReport,
  DiffSide,
  KnownAgreement,
  LostAgreement,
  NumberChange,
  ToldFinding,
} from '../report.js'

/** Within a version, keys are only added, never renamed or removed. The JSON Schema is diff-report.schema.json. */
const DIFF_VERSION = 1

export function renderDiffJson(report: DiffReport): string {
  const { from, to, compared } = report
  const envelope = {
    version: DIFF_VERSION,
    tool: { name: 'mlplan', version: report.toolVersion },
    as_of: report.asOf,
    name: report.project ?? null,
    before: from ? sideJson(from) : null,
    after: sideJson(to),
    is_new: compared?.isNew ?? null,
    changed: compared ? compared.changes.length > 0 : null,
    notes: report.notes,
    unreadable_values: report.leftOut.map(({ side, ...value }) => ({
      side: side === 'from' ? 'before' : 'after',
      ...value,
    })),
    changes: compared?.changes.map(changeJson) ?? null,
    signoffs: {
      no_longer_valid: report.agreements.map(lostJson),
      valid_again: report.regained.map(signoffJson),
    },
    findings: compared ? findingsJson(compared.findings) : null,
    numbers: compared?.numbers.map(numberJson) ?? null,
    briefs: { changed: compared?.briefs.map(({ id }) => id) ?? null, outdated: report.outOfDate },
  }
  return asJson(envelope)
}

function sideJson({ shown, file, commit, on }: DiffSide): object {
  return { label: shown, file: file ?? null, commit: commit ?? null, committed_on: on ?? null }
}

function changeJson(change: DiffChange): object {
  const { section, path, title, kind, before, after, isWording, binds, sentence } = change
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
    is_item: change.isItem,
    is_wording_only: isWording,
    affects_signoff: binds === 'commitment',
    sentence: sentence ?? null,
  }
}

function signoffJson({ person, name, roles, signoff, on }: KnownAgreement): object {
  return { person, name, roles, signoff, signed_on: on ?? null }
}

function lostJson({ because, parts, isNew, ...signoff }: LostAgreement): object {
  return {
    ...signoffJson(signoff),
    reason: LOST_REASON[because],
    caused_by_this_change: isNew ?? null,
    changed_parts: parts.map(({ path, title, isWording, fields }) => ({
      path,
      title,
      is_wording_only: isWording,
      fields,
    })),
  }
}

function findingsJson({ appear, go, turn, notCompared }: Compared['findings']): object {
  return {
    new: appear.map(findingJson),
    resolved: go.map(findingJson),
    changed: turn.map((finding) => ({ ...findingJson(finding), level_before: finding.levelBefore })),
    rules_not_compared: notCompared,
  }
}

function findingJson({ rule, level, path, message, help, line, column }: ToldFinding): object {
  return { rule, level, path, message, help, line, column }
}

function numberJson({ key, title, unit, before, after, shownBefore, shownAfter, isHeuristic }: NumberChange): object {
  return {
    key,
    title,
    unit,
    before: before ?? null,
    after: after ?? null,
    formatted_before: shownBefore === '' ? null : shownBefore,
    formatted_after: shownAfter === '' ? null : shownAfter,
    is_rule_of_thumb: isHeuristic,
  }
}

/** Why a sign-off is no longer valid. */
const LOST_REASON = {
  void: 'outdated',
  over: 'expired',
  declined: 'declined',
  'taken-out': 'removed',
  'not-held': 'role_not_held',
} as const satisfies Readonly<Record<LostAgreement['because'], string>>
