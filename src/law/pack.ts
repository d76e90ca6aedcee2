import { listFormFields } from '../plan/form.js'
import { formatPath } from '../plan/path.js'
import { toPath, path } from '../plan/typed-path.js'
import { ROLES } from '../plan/roles.js'
import { listAnswers, FACT_NAMES, type FactName, listOptions } from './facts.js'
import {
  dateShape,
  numberShape,
  type ShapeValue,
  linkShape,
  listShape,
  optional,
  recordShape,
  textShape,
  type TextListShape,
  textListShape,
  booleanShape,
} from './shape.js'

/**
 * What one law requires, as dated data: when the law changes, the rules that read it don't have to. An organization can
 * write its own packs in files of the same format.
 */

/** Numeric thresholds that a law sets, by the names that rules use. */
const THRESHOLDS = {
  dpia_criteria: optional(
    numberShape('How many of the nine DPIA criteria must apply before an impact assessment is likely needed.'),
  ),
} as const

/* `Object.fromEntries` loses the key type: every fact name gets the same shape. */
const CONCERNS = Object.fromEntries(
  FACT_NAMES.map((name) => [
    name,
    optional(
      textListShape('Matches plans that give one of these answers.', {
        noun: `answer to \`${name}\``,
        listValues: () => listAnswers(name),
      }),
    ),
  ]),
) as Readonly<Record<FactName, TextListShape & { readonly optional: true }>>

const listLeafPaths = (): readonly string[] =>
  listFormFields()
    .filter(({ field, path }) => field.kind !== 'group' && field.kind !== 'list' && !path.includes('*'))
    .map(({ path }) => formatPath(path))

const ANSWER = {
  at: textShape('The field of the plan that addresses the obligation, such as `legal.ai_act.overseer`.', {
    noun: 'plan field',
    listValues: listLeafPaths,
  }),
  at_least: optional(numberShape('The lowest number that the field may hold.')),
  accepts: optional(textListShape('The field may hold only these answers.')),
  includes: optional(textListShape('The field must hold all of these answers.')),
  not_by: optional(
    textListShape("The person in the field can't hold any of these roles.", {
      noun: 'role',
      listValues: () => ROLES.map(({ value }) => value),
    }),
  ),
} as const

export const PACK = recordShape('A law pack: what one law requires, as data.', {
  id: textShape('Id of the pack, such as `eu-ai-act`. Your own pack replaces a built-in pack with the same id.'),
  title: textShape('Name of the law, as it reads after "the": `EU AI Act`.'),
  jurisdictions: textListShape('Where the law applies, as values of `project.jurisdictions`.', {
    noun: 'jurisdiction',
    listValues: () => listOptions(toPath(path.project.jurisdictions)),
  }),
  organizations: optional(
    textListShape('Organization types that the law applies to, as values of `legal.organization` (default: all).', {
      noun: 'organization type',
      listValues: () => listAnswers('organization'),
    }),
  ),
  as_of: dateShape('Date of the newest source that the pack is based on. Later changes to the law are left out.'),
  caution: optional(textShape('What could not be confirmed, and what the pack leaves out.')),
  sources: listShape('a source', 'Where to read the law. List at least one source.', {
    title: textShape('Title of the source.'),
    url: linkShape('URL of the source.'),
  }),
  thresholds: optional(recordShape('Numeric thresholds that the law sets.', THRESHOLDS)),
  duties: optional(
    listShape('an obligation', 'What the law requires, of whom, and from what date.', {
      id: textShape('Id of the obligation, unique in the pack.'),
      from: dateShape('Date the obligation starts to apply.'),
      asks: textShape(
        'What the law requires, as it reads after "requires" or "calls for": `keeping the logs for six months`.',
      ),
      article: textShape('Citation: `Article 26(6)`.'),
      firm: booleanShape(
        '`true` for law; `false` for guidance. Open guidance is never reported as more than a warning.',
      ),
      concerns: optional(
        listShape(
          'a group of plans',
          'Plans that the obligation concerns: those that match every key of at least one group (default: every plan that the pack applies to).',
          CONCERNS,
        ),
      ),
      answer: optional(
        recordShape(
          'How the plan addresses the obligation. Without an answer, mlplan reports the obligation only if it starts between the last legal review and the launch.',
          ANSWER,
        ),
      ),
    }),
  ),
  screening: optional(
    listShape('a question', 'Questions to ask when words in a plan suggest a use that the law lists as high-risk.', {
      id: textShape('Id of the question, unique in the pack.'),
      point: textShape('Citation: `Annex III, point 5(b)`.'),
      question: textShape('The question to ask, with a question mark.'),
      words: textListShape(
        'Any of these in one answer raises the question. `*` at the end of a word matches any ending, and ` + ` joins parts that must all appear in the answer.',
      ),
      unless: optional(
        textListShape('Any of these in the same answer drops the question. List uses that the law excludes.'),
      ),
      settled_by: optional(textListShape('Any of these in the reason for the tier shows that the use was considered.')),
    }),
  ),
})

export type LawPack = ShapeValue<typeof PACK>
export type Obligation = NonNullable<LawPack['duties']>[number]
export type ObligationAnswer = NonNullable<Obligation['answer']>
export type ScreeningQuestion = NonNullable<LawPack['screening']>[number]
export type ThresholdName = keyof typeof THRESHOLDS
