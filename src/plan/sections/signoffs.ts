import { choice, choices, date, ledger, listOf, person, prose, text } from '../field.js'
import { ROLES } from '../roles.js'

export const signoffs = ledger(
  {
    title: 'Sign-offs',
    help: 'The only place that says somebody agreed. Each role agrees to what is theirs.',
    who: 'ml_lead',
    from: 'kickoff',
    binds: 'progress',
    item: 'sign-off',
    named: 'by',
  },
  {
    by: person({
      title: 'By',
      help: 'Who agreed, or did not.',
      unasked: 'an agreement is recorded when it is given, never guessed in an interview',
    }),
    roles: choices({
      title: 'As',
      help: 'In which roles; that decides what they agreed to.',
      unasked: 'an agreement is recorded when it is given, never guessed in an interview',
      options: ROLES,
    }),
    decision: choice({
      title: 'Decision',
      help: 'A rejection stays on the record.',
      unasked: 'an agreement is recorded when it is given, never guessed in an interview',
      options: [
        { value: 'approved', label: 'approved', means: 'Agreed without conditions.' },
        {
          value: 'approved_with_conditions',
          label: 'approved with conditions',
          means: 'Agreed, if the conditions are met.',
        },
        { value: 'rejected', label: 'rejected', means: 'Not agreed.' },
      ],
    }),
    on: date({
      title: 'On',
      help: 'Agreement ages.',
      unasked: 'an agreement is recorded when it is given, never guessed in an interview',
      example: '2026-11-24',
    }),
    evidence: text({
      title: 'Evidence',
      help: 'Minutes, a mail, a ticket, a review of a pull request: how it is known.',
      unasked: 'an agreement is recorded when it is given, never guessed in an interview',
      example: 'Minutes of 24 November 2026',
    }),
    recorded_by: text({
      title: 'Recorded by',
      help: 'Whoever wrote it down here, which may be somebody else than the one who agreed.',
      from: 'optional',
      unasked: 'an agreement is recorded when it is given, never guessed in an interview',
      example: 'Anneli Korhonen',
    }),
    valid_until: date({
      title: 'Valid until',
      help: 'The last day it counts, where it was given for a time only.',
      from: 'optional',
      unasked: 'an agreement is recorded when it is given, never guessed in an interview',
    }),
    content: text({
      title: 'Content',
      help: 'Fingerprints of what was agreed to, a line for each part of the plan, written by `mlplan sign`. When a part changes, its fingerprint no longer fits and the agreement is void.',
      from: 'optional',
      unasked: 'worked out by `mlplan sign`',
    }),
    carried_over: listOf(
      {
        title: 'Carried over',
        help: 'Changes of wording only, since then, that somebody other than the ML lead has found to change nothing.',
        item: 'change of wording',
        named: 'by',
        from: 'optional',
        unasked: 'recorded with the agreement',
      },
      {
        by: person({
          title: 'By',
          help: 'Who found that only the wording changed.',
          unasked: 'recorded with the agreement',
        }),
        on: date({ title: 'On', help: 'When.', unasked: 'recorded with the agreement' }),
        content: text({
          title: 'Content',
          help: 'Fingerprints of the parts as they read since then.',
          unasked: 'worked out by `mlplan sign`',
        }),
      },
    ),
    conditions: listOf(
      {
        title: 'Conditions',
        help: 'Each with somebody who sees to it.',
        item: 'condition',
        named: 'what',
        from: 'optional',
        unasked: 'an agreement is recorded when it is given, never guessed in an interview',
      },
      {
        what: prose({ title: 'Condition', help: 'What has to be done first.', unasked: 'recorded with the agreement' }),
        owner: person({ title: 'Owner', help: 'Who sees to it.', unasked: 'recorded with the agreement' }),
        due: date({ title: 'Due', help: 'By when.', unasked: 'recorded with the agreement' }),
        met_on: date({
          title: 'Met on',
          help: 'When it was done.',
          unasked: 'recorded with the agreement',
          from: 'optional',
        }),
      },
    ),
  },
)
