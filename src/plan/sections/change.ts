import { count, date, figure, group, listOf, person, prose, section, share, text, yesNo } from '../field.js'

export const change = section(
  {
    title: 'Change',
    help: 'Deployment changes how people work. They have to hear of it, have time for it and be trained for it.',
    who: 'decision_owner',
    from: 'data',
    binds: 'commitment',
  },
  {
    affected_roles: listOf(
      {
        title: 'Whose work changes',
        help: 'Named early they help; surprised late they stop it.',
        item: 'group of people',
        named: 'role',
      },
      {
        role: text({
          title: 'Group',
          help: 'As they call themselves.',
          question: 'Whose work changes?',
          example: 'Retention agents',
        }),
        headcount: count({
          title: 'How many',
          help: 'For training and for capacity.',
          question: 'How many people is that?',
          example: '45',
          unit: 'people',
        }),
        what_changes: prose({
          title: 'What changes for them',
          help: 'In their words.',
          question: 'What changes for them?',
          example: 'Ten outgoing calls a day, chosen by a score',
        }),
        consulted_on: date({
          title: 'Asked on',
          help: 'Asked, not informed.',
          question: 'When were they asked about it?',
          example: '2026-12-10',
          from: 'modeling',
          binds: 'progress',
        }),
      },
    ),
    minutes_per_case: figure({
      title: 'Minutes for one action',
      help: 'Volume times minutes is work that somebody has to have time for.',
      question: 'How many minutes does one action take?',
      example: '6',
      unit: 'minutes',
    }),
    capacity_hours_per_period: figure({
      title: 'Hours there are',
      help: 'Alarms nobody has time for are worth nothing.',
      question: 'How many hours of work are there for it in a period?',
      example: '1200',
      unit: 'hours',
    }),
    training: group(
      { title: 'Training', help: 'People who do not know what a score means follow it blindly, or not at all.' },
      {
        owner: person({ title: 'Who trains', help: 'One name.', question: 'Who sees to the training?' }),
        due: date({
          title: 'Trained by',
          help: 'Before the launch.',
          question: 'By which day is everybody trained?',
          example: '2027-05-15',
        }),
        covers: prose({
          title: 'What it covers',
          help: 'What a score means, when to overrule it, and not to trust it blindly.',
          question: 'What does the training cover?',
          example: 'What the score means, when to skip a call, how to say why',
          from: 'modeling',
        }),
        done_on: date({
          title: 'Trained on',
          help: 'When it was done.',
          question: 'When was the training done?',
          from: 'live',
          binds: 'progress',
        }),
      },
    ),
    adoption_metric: group(
      { title: 'Being used', help: 'A model nobody follows changes nothing.', from: 'modeling' },
      {
        measure: text({
          title: 'How use is measured',
          help: 'The share of recommendations followed.',
          question: 'How will you see whether people follow it?',
          example: 'Calls made out of calls proposed',
        }),
        target: share({
          title: 'Use aimed at',
          help: 'Below it, something is wrong with the work, not with the model.',
          question: 'Which share do you aim at?',
          example: '80%',
        }),
      },
    ),
    contact: person({
      title: 'Whom to call',
      help: 'One person the front line can call when something looks wrong.',
      question: 'Whom can people call when something looks wrong?',
      from: 'modeling',
    }),
    touches_pay: yesNo({
      title: 'Touches jobs or pay',
      help: 'Then employee representatives have to be heard.',
      question: 'Does it touch anybody’s job, targets or pay?',
    }),
  },
)
