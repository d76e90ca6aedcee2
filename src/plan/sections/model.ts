import { figure, group, person, prose, section, text } from '../field.js'

export const model = section(
  {
    title: 'Model',
    help: 'Only what decision makers have to know of it: compared with what, checked by whom, with which limits.',
    who: 'ml_lead',
    from: 'modeling',
    binds: 'commitment',
  },
  {
    baseline: group(
      { title: 'Baseline', help: 'What a simple way reaches; a model has to beat it.' },
      {
        description: prose({
          title: 'Baseline',
          help: 'The simplest thing that could work.',
          question: 'What is the simple way it is compared with?',
          example: 'Call everybody whose contract ends soon',
        }),
        result: figure({
          title: 'Result of the baseline',
          help: 'In the measure of the first bar.',
          question: 'What does the simple way reach, in the measure of the bar?',
          example: '0.041',
          binds: 'progress',
        }),
      },
    ),
    explanation: prose({
      title: 'Explanation needed',
      help: 'Some decisions have to be explained to those they concern.',
      question: 'Who has to be given a reason for a single result, and how?',
      example: 'The agent sees the three main reasons',
    }),
    validator: person({
      title: 'Checked by',
      help: 'Somebody who did not build it.',
      question: 'Who checks the model without having built it?',
    }),
    limitations: prose({
      title: 'Limits',
      help: 'Where it must be expected to fail.',
      question: 'Where is it known to be weak?',
      example: 'Customers with less than three months of history',
    }),
    vendor: group(
      { title: 'Vendor', help: 'A bought model can change or end overnight.', when: { method: ['vendor', 'llm'] } },
      {
        name: text({ title: 'Vendor', help: 'Whose model it is.', question: 'Whose model is it?', example: 'Acme AI' }),
        version_pinned: text({
          title: 'Version',
          help: 'An unpinned model changes without notice.',
          question: 'Which version is it fixed to?',
          example: 'assistant-large 2026-08-01',
        }),
        data_use: prose({
          title: 'What the vendor may do with the data',
          help: 'Customers’ words may end up in somebody else’s model.',
          question: 'What may the vendor do with the data?',
          example: 'Nothing beyond answering; kept for 30 days',
        }),
        exit_plan: prose({
          title: 'Way out',
          help: 'If the price doubles or the service ends.',
          question: 'What if it ends or becomes too expensive?',
          example: 'A second supplier is tested every quarter',
        }),
      },
    ),
  },
)
