import { choice, choices, count, date, group, list, person, prose, section, text } from '../field.js'

export const risk = section(
  {
    title: 'Risk',
    help: 'Identify what could stop the project while there is still time to act.',
    owner: 'risk_owner',
    expectedFrom: 'data',
    signoffEffect: 'commitment',
  },
  {
    premortem: group(
      {
        title: 'Pre-mortem',
        help: 'Assume the model was never deployed, and give the likely reason in each area.',
        owner: 'ml_lead',
      },
      {
        buy_in: prose({
          title: 'Buy-in risk',
          help: 'Missing buy-in is one of the most frequent reasons models are never deployed.',
          question: "Decision makers didn't want the change. Why not?",
          example: 'The call center was never consulted',
        }),
        performance: prose({
          title: 'Performance risk',
          help: 'A model can be good enough and still disappoint people who expected more.',
          question: "Decision makers said the model wasn't good enough. What did they expect?",
          example: 'The Board had heard 95% accurate',
        }),
        integration: prose({
          title: 'Integration risk',
          help: 'About a third of practitioners surveyed name integration as the main impediment.',
          question: 'The model was never integrated. What got in the way?',
          example: "The CRM can't show different offers",
        }),
        privacy_legal: prose({
          title: 'Privacy and legal risk',
          help: 'Privacy and legal problems are easier to prevent when identified early.',
          question: 'Privacy or legal stopped the project. What was the issue?',
          example: 'Location data was used without a legal basis',
        }),
        adoption: prose({
          title: 'Adoption risk',
          help: 'People may work around a model even when it is available.',
          question: "The model was integrated, but people didn't follow it. Why?",
          example: 'Agents are paid for calls taken, not for calls made',
        }),
      },
    ),
    register: list(
      {
        title: 'Risk register',
        help: 'List only risks that a person must act on.',
        item: 'risk',
        labelField: 'risk',
        expectedFrom: 'modeling',
      },
      {
        risk: prose({
          title: 'Risk description',
          help: 'Describe one thing that might happen.',
          question: 'What could go wrong?',
          example: 'Scores arrive late on the first of the month',
        }),
        likelihood: count({
          title: 'Risk likelihood',
          help: 'The scale goes from 1 (rare) to 5 (nearly certain).',
          question: 'How likely is the risk, from 1 to 5?',
          example: '3',
        }),
        impact: count({
          title: 'Risk impact',
          help: 'The scale goes from 1 (slight) to 5 (severe).',
          question: 'How severe is the impact of the risk, from 1 to 5?',
          example: '4',
        }),
        owner: person({
          title: 'Owner of the risk',
          help: 'One person must monitor the risk.',
          question: 'Who monitors the risk?',
        }),
        mitigation: prose({
          title: 'Risk mitigation',
          help: 'Describe how to make the risk less likely or less severe.',
          question: 'How will the risk be mitigated?',
          example: "Yesterday's list is kept ready",
        }),
        due: date({
          title: 'Mitigation deadline',
          help: 'Mitigation without a deadline tends to slip.',
          question: 'When must the mitigation be done?',
          example: '2027-03-01',
        }),
        status: choice({
          title: 'Risk status',
          help: 'Open risks appear in the briefs.',
          question: 'Is the risk open or closed?',
          signoffEffect: 'progress',
          options: [
            { value: 'open', label: 'open', means: 'Action is still needed.' },
            { value: 'closed', label: 'closed', means: 'No further action is needed.' },
          ],
        }),
      },
    ),
    harms: choices({
      title: 'Possible harms',
      help: 'The more a wrong result can harm a person, the more safeguards are needed.',
      question: 'What can a wrong result do to a person?',
      when: { uses_personal_data: [true] },
      options: [
        { value: 'financial', label: 'cost money', means: 'A wrong price, a refusal, or an unpaid benefit.' },
        {
          value: 'employment_or_education',
          label: 'affect work or education',
          means: 'A job, a grade, or a place in a course.',
        },
        { value: 'health', label: 'harm health', means: 'Missed care, the wrong treatment, or an accident.' },
        { value: 'rights', label: 'affect legal rights', means: 'Freedom, a vote, a permit, or a claim in court.' },
        { value: 'suspicion', label: 'put people under suspicion', means: 'A person is checked, blocked, or accused.' },
        {
          value: 'vulnerable_people',
          label: 'affect vulnerable people',
          means: 'Children, patients, or people in need.',
        },
        {
          value: 'irreversible',
          label: 'cause irreversible harm',
          means: "The harm can't be undone, or takes months to undo.",
        },
        {
          value: 'undetected',
          label: 'cause harm that goes undetected',
          means: "The people affected don't learn that the harm happened.",
        },
      ],
    }),
    subgroups: list(
      {
        title: 'Subgroups',
        help: 'A good overall result can hide poor results for some people.',
        item: 'subgroup',
        labelField: 'subgroup',
        expectedFrom: 'modeling',
        when: { uses_personal_data: [true] },
        canBeNone: true,
      },
      {
        subgroup: text({
          title: 'Subgroup',
          help: 'Choose a group of people for whom the model may work worse.',
          question: 'Which subgroup will you evaluate separately?',
          example: 'Customers over 65',
        }),
        limit: text({
          title: 'Subgroup limit',
          help: 'The limit is the worst result that is acceptable for the subgroup.',
          question: 'What is the limit for the subgroup?',
          example: 'at least 6 right in 100 calls',
        }),
      },
    ),
    redress: text({
      title: 'Redress',
      help: 'People harmed by a mistake need a way to have the mistake corrected.',
      question: 'If the model harms a person, how is the mistake corrected?',
      example: 'The agent can cancel the call; complaints are answered in 5 days',
      expectedFrom: 'modeling',
      when: { uses_personal_data: [true] },
    }),
  },
)
