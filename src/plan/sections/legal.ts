import { choice, choices, count, date, group, prose, section, text, yesNo } from '../field.js'

export const legal = section(
  {
    title: 'Privacy and legal',
    help: 'Asked early it shapes the project; asked late it stops it. A screening aid, not legal advice.',
    who: 'privacy_legal',
    from: 'data',
    binds: 'commitment',
  },
  {
    personal_data: yesNo({
      title: 'Personal data',
      help: 'Decides most of what follows.',
      question: 'Are personal data used, or decisions made about persons?',
      from: 'kickoff',
    }),
    lawful_basis: prose({
      title: 'Lawful basis',
      help: 'Without one the data may not be used.',
      question: 'On which legal basis are the data used?',
      example: 'Legitimate interest; assessment of 3 December 2026',
      when: { personal_data: [true] },
    }),
    retention_days: count({
      title: 'Kept for',
      help: 'Scores are personal data too.',
      question: 'After how many days are data and scores deleted?',
      example: '365',
      unit: 'days',
      when: { personal_data: [true] },
    }),
    dpia: group(
      {
        title: 'Impact assessment (DPIA)',
        help: 'Two or more of the criteria make one likely necessary, before processing starts.',
        when: { personal_data: [true], jurisdictions: ['eu', 'uk'] },
      },
      {
        criteria: choices({
          title: 'Criteria that apply',
          help: 'The nine criteria of the European data protection authorities.',
          question: 'Which of these apply?',
          options: [
            { value: 'scoring', label: 'evaluation or scoring', means: 'People are scored or profiled.' },
            {
              value: 'automated_decision',
              label: 'automated decision',
              means: 'With legal or similarly significant effect.',
            },
            { value: 'monitoring', label: 'systematic monitoring', means: 'People are watched or tracked.' },
            {
              value: 'sensitive',
              label: 'sensitive data',
              means: 'Health, finances, location, or special categories.',
            },
            { value: 'large_scale', label: 'large scale', means: 'Many people or much data.' },
            { value: 'matching', label: 'matching', means: 'Data sets are combined.' },
            { value: 'vulnerable', label: 'vulnerable people', means: 'Children, patients, employees.' },
            { value: 'innovative', label: 'innovative use', means: 'New technology or a new use of it.' },
            {
              value: 'blocks_service',
              label: 'bars from a right or service',
              means: 'It decides whether somebody gets something.',
            },
          ],
        }),
        reference: text({
          title: 'Reference',
          help: 'Where the assessment is.',
          question: 'Where is the assessment?',
          example: 'DPIA-2026-31',
          from: 'modeling',
        }),
        done_on: date({
          title: 'Done on',
          help: 'Before processing starts.',
          question: 'When was it done?',
          example: '2026-12-18',
          from: 'modeling',
          binds: 'progress',
        }),
      },
    ),
    significant_effect: yesNo({
      title: 'Significant effect on people',
      help: 'Decides whether a person has to be able to step in.',
      question: 'Does a decision affect somebody legally or in a similarly serious way?',
      when: { personal_data: [true] },
    }),
    human_review: prose({
      title: 'Human review',
      help: 'Somebody with the power to decide otherwise.',
      question: 'Which person reviews a decision, and may change it?',
      example: 'An underwriter, within two days',
      from: 'optional',
      when: { personal_data: [true] },
    }),
    contest_route: prose({
      title: 'How to object',
      help: 'Those concerned have to know where to turn.',
      question: 'How can somebody object to a decision?',
      example: 'The complaints desk; answered within 10 days',
      from: 'optional',
      when: { personal_data: [true] },
    }),
    ai_act: group(
      { title: 'EU AI Act', help: 'The tier decides the duties.', when: { jurisdictions: ['eu'] } },
      {
        role: choice({
          title: 'Role',
          help: 'Who builds has more duties than who uses.',
          question: 'Do you provide the system, use it, or both?',
          options: [
            { value: 'provider', label: 'provider', means: 'You build it or put your name on it.' },
            { value: 'deployer', label: 'deployer', means: 'You use it under your authority.' },
            { value: 'both', label: 'both', means: 'You build it for your own use.' },
          ],
        }),
        tier: choice({
          title: 'Tier',
          help: 'As judged by your reviewer; mlplan does not decide it.',
          question: 'In which tier does your reviewer see it?',
          options: [
            { value: 'prohibited', label: 'prohibited', means: 'It must not be used.' },
            { value: 'high', label: 'high risk', means: 'Annex I or III; many duties.' },
            { value: 'transparency', label: 'transparency duties', means: 'People have to be told they deal with AI.' },
            { value: 'minimal', label: 'minimal', means: 'No special duties.' },
          ],
        }),
        because: prose({
          title: 'Reason',
          help: 'A tier without a reason will be asked about.',
          question: 'Why that tier?',
          example: 'No Annex III use: it chooses whom to call, nothing is refused',
        }),
      },
    ),
    disclosure: prose({
      title: 'Telling people',
      help: 'People who talk with a machine have to be told so.',
      question: 'How are people told that they deal with AI?',
      example: 'The first line of every chat says so',
      when: { task: ['generative'] },
    }),
  },
)
