import { choice, count, date, estimate, group, person, prose, section, share, text, yesNo } from '../field.js'
import { assist, forecast, ranking, routing } from './economics-by-task.js'

export const economics = section(
  {
    title: 'Economics',
    help: 'The few figures from which anybody can work out whether it pays.',
    who: 'finance_partner',
    from: 'kickoff',
    binds: 'commitment',
  },
  {
    currency: text({
      title: 'Currency',
      help: 'All amounts are in it.',
      question: 'Which currency are the amounts in?',
      example: 'USD',
    }),
    period: choice({
      title: 'Period',
      help: 'Volumes and capacity are counted per period; mixing periods is a common slip.',
      question: 'Per which period do you count cases?',
      options: [
        { value: 'day', label: 'day', means: '365 periods a year.' },
        { value: 'week', label: 'week', means: '52 periods a year.' },
        { value: 'month', label: 'month', means: '12 periods a year.' },
        { value: 'quarter', label: 'quarter', means: '4 periods a year.' },
        { value: 'year', label: 'year', means: 'One period a year.' },
      ],
    }),
    volume_per_period: estimate('count', {
      title: 'Cases',
      help: 'How many cases get a prediction in a period.',
      question: 'How many cases are there in a period?',
      example: '400000',
      unit: 'cases',
      who: 'decision_owner',
    }),
    base_rate: estimate('share', {
      title: 'Base rate',
      help: 'How often it happens anyway, before any model. Nothing can be judged without it.',
      question: 'Of all cases, which share turns out yes?',
      example: '1.8%',
      who: 'data_owner',
      when: { task: ['binary'] },
    }),
    treated_fraction: estimate('share', {
      title: 'Treated fraction',
      help: 'The share of all cases that is acted on; it decides how much work there will be.',
      question: 'Which share of all cases will be acted on?',
      example: '3%',
      who: 'decision_owner',
      when: { task: ['binary'] },
    }),
    payoffs: group(
      {
        title: 'Payoffs',
        help: 'What each kind of hit and miss is worth, all measured against one baseline: doing nothing.',
        when: { task: ['binary'], changes_outcome: [false] },
      },
      {
        caught: estimate('money', {
          title: 'Caught',
          help: 'Gain when a true case is acted on (true positive).',
          question: 'What is gained when a true case is acted on?',
          example: '177',
        }),
        false_alarm: estimate('money', {
          title: 'False alarm',
          help: 'Loss when a false case is acted on (false positive); written as a negative amount.',
          question: 'What does it bring, or cost (negative), to act on a false case?',
          example: '-21',
        }),
        missed: estimate('money', {
          title: 'Missed',
          help: 'What a true case costs when it is not acted on (false negative); 0 if "caught" counts the avoided loss already.',
          question: 'What does a missed true case cost, beyond what "caught" counts already?',
          example: '0',
        }),
        left_alone: estimate('money', {
          title: 'Left alone',
          help: 'What a false case brings when it is left alone (true negative); nearly always 0.',
          question: 'What does it bring to leave a false case alone?',
          example: '0',
          from: 'optional',
        }),
      },
    ),
    intervention: group(
      {
        title: 'Intervention',
        help: 'What acting costs, how often it works, and what is kept when it does.',
        when: { task: ['binary'], changes_outcome: [true] },
      },
      {
        cost: estimate('money', {
          title: 'Cost of one action',
          help: 'Paid for every case acted on, right or wrong.',
          question: 'What does one action cost?',
          example: '4',
        }),
        success_rate: estimate('share', {
          title: 'Success rate',
          help: 'How often the action changes the outcome of a true case. Only a control group can show it.',
          question: 'Of the true cases acted on, which share is turned around?',
          example: '12%',
        }),
        value: estimate('money', {
          title: 'Value of one success',
          help: 'What is kept or won when it works.',
          question: 'What is one success worth?',
          example: '600',
        }),
        side_cost: estimate('money', {
          title: 'Side cost on a false case',
          help: 'Annoyance or other harm when the action meets somebody it was not meant for.',
          question: 'What else does it cost to act on a false case?',
          example: '0',
          from: 'optional',
        }),
      },
    ),
    routing,
    forecast,
    ranking,
    assist,
    current: group(
      {
        title: "Today's figures",
        help: 'A model has to beat what is done today, run cost and all.',
        from: 'data',
        when: { task: ['binary'], today: ['rules', 'human', 'model'] },
      },
      {
        treated_fraction: share({
          title: 'Treated fraction today',
          help: 'The share of all cases acted on today.',
          question: 'Which share of all cases is acted on today?',
          example: '0.35%',
          who: 'decision_owner',
        }),
        precision: share({
          title: 'Precision today',
          help: 'Of those acted on today, the share that is right.',
          question: 'Of those acted on today, which share is right?',
          example: '12%',
          who: 'decision_owner',
        }),
        run_cost_per_year: estimate('money', {
          title: 'Run cost today, a year',
          help: 'What the present process costs a year, apart from the actions.',
          question: 'What does the present process cost a year?',
          example: '300000',
        }),
      },
    ),
    build_cost: estimate('money', {
      title: 'Build cost, once',
      help: 'Building the model; integration and change are asked apart because they are forgotten most often.',
      question: 'What does building the model cost, once?',
      example: '140000',
    }),
    integration_cost: estimate('money', {
      title: 'Integration cost, once',
      help: 'Integration is what most often stops a model, and it has a price.',
      question: 'What does it cost to build it into the receiving system, once?',
      example: '80000',
      who: 'integration_owner',
    }),
    change_cost: estimate('money', {
      title: 'Change cost, once',
      help: 'Training, new instructions, lost time while people learn.',
      question: 'What does the change of work cost, once (training, instructions)?',
      example: '25000',
      from: 'data',
      who: 'decision_owner',
    }),
    run_cost_per_year: estimate('money', {
      title: 'Run cost, a year',
      help: 'Hosting, licenses, people, monitoring, reviewers.',
      question: 'What does it cost to run, a year?',
      example: '90000',
    }),
    adoption: estimate('share', {
      title: 'Adoption',
      help: 'The share of recommendations that people follow; the others are handled as today.',
      question: 'Which share of the recommendations will be followed?',
      example: '80%',
      from: 'data',
      who: 'decision_owner',
    }),
    horizon_years: count({
      title: 'Horizon',
      help: 'Over how many years the money has to come back.',
      question: 'Over how many years must it pay?',
      example: '3',
      unit: 'years',
      from: 'data',
    }),
    discount_rate: share({
      title: 'Discount rate',
      help: 'What money is worth a year later; finance has a figure for it.',
      question: 'Which discount rate does finance use?',
      example: '8%',
      from: 'optional',
    }),
    payoff_varies: yesNo({
      title: 'Amounts differ from case to case',
      help: 'Then cases are ranked by expected value, not by probability alone.',
      question: 'Do the amounts differ a lot from case to case?',
      from: 'data',
      when: { task: ['binary'] },
    }),
    basis: group(
      {
        title: 'Where the figures come from',
        help: 'Counts for every figure that does not say otherwise.',
        from: 'data',
        /* People agree to the figures; a better source for the same ones is no other agreement. */
        binds: 'progress',
      },
      {
        source: prose({
          title: 'Source',
          help: 'So that an objection meets a document, not a shrug.',
          question: 'Where do the figures come from?',
          example: 'Retention report 2026, third quarter',
        }),
        as_of: date({
          title: 'As of',
          help: 'Figures age.',
          question: 'Of which day are the figures?',
          example: '2026-10-31',
        }),
        owner: person({
          title: 'Owner',
          help: 'Whom to ask.',
          question: 'Who stands behind the figures?',
        }),
      },
    ),
  },
)
