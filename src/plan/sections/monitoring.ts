import { choice, count, date, figure, group, listOf, person, prose, section, text } from '../field.js'

export const monitoring = section(
  {
    title: 'Monitoring',
    help: 'Models wear out. Somebody has to notice, and know what to do then.',
    who: 'ml_lead',
    from: 'modeling',
    binds: 'commitment',
  },
  {
    owner: person({ title: 'Owner', help: 'One name.', question: 'Who watches it once it runs?' }),
    metrics: listOf(
      {
        title: 'What is watched',
        help: 'At least one business number, and whether people follow it.',
        item: 'measure',
        named: 'measure',
      },
      {
        measure: text({
          title: 'Measure',
          help: 'What is looked at.',
          question: 'What is watched?',
          example: 'Customers kept per 100 calls',
        }),
        kind: choice({
          title: 'Kind',
          help: 'Technical figures alone do not show whether it pays.',
          question: 'What kind of measure is it?',
          options: [
            { value: 'business', label: 'business', means: 'Money, customers, quality.' },
            { value: 'adoption', label: 'use', means: 'Whether people follow it.' },
            { value: 'model', label: 'model', means: 'How well it predicts.' },
            { value: 'data', label: 'data', means: 'Whether the inputs have changed.' },
            { value: 'operations', label: 'operations', means: 'Failures, delays.' },
            { value: 'fairness', label: 'fairness', means: 'Differences between groups.' },
          ],
        }),
        every_days: count({
          title: 'Every',
          help: 'How often.',
          question: 'Every how many days?',
          example: '7',
          unit: 'days',
        }),
        stop: text({
          title: 'Stop limit',
          help: 'Where something has to happen.',
          question: 'From which value on must something happen?',
          example: 'below 4 in 100',
        }),
        action: prose({
          title: 'What is done then',
          help: 'A limit without an action is decoration.',
          question: 'What is done then?',
          example: 'Calls are paused and the list is checked',
        }),
        owner: person({ title: 'Owner', help: 'Who does it.', question: 'Who does it?' }),
      },
    ),
    review_every_days: count({
      title: 'Review every',
      help: 'Owners change, and so does the business.',
      question: 'Every how many days is it reviewed as a whole?',
      example: '90',
      unit: 'days',
    }),
    last_review_on: date({
      title: 'Last review',
      help: 'When it was last looked at as a whole.',
      question: 'When was the last review?',
      from: 'live',
      binds: 'progress',
    }),
    retraining: prose({
      title: 'Renewal',
      help: 'Who decides, and on which sign.',
      question: 'When is the model renewed, and who approves it?',
      example: 'When precision falls below 6 % for two months; the decision owner',
      from: 'pre-launch',
    }),
    incident_route: prose({
      title: 'When something goes wrong',
      help: 'Known beforehand, not looked up at night.',
      question: 'Where is a problem reported, and to whom?',
      example: 'On-call phone of the CRM team, then the decision owner',
      from: 'pre-launch',
    }),
    decommission: prose({
      title: 'Taking it out of use',
      help: 'Every model ends.',
      question: 'On which sign is it taken out of use, and by whom?',
      example: 'Two reviews in a row below the bar; the sponsor',
      from: 'pre-launch',
    }),
    benefits_review: group(
      { title: 'Benefit review', help: 'Promised against measured, once, honestly.', who: 'executive_sponsor' },
      {
        due: date({
          title: 'Due',
          help: 'A few months after the launch.',
          question: 'On which day is the benefit measured?',
          example: '2028-01-31',
          from: 'pre-launch',
        }),
        done_on: date({
          title: 'Done on',
          help: 'When it was done.',
          question: 'When was it done?',
          from: 'optional',
          binds: 'progress',
        }),
        measured_value_per_year: figure({
          title: 'Measured value, a year',
          help: 'Against what was promised.',
          question: 'What is the measured value a year?',
          from: 'optional',
          binds: 'progress',
        }),
      },
    ),
    live_since: date({
      title: 'In use since',
      help: 'The day it began.',
      question: 'Since when is it in use?',
      from: 'live',
      binds: 'progress',
    }),
  },
)
