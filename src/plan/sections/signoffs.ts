import { choice, choices, date, listSection, list, person, prose, text } from '../field.js'
import { ROLES } from '../roles.js'

export const signoffs = listSection(
  {
    title: 'Sign-offs',
    help: 'Each role signs off on its own part, and this list is the only record.',
    owner: 'ml_lead',
    expectedFrom: 'kickoff',
    signoffEffect: 'progress',
    item: 'sign-off',
    labelField: 'person',
  },
  {
    person: person({
      title: 'Person signing off',
      help: 'Name the person who signed off or declined.',
      notAskedReason: 'a sign-off is recorded when it is given, never guessed in an interview',
    }),
    roles: choices({
      title: 'Sign-off roles',
      help: 'The roles determine what the sign-off covers.',
      notAskedReason: 'a sign-off is recorded when it is given, never guessed in an interview',
      options: ROLES,
    }),
    decision: choice({
      title: 'Sign-off decision',
      help: 'A declined sign-off stays on record.',
      notAskedReason: 'a sign-off is recorded when it is given, never guessed in an interview',
      options: [
        { value: 'approved', label: 'approved', means: 'Signed off without conditions.' },
        {
          value: 'approved_with_conditions',
          label: 'approved with conditions',
          means: 'Signed off, provided the conditions are met.',
        },
        { value: 'declined', label: 'declined', means: 'Not signed off.' },
      ],
    }),
    signed_on: date({
      title: 'Sign-off date',
      help: 'The sign-off date determines when the sign-off expires.',
      notAskedReason: 'a sign-off is recorded when it is given, never guessed in an interview',
      example: '2026-11-24',
    }),
    evidence: text({
      title: 'Sign-off evidence',
      help: 'Name or link the minutes, email, ticket, or pull request review.',
      notAskedReason: 'a sign-off is recorded when it is given, never guessed in an interview',
      example: 'Minutes of Nov 24, 2026',
    }),
    requested_changes: prose({
      title: 'Requested changes',
      help: 'Buy-in shows in what people change. Say what the person asked to change in the plan, or none.',
      expectedFrom: 'optional',
      notAskedReason: 'a sign-off is recorded when it is given, never guessed in an interview',
      example: 'Call only customers whose contract ends within a year',
    }),
    walked_through_on: date({
      title: 'Walkthrough date',
      help: 'On this day, someone went through the figures of the plan with the person before the sign-off.',
      expectedFrom: 'optional',
      notAskedReason: 'a sign-off is recorded when it is given, never guessed in an interview',
      example: '2026-11-20',
    }),
    recorded_by: text({
      title: 'Person recording the sign-off',
      help: 'Name the person who recorded the sign-off, if not the person signing off.',
      expectedFrom: 'optional',
      notAskedReason: 'a sign-off is recorded when it is given, never guessed in an interview',
      example: 'Anneli Korhonen',
    }),
    valid_through: date({
      title: 'Sign-off expiration date',
      help: 'A temporary sign-off is valid through this date.',
      expectedFrom: 'optional',
      notAskedReason: 'a sign-off is recorded when it is given, never guessed in an interview',
    }),
    fingerprints: text({
      title: 'Sign-off fingerprints',
      help: '`mlplan signoff` writes one fingerprint per part. If a part changes, the sign-off becomes outdated.',
      expectedFrom: 'optional',
      notAskedReason: 'computed by `mlplan signoff`',
    }),
    wording_confirmations: list(
      {
        title: 'Wording confirmations',
        help: 'A person other than the ML lead confirms that only wording has changed.',
        item: 'wording confirmation',
        labelField: 'confirmed_by',
        expectedFrom: 'optional',
        notAskedReason: 'recorded with the sign-off',
      },
      {
        confirmed_by: person({
          title: 'Person confirming the wording',
          help: 'Name the person who confirmed that only wording changed.',
          notAskedReason: 'recorded with the sign-off',
        }),
        confirmed_on: date({
          title: 'Wording confirmation date',
          help: 'Enter the date when the wording was confirmed.',
          notAskedReason: 'recorded with the sign-off',
        }),
        fingerprints: text({
          title: 'Confirmed fingerprints',
          help: '`mlplan signoff` writes the fingerprints of the parts as reworded.',
          notAskedReason: 'computed by `mlplan signoff`',
        }),
      },
    ),
    conditions: list(
      {
        title: 'Sign-off conditions',
        help: 'Each condition needs an owner and a deadline.',
        item: 'condition',
        labelField: 'condition',
        expectedFrom: 'optional',
        notAskedReason: 'a sign-off is recorded when it is given, never guessed in an interview',
      },
      {
        condition: prose({
          title: 'Condition',
          help: 'State what must be done for the sign-off to remain valid.',
          notAskedReason: 'recorded with the sign-off',
        }),
        owner: person({
          title: 'Condition owner',
          help: 'One person must make sure the condition is met.',
          notAskedReason: 'recorded with the sign-off',
        }),
        due: date({
          title: 'Condition deadline',
          help: 'The condition must be met by this date.',
          notAskedReason: 'recorded with the sign-off',
        }),
        met_on: date({
          title: 'Date the condition was met',
          help: 'Enter the date once the condition is met.',
          notAskedReason: 'recorded with the sign-off',
          expectedFrom: 'optional',
        }),
      },
    ),
  },
)
