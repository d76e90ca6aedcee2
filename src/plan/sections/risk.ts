import { choice, choices, count, date, group, listOf, person, prose, section, text } from '../field.js'

export const risk = section(
  {
    title: 'Risk',
    help: 'What would most likely stop this project, told before it happens.',
    who: 'risk_owner',
    from: 'data',
    binds: 'commitment',
  },
  {
    premortem: group(
      {
        title: 'Pre-mortem',
        help: 'Suppose it was never deployed: what was the reason? One answer for each way in which models usually fail.',
        who: 'ml_lead',
      },
      {
        buy_in: prose({
          title: 'Nobody wanted the change',
          help: 'The most frequent reason of all.',
          question: 'It was never deployed because decision makers did not want the change. Why not?',
          example: 'The call center was never asked',
        }),
        performance: prose({
          title: 'Not good enough',
          help: 'Often it was good enough, and people had been promised more.',
          question: 'Decision makers found it not good enough. What had they expected?',
          example: 'The Board had heard 95 % accurate',
        }),
        integration: prose({
          title: 'Never built in',
          help: 'A third of those asked name it first.',
          question: 'It was never built into the system. What came between?',
          example: 'The CRM cannot show different offers',
        }),
        privacy_legal: prose({
          title: 'Not allowed',
          help: 'Often only a lack of foresight.',
          question: 'Privacy or law stopped it. Over what?',
          example: 'Location data were used without a basis',
        }),
        adoption: prose({
          title: 'Not used',
          help: 'It was there, and people worked around it.',
          question: 'It was built in, and nobody followed it. Why?',
          example: 'Agents are paid by calls taken, not by calls made',
        }),
      },
    ),
    register: listOf(
      {
        title: 'Risks',
        help: 'Only those somebody has to do something about.',
        item: 'risk',
        named: 'text',
        from: 'modeling',
      },
      {
        text: prose({
          title: 'Risk',
          help: 'What might happen.',
          question: 'What might go wrong?',
          example: 'Scores arrive late on the first of the month',
        }),
        likelihood: count({
          title: 'Likelihood',
          help: '1 rare to 5 nearly certain.',
          question: 'How likely is it, from 1 to 5?',
          example: '3',
        }),
        impact: count({
          title: 'Impact',
          help: '1 slight to 5 severe.',
          question: 'How bad would it be, from 1 to 5?',
          example: '4',
        }),
        owner: person({ title: 'Owner', help: 'Who watches it.', question: 'Who watches it?' }),
        mitigation: prose({
          title: 'What is done',
          help: 'What makes it less likely or less bad.',
          question: 'What is done about it?',
          example: 'Yesterday’s list is kept ready',
        }),
        due: date({ title: 'Due', help: 'By when that is done.', question: 'By which day?', example: '2027-03-01' }),
        status: choice({
          title: 'Status',
          help: 'Open risks are printed.',
          question: 'Is it open or closed?',
          binds: 'progress',
          options: [
            { value: 'open', label: 'open', means: 'Something still has to be done.' },
            { value: 'closed', label: 'closed', means: 'Nothing more has to be done.' },
          ],
        }),
      },
    ),
    harms: choices({
      title: 'What a mistake can do',
      help: 'How bad a wrong result may be for one person decides how much has to be looked after.',
      question: 'What can a wrong result do to one person? Leave out what does not apply.',
      when: { personal_data: [true] },
      options: [
        { value: 'money', label: 'cost money', means: 'A wrong price, a refusal, a benefit that is not paid.' },
        { value: 'work', label: 'touch work or training', means: 'A job, a grade, a place in a course.' },
        { value: 'health', label: 'harm health', means: 'Missed care, the wrong treatment, an accident.' },
        { value: 'rights', label: 'touch rights', means: 'Freedom, a vote, a permit, a claim before a court.' },
        { value: 'suspicion', label: 'put under suspicion', means: 'Somebody is checked, blocked or accused.' },
        { value: 'defenseless', label: 'meet the defenseless', means: 'Children, patients, people in need.' },
        { value: 'lasting', label: 'last', means: 'It cannot be taken back, or only after months.' },
        { value: 'unseen', label: 'stay unseen', means: 'Those concerned do not learn that it happened.' },
      ],
    }),
    groups: listOf(
      {
        title: 'Groups looked at apart',
        help: 'A good result on the whole can hide a bad one for some people.',
        item: 'group that is looked at apart',
        named: 'group',
        from: 'modeling',
        when: { personal_data: [true] },
        mayBeNone: true,
      },
      {
        group: text({
          title: 'Group of people',
          help: 'Those for whom it might work worse.',
          question: 'For which group of people is it looked at apart whether it works as well?',
          example: 'Customers over 65',
        }),
        limit: text({
          title: 'Limit for the group',
          help: 'From where on it works too badly for them.',
          question: 'Where is the limit for that group?',
          example: 'at least 6 right in 100 calls',
        }),
      },
    ),
    redress: text({
      title: 'Putting things right',
      help: 'Mistakes will happen to real people.',
      question: 'If it wronged somebody: how is it put right?',
      example: 'The agent can cancel the call; complaints answered in 5 days',
      from: 'modeling',
      when: { personal_data: [true] },
    }),
  },
)
