import { count, date, figure, group, list, person, prose, section, share, text, yesNo } from '../field.js'

export const change = section(
  {
    title: 'Change management',
    help: 'People need notice of the change, time to adapt, and training.',
    owner: 'decision_owner',
    expectedFrom: 'data',
    signoffEffect: 'commitment',
  },
  {
    affected_teams: list(
      {
        title: 'Affected teams',
        help: 'Teams consulted early can help, while teams surprised late may block the launch.',
        item: 'affected team',
        labelField: 'team',
      },
      {
        team: text({
          title: 'Affected team',
          help: 'Use the name the team uses for itself.',
          question: "Which team's work changes?",
          example: 'Retention agents',
        }),
        headcount: count({
          title: 'Team size',
          help: 'Training and capacity depend on the size of the team.',
          question: 'How many people are on the team?',
          example: '45',
          unit: 'people',
        }),
        what_changes: prose({
          title: 'Change for the team',
          help: "Describe the change in the team's own words.",
          question: 'What changes for the team?',
          example: 'Ten outgoing calls a day, chosen by a score',
        }),
        consulted_on: date({
          title: 'Consultation date',
          help: 'The team must be consulted, not just informed.',
          question: 'When was the team consulted?',
          example: '2026-12-10',
          expectedFrom: 'modeling',
          signoffEffect: 'progress',
        }),
      },
    ),
    handling_minutes_per_case: figure({
      title: 'Handling time per case',
      help: 'Volume times handling time shows how many staff hours the work takes.',
      question: 'How many minutes does one action take?',
      example: '6',
      unit: 'minutes',
    }),
    staff_hours_per_period: figure({
      title: 'Staff hours available',
      help: "Staff can't act on more cases than their hours allow.",
      question: 'How many staff hours per period are available for these actions?',
      example: '1200',
      unit: 'hours',
    }),
    training: group(
      { title: 'Training', help: 'Untrained staff are more likely to follow scores blindly or ignore them.' },
      {
        owner: person({
          title: 'Training owner',
          help: 'One person must be responsible for the training.',
          question: 'Who is responsible for the training?',
        }),
        due: date({
          title: 'Training deadline',
          help: 'Staff must be trained before launch.',
          question: 'When must training be complete?',
          example: '2027-05-15',
        }),
        covers: prose({
          title: 'Training content',
          help: 'Cover what a score means, when to override it, and why blind trust is risky.',
          question: 'What does the training cover?',
          example: 'What the score means, when to skip a call, and how to record the reason',
          expectedFrom: 'modeling',
        }),
        done_on: date({
          title: 'Training completion date',
          help: 'Enter the date once the training is complete.',
          question: 'When was the training completed?',
          expectedFrom: 'live',
          signoffEffect: 'progress',
        }),
      },
    ),
    adoption_metric: group(
      {
        title: 'Adoption metric',
        help: 'A model creates value only if people follow its recommendations.',
        expectedFrom: 'modeling',
      },
      {
        metric: text({
          title: 'Adoption metric',
          help: 'A good metric is the share of recommendations that people follow.',
          question: 'How will you measure whether people follow the model?',
          example: 'Share of suggested calls that agents make',
        }),
        target: share({
          title: 'Adoption target',
          help: 'Adoption below the target often points to the workflow, not the model.',
          question: 'What is the adoption target?',
          example: '80%',
        }),
      },
    ),
    support_contact: person({
      title: 'Support contact',
      help: 'The front line needs one person to call when something looks wrong.',
      question: 'Who can people call when something looks wrong?',
      expectedFrom: 'modeling',
    }),
    affects_jobs_or_pay: yesNo({
      title: 'Effect on jobs or pay',
      help: 'If jobs or pay are affected, employee representatives should be consulted.',
      question: "Does the model affect anyone's job, targets, or pay?",
    }),
  },
)
