import { formFields } from '../plan/form.js'
import { showPath } from '../plan/path.js'
import { pathOf, place } from '../plan/place.js'
import { ROLES } from '../plan/roles.js'
import { answersTo, FACT_NAMES, type FactName, optionsAt } from './facts.js'
import { day, figure, type Held, link, listOf, may, record, text, type WordsShape, words, yesNo } from './shape.js'

/**
 * What one law asks, as data with a day on it: law moves, and the rules that read it do not have to. An organization may
 * write its own in a file of the same form.
 */

/** The lines that a law draws in figures, by the names the rules ask for. */
const THRESHOLDS = {
  dpia_criteria: may(figure('From so many of the nine criteria on, an impact assessment is likely needed.')),
} as const

/* The keys of a list of names, each of which gets the same shape. */
const CONCERNS = Object.fromEntries(
  FACT_NAMES.map((name) => [
    name,
    may(words(`One of these is what the plan says.`, { noun: `answer to \`${name}\``, known: () => answersTo(name) })),
  ]),
) as Readonly<Record<FactName, WordsShape & { readonly optional: true }>>

const leafPlaces = (): readonly string[] =>
  formFields()
    .filter(({ field, path }) => field.kind !== 'group' && field.kind !== 'list' && !path.includes('*'))
    .map(({ path }) => showPath(path))

const ANSWER = {
  at: text('The place in the plan that answers it, such as `legal.ai_act.overseer`.', {
    noun: 'place of a plan',
    known: leafPlaces,
  }),
  at_least: may(figure('A number there has to be at least this.')),
  accepts: may(words('Only these answers do.')),
  includes: may(words('All of these have to be among the answers there.')),
  not_by: may(
    words('Whoever is named there must not hold one of these roles.', {
      noun: 'role',
      known: () => ROLES.map(({ value }) => value),
    }),
  ),
} as const

export const PACK = record('A law pack.', {
  id: text('Such as `eu-ai-act`. A pack of your own with the id of one that comes with mlplan replaces it.'),
  title: text('What the law is called, as in a sentence after "of the": `EU AI Act`.'),
  jurisdictions: words('Where it applies, in the words of `project.jurisdictions`.', {
    noun: 'jurisdiction',
    known: () => optionsAt(pathOf(place.project.jurisdictions)),
  }),
  organizations: may(
    words('To whom alone it applies, in the words of `legal.organization`; without it, to everybody.', {
      noun: 'kind of organization',
      known: () => answersTo('organization'),
    }),
  ),
  as_of: day('The day of the newest thing that was read for it: the law may have moved since.'),
  caution: may(text('What could not be confirmed, and what was left out.')),
  sources: listOf('a source', 'Where it can be read; at least one.', {
    title: text('What it is called.'),
    url: link('Where it is.'),
  }),
  thresholds: may(record('The lines it draws in figures.', THRESHOLDS)),
  duties: may(
    listOf('a duty', 'What it asks, of whom, and from which day.', {
      id: text('A name for it, unlike the others of this pack.'),
      from: day('The day from which it applies.'),
      asks: text('What it asks, as it reads after "the law asks": `to keep the logs for six months`.'),
      article: text('Where in the law: `Article 26(6)`.'),
      firm: yesNo('`true` for law; `false` for guidance, which never is more than a warning.'),
      concerns: may(
        listOf(
          'a group of plans',
          'Whom it concerns: plans that fit one of these, in all that it names. Without it, every plan the pack applies to.',
          CONCERNS,
        ),
      ),
      answer: may(record('Where the plan answers it; without it, it is only told when its day comes.', ANSWER)),
    }),
  ),
  screening: may(
    listOf('a question', 'Words in a plan that make it worth asking whether the law lists such a use as high risk.', {
      id: text('A name for it, unlike the others of this pack.'),
      point: text('The point of law: `Annex III, point 5(b)`.'),
      question: text('What is asked, with a question mark.'),
      words: words(
        'Any of these in one answer. `*` at the end of a word stands for any ending, and ` + ` for "and elsewhere in the same answer".',
      ),
      unless: may(words('None of these in the same answer: uses that the law leaves out.')),
      settled_by: may(words('Any of these in the reason for the tier shows that somebody has thought of it.')),
    }),
  ),
})

export type LawPack = Held<typeof PACK>
export type Duty = NonNullable<LawPack['duties']>[number]
export type Answer = NonNullable<Duty['answer']>
export type Screen = NonNullable<LawPack['screening']>[number]
export type ThresholdName = keyof typeof THRESHOLDS
