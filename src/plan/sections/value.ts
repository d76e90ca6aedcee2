import { choice, date, figure, group, listOf, person, prose, section, text, yesNo } from '../field.js'
import { CURRENT_PROCESSES } from '../profile.js'

export const value = section(
  {
    title: 'Value',
    help: 'Which operation changes, what will be done differently, and which number shows that it worked.',
    who: 'decision_owner',
    from: 'kickoff',
    binds: 'commitment',
  },
  {
    operation: prose({
      title: 'Operation',
      help: 'Value arises only where a large-scale operation changes.',
      question: 'Which operation is to run better?',
      example: 'Retention calls to customers of the mobile business',
      vital: true,
    }),
    decision: prose({
      title: 'Decision',
      help: 'A prediction is useful only if a decision hangs on it.',
      question: 'Which decision, made again and again, should become better?',
      example: 'Which customers we call this month',
      vital: true,
    }),
    action: prose({
      title: 'Action',
      help: 'What is done about a prediction is the part that has to be deployed.',
      question: 'What will be done about a prediction that is not done today?',
      example: 'An agent calls the customer and offers a new contract',
      vital: true,
    }),
    changes_outcome: yesNo({
      title: 'Acting changes the outcome',
      help: 'If the action is meant to change what happens (a call that keeps a customer), only a comparison with untouched cases can show that it works.',
      question: 'Is the action meant to change what would happen, as a call that keeps a customer does?',
      when: { task: ['binary'] },
    }),
    current_process: group(
      { title: 'Today', help: 'Doing better than today is the only thing worth paying for.' },
      {
        kind: choice({
          title: 'How it is decided today',
          help: 'The comparison is with what happens today, not with nothing.',
          question: 'How is this decided today?',
          options: CURRENT_PROCESSES,
        }),
        description: prose({
          title: "Today's process",
          help: 'The people who run it should recognize it.',
          question: 'How does it go today, in a sentence or two?',
          example: 'Agents call whoever asks to cancel; nobody is called before.',
          from: 'data',
        }),
      },
    ),
    kpi: listOf(
      {
        title: 'Business number',
        help: 'If it works, this number moves. Without its value today nobody can tell later.',
        item: 'business number',
        named: 'name',
        who: 'executive_sponsor',
        vital: true,
      },
      {
        name: text({
          title: 'Name',
          help: 'The number that people in the business already watch.',
          question: 'Which business number should move?',
          example: 'Customers who leave in a month',
        }),
        unit: text({
          title: 'Unit',
          help: 'So that nobody mistakes percent for people.',
          question: 'In what is it measured?',
          example: '% of customers',
        }),
        direction: choice({
          title: 'Direction',
          help: 'Some numbers should rise, some fall, some must only not get worse.',
          question: 'Should it go up, go down, or hold?',
          options: [
            { value: 'up', label: 'up', means: 'More is better.' },
            { value: 'down', label: 'down', means: 'Less is better.' },
            { value: 'hold', label: 'hold', means: 'It must not get worse.' },
          ],
        }),
        baseline: figure({
          title: 'Today',
          help: 'The number as it stands today.',
          question: 'What is it today?',
          example: '1.8',
          instead: 'no_baseline_because',
        }),
        baseline_as_of: date({
          title: 'Measured on',
          help: 'A number without a date ages without anybody noticing.',
          question: 'Of which day is that number?',
          example: '2026-10-31',
          from: 'data',
          /* Measured again and found the same, it is still what was agreed to. */
          binds: 'progress',
        }),
        no_baseline_because: prose({
          title: 'Why there is no number today',
          help: 'A process that does not exist yet has none.',
          unasked: 'only where no number exists, which is said when asked for the number',
          from: 'optional',
        }),
        target: figure({
          title: 'Target',
          help: 'How far it should move to be worth the trouble.',
          question: 'What should it become?',
          example: '1.65',
        }),
        target_by: date({
          title: 'Target by',
          help: 'A target without a day is a wish.',
          question: 'By which day?',
          example: '2027-12-31',
          from: 'data',
        }),
        measured_by: person({
          title: 'Measured by',
          help: 'Somebody has to measure it afterwards.',
          question: 'Who measures it?',
          from: 'modeling',
        }),
      },
    ),
    if_not_deployed: prose({
      title: 'If we do nothing',
      help: 'Shows how much it matters, and to whom.',
      question: 'What happens if this is never deployed?',
      example: 'About 7,200 customers keep leaving every month without a call.',
      from: 'data',
      who: 'executive_sponsor',
    }),
    alternatives: listOf(
      {
        title: 'Alternatives',
        help: 'A simpler way that is nearly as good is better; decision makers will ask.',
        item: 'alternative',
        named: 'option',
        from: 'data',
        who: 'ml_lead',
      },
      {
        option: text({
          title: 'Alternative',
          help: 'At least one without machine learning.',
          question: 'What else could be done, without machine learning?',
          example: 'Call everybody whose contract ends within 60 days',
        }),
        without_ml: choice({
          title: 'With or without machine learning',
          help: 'One alternative has to do without.',
          question: 'Does it need machine learning?',
          options: [
            { value: 'no', label: 'no', means: 'It needs no machine learning.' },
            { value: 'yes', label: 'yes', means: 'It needs machine learning too.' },
          ],
        }),
        why_not: prose({
          title: 'Why not',
          help: 'The reason that would convince a skeptic.',
          question: 'Why not that?',
          example: 'It reaches 4,000 of 7,200 leavers at three times the calls.',
        }),
      },
    ),
    out_of_scope: prose({
      title: 'Out of scope',
      help: 'What people might expect and will not get.',
      question: 'What is it not meant to do?',
      example: 'Business customers; anything about prices',
      from: 'data',
    }),
    prohibited_use: prose({
      title: 'Must not be used for',
      help: 'Scores travel; say where they must not go.',
      question: 'What must its output never be used for?',
      example: 'Refusing service, setting prices, judging agents',
      from: 'modeling',
      who: 'privacy_legal',
    }),
  },
)
