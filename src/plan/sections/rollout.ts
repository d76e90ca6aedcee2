import { choice, date, group, listOf, person, prose, ref, section, share, text } from '../field.js'

export const rollout = section(
  {
    title: 'Roll-out',
    help: 'In small steps, with a comparison, and with a day on which somebody says go or no-go.',
    who: 'decision_owner',
    from: 'data',
    binds: 'commitment',
  },
  {
    phases: listOf(
      { title: 'Phases', help: 'Never all at once.', item: 'phase', named: 'kind' },
      {
        kind: choice({
          title: 'Phase',
          help: 'From watching only to everything.',
          question: 'Which phase?',
          options: [
            { value: 'shadow', label: 'shadow', means: 'Scored, and nobody acts on it.' },
            { value: 'pilot', label: 'pilot', means: 'Acted on for some, compared with others.' },
            { value: 'canary', label: 'canary', means: 'A few cases first.' },
            { value: 'ramp', label: 'ramp', means: 'Step by step.' },
            { value: 'full', label: 'full', means: 'All cases.' },
          ],
        }),
        share: share({
          title: 'Share',
          help: 'How many of the cases.',
          question: 'Which share of the cases?',
          example: '10%',
        }),
        start: date({ title: 'Start', help: 'When it begins.', question: 'From which day?', example: '2027-06-01' }),
        end: date({
          title: 'End',
          help: 'When it is judged.',
          question: 'To which day?',
          example: '2027-07-31',
          from: 'modeling',
        }),
      },
    ),
    pilot: group(
      { title: 'Pilot', help: 'Without a comparison nobody can say afterwards that it worked.' },
      {
        design: choice({
          title: 'Design',
          help: 'How with and without are compared.',
          question: 'How will you compare with and without?',
          options: [
            { value: 'ab', label: 'control group', means: 'A random share goes on as today.' },
            { value: 'switchback', label: 'alternating', means: 'On some days with, on others without.' },
            { value: 'before_after', label: 'before and after', means: 'Weak: everything else changes too.' },
            { value: 'shadow', label: 'shadow', means: 'Scored beside the present process.' },
          ],
        }),
        control_share: share({
          title: 'Control share',
          help: 'Those for whom nothing changes; without them the effect cannot be seen.',
          question: 'Which share goes on as today, for comparison?',
          example: '50%',
        }),
        unit: text({
          title: 'Assigned by',
          help: 'What is put into one group or the other.',
          question: 'What is assigned to the groups: customers, agents, days?',
          example: 'customers',
          from: 'modeling',
        }),
        judged_by: ref('expectations.bar', {
          title: 'Judged by the bar',
          help: 'The pilot answers the question the bar asks.',
          question: 'Which bar does the pilot test?',
        }),
      },
    ),
    go_no_go: group(
      { title: 'Go or no-go', help: 'One day, one person, by the bar.' },
      {
        on: date({
          title: 'Decided on',
          help: 'A decision without a day is not made.',
          question: 'On which day is go or no-go decided?',
          example: '2027-08-16',
          from: 'kickoff',
          who: 'executive_sponsor',
        }),
        decider: person({
          title: 'Decided by',
          help: 'The sponsor or the one who runs the operation.',
          question: 'Who decides?',
          who: 'executive_sponsor',
        }),
        bar: ref('expectations.bar', {
          title: 'By the bar',
          help: 'What was agreed to be good enough.',
          question: 'By which bar?',
          who: 'executive_sponsor',
        }),
        result: choice({
          title: 'Result',
          help: 'What was decided.',
          question: 'What was decided?',
          from: 'live',
          binds: 'progress',
          options: [
            { value: 'go', label: 'go', means: 'It goes into use.' },
            { value: 'no_go', label: 'no-go', means: 'It stops here.' },
            { value: 'later', label: 'later', means: 'Decided again on another day.' },
          ],
        }),
        why: prose({
          title: 'Reason',
          help: 'For whoever asks in a year.',
          question: 'Why?',
          example: 'Precision in the pilot 8.1 %, above the bar',
          from: 'live',
          binds: 'progress',
        }),
      },
    ),
  },
)
