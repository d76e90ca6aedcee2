import { choice, count, date, list, person, prose, section, text, yesNo } from '../field.js'

export const data = section(
  {
    title: 'Data',
    help: 'Access can take months, so the team must know the data owners before modeling.',
    owner: 'data_owner',
    expectedFrom: 'data',
    signoffEffect: 'commitment',
  },
  {
    sources: list(
      {
        title: 'Data sources',
        help: 'Each data source needs an owner who can grant access.',
        item: 'data source',
        labelField: 'name',
      },
      {
        name: text({
          title: 'Data source',
          help: 'Name a table, a system, or a feed.',
          question: 'Which data does the model need?',
          example: 'Billing history',
        }),
        owner: person({
          title: 'Data source owner',
          help: 'Only the owner can grant access.',
          question: 'Who owns the data source?',
        }),
        access: choice({
          title: 'Data access',
          help: 'Access often takes months, so track each request.',
          question: 'Has access to the data source been granted?',
          signoffEffect: 'progress',
          options: [
            { value: 'none', label: 'not requested', means: 'No one has requested access yet.' },
            { value: 'requested', label: 'requested', means: 'Access was requested but not granted yet.' },
            { value: 'granted', label: 'granted', means: 'The project can read the data.' },
          ],
        }),
        history_from: date({
          title: 'History start date',
          help: 'The data must go back further than the outcome window.',
          question: 'When does the history of the data source start?',
          example: '2023-01-01',
        }),
        history_to: date({
          title: 'History end date',
          help: 'Enter an end date only if the source gets no new data.',
          question: 'If the source gets no new data, when does its history end?',
          example: '2026-06-30',
          expectedFrom: 'optional',
        }),
        contains_personal_data: yesNo({
          title: 'Personal data in the source',
          help: 'The privacy review needs to know which data sources contain personal data.',
          question: 'Does the data source contain personal data?',
        }),
        from_third_party: yesNo({
          title: 'Third-party source',
          help: 'A third-party contract might not allow the project to use the data.',
          question: 'Does the data source come from outside the organization?',
        }),
        use_permitted: yesNo({
          title: 'Permission to use the source',
          help: 'Check the contract instead of assuming permission.',
          question: 'Has the team confirmed that the contract allows the planned use?',
          expectedFrom: 'modeling',
        }),
      },
    ),
    labeled_cases: count({
      title: 'Labeled cases',
      help: 'The model learns from past cases that have a known outcome.',
      question: 'How many past cases have a known outcome?',
      example: '9000000',
      unit: 'cases',
      expectedFrom: 'modeling',
      when: { task: ['binary'] },
    }),
    positive_cases: count({
      title: 'Positive cases',
      help: 'The count shows whether the data has enough positives and a natural class mix.',
      question: 'How many of the labeled cases are positive?',
      example: '162000',
      unit: 'cases',
      expectedFrom: 'modeling',
      when: { task: ['binary'] },
    }),
    population_differences: prose({
      title: 'Population differences',
      help: 'The model may perform worse on kinds of cases that past data lacks.',
      question: 'How does past data differ from the cases the model will score?',
      example: 'Customers of the company acquired in 2025 are missing',
    }),
    has_selective_labels: yesNo({
      title: 'Selective labels',
      help: 'With selective labels, outcomes are unknown for cases never acted on.',
      question: 'Is the outcome known only for cases that were acted on?',
    }),
    selective_labels_mitigation: prose({
      title: 'Selective labels mitigation',
      help: 'Acting on a small random sample reveals outcomes that are otherwise unknown.',
      question: 'How will you learn about cases that were never acted on?',
      example: 'One in 200 cases is chosen at random',
      expectedFrom: 'optional',
    }),
  },
)
