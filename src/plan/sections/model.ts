import { figure, group, person, prose, section, text } from '../field.js'

export const model = section(
  {
    title: 'Model',
    help: "Decision makers need to know the model's baseline, validator, and limitations.",
    owner: 'ml_lead',
    expectedFrom: 'modeling',
    signoffEffect: 'commitment',
  },
  {
    baseline: group(
      { title: 'Simple baseline', help: 'The model must beat the result of a simple baseline.' },
      {
        description: prose({
          title: 'Simple baseline description',
          help: 'Choose the simplest method that could work.',
          question: 'What simple baseline is the model compared with?',
          example: 'Call every customer whose contract ends soon',
        }),
        result: figure({
          title: 'Simple baseline result',
          help: 'Use the metric of the first success criterion.',
          question: 'What result does the simple baseline reach on the success metric?',
          example: '0.041',
          signoffEffect: 'progress',
        }),
      },
    ),
    explainability: prose({
      title: 'Explainability',
      help: 'Some decisions must be explained to the people affected.',
      question: 'Who must get an explanation of a single result, and how?',
      example: 'The agent sees the three main reasons',
    }),
    validator: person({
      title: 'Independent validator',
      help: 'The validator must not have built the model.',
      question: 'Who validates the model without having built it?',
    }),
    limitations: prose({
      title: 'Known limitations',
      help: 'List where the model is expected to fail.',
      question: 'Where is the model known to be weak?',
      example: 'Customers with less than three months of history',
    }),
    vendor: group(
      {
        title: 'Vendor',
        help: 'A vendor model can change or be discontinued without notice.',
        when: { method: ['vendor', 'llm'] },
      },
      {
        name: text({
          title: 'Vendor name',
          help: 'The vendor name shows who controls the model.',
          question: 'Who supplies the model?',
          example: 'Acme AI',
        }),
        version: text({
          title: 'Pinned model version',
          help: 'An unpinned model can change without notice.',
          question: 'Which version of the model is pinned?',
          example: 'assistant-large 2026-08-01',
        }),
        data_use: prose({
          title: 'Vendor data use',
          help: 'Without a limit, the vendor may train other models on your data.',
          question: 'What may the vendor do with your data?',
          example: 'Nothing beyond answering; kept for 30 days',
        }),
        exit_plan: prose({
          title: 'Vendor exit plan',
          help: 'Without an exit plan, a price increase or shutdown can stop the operation.',
          question: 'What will you do if the vendor raises prices or discontinues service?',
          example: 'A second vendor is tested every quarter',
        }),
      },
    ),
  },
)
