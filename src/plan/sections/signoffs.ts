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
      help: 'A mail, minutes, a ticket: how it is known.',
      unasked: 'an agreement is recorded when it is given, never guessed in an interview',
      example: 'Minutes of 24 November 2026',
    }),
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
