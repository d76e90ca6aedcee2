import { formFields } from '../plan/form.js'
import { showPath } from '../plan/path.js'
import { pathOf, place } from '../plan/typed-path.js'
import { ROLES } from '../plan/roles.js'
import { answersTo, FACT_NAMES, type FactName, optionsAt } from './facts.js'
import { day, figure, type Held, link, listOf, may, record, text, type WordsShape, words, yesNo } from './shape.js'

/**
 * What one law asks, as data with a day on it: law moves, and the rules that read it do not have to. An organization may
 * write its own in a file of the same form.
 */

/** The lines that a law draws in figures, by the names the rules ask for. */
const THRESHOLDS = {
  dpia_criteria: may(
    figure('How many of the nine DPIA criteria must apply before an impact assessment is likely needed.'),
  ),
} as const

/* The keys of a list of names, each of which gets the same shape. */
const CONCERNS = Object.fromEntries(
  FACT_NAMES.map((name) => [
    name,
    may(
      words('Matches plans that give one of these answers.', {
        noun: `answer to \`${name}\``,
        known: () => answersTo(name),
      }),
    ),
  ]),
) as Readonly<Record<FactName, WordsShape & { readonly optional: true }>>

const leafPlaces = (): readonly string[] =>
  formFields()
    .filter(({ field, path }) => field.kind !== 'group' && field.kind !== 'list' && !path.includes('*'))
    .map(({ path }) => showPath(path))

const ANSWER = {
  at: text('The field of the plan that addresses the obligation, such as `legal.ai_act.overseer`.', {
    noun: 'plan field',
    known: leafPlaces,
  }),
  at_least: may(figure('The lowest number that the field may hold.')),
  accepts: may(words('The field may hold only these answers.')),
  includes: may(words('The field must hold all of these answers.')),
  not_by: may(
    words("The person in the field can't hold any of these roles.", {
      noun: 'role',
      known: () => ROLES.map(({ value }) => value),
    }),
  ),
} as const

export const PACK = record('A law pack: what one law requires, as data.', {
  id: text('Id of the pack, such as `eu-ai-act`. Your own pack replaces a built-in pack with the same id.'),
  title: text('Name of the law, as it reads after "the": `EU AI Act`.'),
  jurisdictions: words('Where the law applies, as values of `project.jurisdictions`.', {
    noun: 'jurisdiction',
    known: () => optionsAt(pathOf(place.project.jurisdictions)),
  }),
  organizations: may(
    words('Organization types that the law applies to, as values of `legal.organization` (default: all).', {
      noun: 'organization type',
      known: () => answersTo('organization'),
    }),
  ),
  as_of: day('Date of the newest source that the pack is based on. Later changes to the law are left out.'),
  caution: may(text('What could not be confirmed, and what the pack leaves out.')),
  sources: listOf('a source', 'Where to read the law. List at least one source.', {
    title: text('Title of the source.'),
    url: link('URL of the source.'),
  }),
  thresholds: may(record('Numeric thresholds that the law sets.', THRESHOLDS)),
  duties: may(
    listOf('an obligation', 'What the law requires, of whom, and from what date.', {
      id: text('Id of the obligation, unique in the pack.'),
      from: day('Date the obligation starts to apply.'),
      asks: text(
        'What the law requires, as it reads after "requires" or "calls for": `keeping the logs for six months`.',
      ),
      article: text('Citation: `Article 26(6)`.'),
      firm: yesNo('`true` for law; `false` for guidance. Open guidance is never reported as more than a warning.'),
      concerns: may(
        listOf(
          'a group of plans',
          'Plans that the obligation concerns: those that match every key of at least one group (default: every plan that the pack applies to).',
          CONCERNS,
        ),
      ),
      answer: may(
        record(
          'How the plan addresses the obligation. Without an answer, mlplan reports the obligation only if it starts between the last legal review and the launch.',
          ANSWER,
        ),
      ),
    }),
  ),
  screening: may(
    listOf('a question', 'Questions to ask when words in a plan suggest a use that the law lists as high-risk.', {
      id: text('Id of the question, unique in the pack.'),
      point: text('Citation: `Annex III, point 5(b)`.'),
      question: text('The question to ask, with a question mark.'),
      words: words(
        'Any of these in one answer raises the question. `*` at the end of a word matches any ending, and ` + ` joins parts that must all appear in the answer.',
      ),
      unless: may(words('Any of these in the same answer drops the question. List uses that the law excludes.')),
      settled_by: may(words('Any of these in the reason for the tier shows that the use was considered.')),
    }),
  ),
})

export type LawPack = Held<typeof PACK>
export type Duty = NonNullable<LawPack['duties']>[number]
export type Answer = NonNullable<Duty['answer']>
export type Screen = NonNullable<LawPack['screening']>[number]
export type ThresholdName = keyof typeof THRESHOLDS
