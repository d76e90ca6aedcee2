import type {
  Compared,
  DiffChange,
  DiffReport,
  DiffSide,
  KnownAgreement,
  LostAgreement,
  NumberChange,
  ToldFinding,
} from './diff-report.js'

/** Versioned: keys are added within a version, never renamed or taken away. Its JSON Schema is diff-report.schema.json. */
const DIFF_VERSION = 1

export function renderDiffJson(report: DiffReport): string {
  const { from, to, compared } = report
  const envelope = {
    version: DIFF_VERSION,
    tool: { name: 'mlplan', version: report.toolVersion },
    as_of: report.asOf,
    name: report.project ?? null,
    from: from ? sideJson(from) : null,
    to: sideJson(to),
    new: compared?.isNew ?? null,
    differs: compared ? compared.changes.length > 0 : null,
    notes: report.notes,
    left_out: report.leftOut,
    changes: compared?.changes.map(changeJson) ?? null,
    agreements: {
      lost: report.agreements.map(lostJson),
      hold_again: report.regained.map(agreementJson),
    },
    findings: compared ? findingsJson(compared.findings) : null,
    numbers: compared?.numbers.map(numberJson) ?? null,
    briefs: { read_differently: compared?.briefs.map(({ id }) => id) ?? null, out_of_date: report.outOfDate },
  }
  return `${JSON.stringify(envelope, null, 2)}\n`
}

function sideJson({ shown, file, commit, on }: DiffSide): object {
  return { shown, file: file ?? null, commit: commit ?? null, on: on ?? null }
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
    item: change.isItem,
    wording: isWording,
    binds,
    sentence: sentence ?? null,
  }
}

function agreementJson({ person, name, roles, signoff, on }: KnownAgreement): object {
  return { person, name, roles, signoff, on: on ?? null }
}

function lostJson({ because, parts, isNew, ...agreement }: LostAgreement): object {
  return {
    ...agreementJson(agreement),
    because: because.replaceAll('-', '_'),
    by_this_change: isNew ?? null,
    parts: parts.map(({ path, title, isWording, fields }) => ({ path, title, wording: isWording, fields })),
  }
}

function findingsJson({ appear, go, turn, notCompared }: Compared['findings']): object {
  return {
    appear: appear.map(findingJson),
    go: go.map(findingJson),
    turn: turn.map((finding) => ({ ...findingJson(finding), level_before: finding.levelBefore })),
    not_compared: notCompared,
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
    shown_before: shownBefore === '' ? null : shownBefore,
    shown_after: shownAfter === '' ? null : shownAfter,
    heuristic: isHeuristic,
  }
}
