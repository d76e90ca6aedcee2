import { choice, date, group, list, person, prose, ref, section, share, text } from '../field.js'

export const rollout = section(
  {
    title: 'Rollout',
    help: 'Roll out in small steps, with a comparison and a go/no-go date.',
    owner: 'decision_owner',
    expectedFrom: 'data',
    signoffEffect: 'commitment',
  },
  {
    phases: list(
      {
        title: 'Rollout phases',
        help: 'Phases limit the damage if something goes wrong.',
        item: 'rollout phase',
        labelField: 'kind',
      },
      {
        kind: choice({
          title: 'Phase type',
          help: 'Phases range from scoring without action to full use.',
          question: 'What type of rollout phase is this?',
          options: [
            { value: 'shadow', label: 'shadow', means: 'Cases are scored, and no one acts on the scores.' },
            { value: 'pilot', label: 'pilot', means: "Some cases are acted on and compared with cases that aren't." },
            { value: 'canary', label: 'canary', means: 'A small group of cases uses the model first.' },
            { value: 'ramp', label: 'ramp', means: 'The share of cases grows step by step.' },
            { value: 'full', label: 'full', means: 'All cases use the model.' },
          ],
        }),
        share: share({
          title: 'Phase share',
          help: 'Early phases should cover only a small share of cases.',
          question: 'What share of cases does the phase cover?',
          example: '10%',
        }),
        start: date({
          title: 'Phase start date',
          help: 'Start dates put the phases in order.',
          question: 'When does the phase start?',
          example: '2027-06-01',
        }),
        end: date({
          title: 'Phase end date',
          help: 'Each phase is evaluated when it ends.',
          question: 'When does the phase end?',
          example: '2027-07-31',
          expectedFrom: 'modeling',
        }),
      },
    ),
    pilot: group(
      { title: 'Pilot', help: "Without a comparison, the team can't show that the model worked." },
      {
        design: choice({
          title: 'Pilot design',
          help: 'The design determines how convincing the result of the pilot is.',
          question: 'How will you compare results with and without the model?',
          options: [
            { value: 'ab', label: 'control group', means: 'A random share of cases continues as today.' },
            { value: 'switchback', label: 'alternating days', means: 'The model is on some days and off on others.' },
            {
              value: 'before_after',
              label: 'before and after',
              means: 'Results before and after launch are compared, which is weak evidence.',
            },
            { value: 'shadow', label: 'shadow', means: 'Cases are scored alongside the current process.' },
          ],
        }),
        control_share: share({
          title: 'Control group share',
          help: 'A control group shows what would have happened without the model.',
          question: 'What share of cases goes into the control group?',
          example: '50%',
        }),
        randomization_unit: text({
          title: 'Randomization unit',
          help: "Choose units that don't influence each other, such as customers.",
          question: 'What is assigned to the groups: customers, agents, or days?',
          example: 'customers',
          expectedFrom: 'modeling',
        }),
        success_criterion: ref('expectations.success_criteria', {
          title: 'Pilot success criterion',
          help: 'The pilot must show whether the model meets the success criterion.',
          question: 'Which success criterion does the pilot test?',
        }),
      },
    ),
    go_no_go: group(
      { title: 'Go/no-go decision', help: 'One person decides on one date, based on a success criterion.' },
      {
        due: date({
          title: 'Go/no-go date',
          help: 'A decision without a date tends to be postponed.',
          question: 'When is the go/no-go decision?',
          example: '2027-08-16',
          expectedFrom: 'kickoff',
          owner: 'executive_sponsor',
        }),
        decided_by: person({
          title: 'Go/no-go decision maker',
          help: 'Choose the executive sponsor or the decision owner.',
          question: 'Who makes the go/no-go decision?',
          owner: 'executive_sponsor',
        }),
        success_criterion: ref('expectations.success_criteria', {
          title: 'Go/no-go success criterion',
          help: 'The decision must use the criterion that stakeholders signed off on.',
          question: 'Which success criterion does the go/no-go decision use?',
          owner: 'executive_sponsor',
        }),
        result: choice({
          title: 'Go/no-go result',
          help: 'Record the decision once it is made.',
          question: 'What was the go/no-go decision?',
          expectedFrom: 'live',
          signoffEffect: 'progress',
          options: [
            { value: 'go', label: 'go', means: 'The model goes live.' },
            { value: 'no_go', label: 'no-go', means: 'The project stops.' },
            { value: 'deferred', label: 'deferred', means: 'The decision moves to a later date.' },
          ],
        }),
        reason: prose({
          title: 'Go/no-go reason',
          help: 'Stakeholders may ask for the reason long after the decision.',
          question: 'Why was this go/no-go decision made?',
          example: 'Precision in the pilot was 8.1%, above the success criterion',
          expectedFrom: 'live',
          signoffEffect: 'progress',
        }),
      },
    ),
  },
)
