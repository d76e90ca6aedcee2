import { choice, count, date, listOf, person, prose, section, text, yesNo } from '../field.js'

export const data = section(
  {
    title: 'Data',
    help: 'Access takes months; owners have to be known before anybody plans modeling.',
    who: 'data_owner',
    from: 'data',
    binds: 'commitment',
  },
  {
    sources: listOf(
      {
        title: 'Sources',
        help: 'Each with an owner who may grant access.',
        item: 'source',
        named: 'name',
      },
      {
        name: text({
          title: 'Source',
          help: 'A table, a system, a feed.',
          question: 'Which data is needed?',
          example: 'Billing history',
        }),
        owner: person({ title: 'Owner', help: 'Who may grant access.', question: 'Who owns it?' }),
        access: choice({
          title: 'Access',
          help: 'Without it there is no model.',
          question: 'How far is access?',
          binds: 'progress',
          options: [
            { value: 'none', label: 'not asked for', means: 'Nobody has asked yet.' },
            { value: 'requested', label: 'asked for', means: 'Asked for, not granted.' },
            { value: 'granted', label: 'granted', means: 'The project can read it.' },
          ],
        }),
        history_from: date({
          title: 'History from',
          help: 'There has to be more of it than the outcome takes to show.',
          question: 'From which day on does it exist?',
          example: '2023-01-01',
        }),
        history_to: date({
          title: 'History to',
          help: 'Only where nothing is added to it any more.',
          question: 'If nothing is added any more: up to which day does it exist?',
          example: '2026-06-30',
          from: 'optional',
        }),
        personal: yesNo({
          title: 'Personal data',
          help: 'Decides what privacy has to see.',
          question: 'Does it hold personal data?',
        }),
        third_party: yesNo({
          title: 'From outside',
          help: 'A contract may not allow this use.',
          question: 'Does it come from outside the organization?',
        }),
        license_ok: yesNo({
          title: 'Use allowed',
          help: 'Checked, not supposed.',
          question: 'Has somebody checked that the contract allows this use?',
          from: 'modeling',
        }),
      },
    ),
    past_cases: count({
      title: 'Past cases',
      help: 'What a model learns from: cases like those in use, each with its outcome.',
      question: 'For how many past cases is the outcome known?',
      example: '9000000',
      unit: 'cases',
      from: 'modeling',
      when: { task: ['binary'] },
    }),
    past_true: count({
      title: 'Past cases with the outcome',
      help: 'Shows whether the data is like life, and whether there is enough to learn from.',
      question: 'In how many of them did the outcome come about?',
      example: '162000',
      unit: 'cases',
      from: 'modeling',
      when: { task: ['binary'] },
    }),
    representative: prose({
      title: 'Like the cases in use?',
      help: 'A model learns the past it is shown.',
      question: 'In what does past data differ from the cases it will meet?',
      example: 'Customers of the company bought in 2025 are missing',
    }),
    outcome_only_where_acted: yesNo({
      title: 'Outcome known only where somebody acted',
      help: 'Then the data says nothing about those never acted on.',
      question: 'Is the outcome known only for cases somebody acted on?',
    }),
    outcome_only_where_acted_answer: prose({
      title: 'What is done about it',
      help: 'A small random share, or another way to learn about the others.',
      question: 'If so: how do you learn about the others?',
      example: 'One in two hundred cases is chosen at random',
      from: 'optional',
    }),
  },
)
