import { choice, count, date, group, listOf, person, prose, section, text } from '../field.js'
import { AUTONOMIES, DELIVERIES } from '../profile.js'

export const integration = section(
  {
    title: 'Integration',
    help: 'Somebody else has to change a system for this to work. Integration is what most often stops a model.',
    who: 'integration_owner',
    from: 'data',
    binds: 'commitment',
  },
  {
    receiving_system: group(
      { title: 'Receiving system', help: 'Where the score has to arrive to change anything.' },
      {
        name: text({
          title: 'Receiving system',
          help: 'The system in which people or programs act on the score.',
          question: 'Which system receives the scores?',
          example: 'The CRM campaign queue',
          from: 'kickoff',
        }),
        owner: person({
          title: 'Owner of the system',
          help: 'Only its owner can promise a change to it.',
          question: 'Who owns that system?',
        }),
        change_process: prose({
          title: 'How it is changed',
          help: 'Release slots and queues often take longer than the model.',
          question: 'How does a change to it come about, and how long does it take?',
          example: 'A change request; releases every quarter',
        }),
        ticket: text({
          title: 'Ticket',
          help: 'Until it is in their queue it is a wish.',
          question: 'Under which ticket is the change asked for?',
          example: 'CRM-4711',
          from: 'modeling',
        }),
      },
    ),
    delivery: choice({
      title: 'Delivery',
      help: 'Decides what the systems have to be able to do.',
      question: 'How do the scores get there?',
      options: DELIVERIES,
    }),
    lands_in: choice({
      title: 'Lands in',
      help: 'Where the score is seen or used.',
      question: 'Where does a score land?',
      options: [
        { value: 'queue', label: 'a work queue', means: 'People work through a list.' },
        { value: 'screen', label: 'a screen', means: 'Shown beside the case.' },
        { value: 'decision_engine', label: 'a decision engine', means: 'A program acts on it.' },
        { value: 'table', label: 'a table', means: 'Other programs read it.' },
        { value: 'chat', label: 'a conversation', means: 'A customer or an employee reads the answer.' },
      ],
    }),
    insertion_point: prose({
      title: 'Insertion point',
      help: 'The exact step that becomes different.',
      question: 'Between which two steps of the work does it come in?',
      example: 'After the monthly billing run, before the call list is filled',
    }),
    action_rule: prose({
      title: 'Action rule',
      help: 'What happens at which score; without it a score is only a number.',
      question: 'Which score leads to which action?',
      example: 'The top 3 % go on the call list; nobody else is called',
    }),
    autonomy: choice({
      title: 'Who acts',
      help: 'The more it does alone, the more has to be safe.',
      question: 'Does it suggest, or does it act?',
      options: AUTONOMIES,
    }),
    today: prose({
      title: 'A working day today',
      help: 'The people concerned should recognize themselves.',
      question: 'How does a day of the people concerned go today?',
      example: 'An agent takes calls as they come and makes none.',
      who: 'decision_owner',
    }),
    tomorrow: prose({
      title: 'A working day afterwards',
      help: 'If nothing differs, nothing is deployed.',
      question: 'How will it go afterwards?',
      example: 'An agent starts with ten names to call, each with the reason.',
      who: 'decision_owner',
    }),
    latency_ms: count({
      title: 'Time for an answer',
      help: 'A limit found at the end stops many models.',
      question: 'Within how many milliseconds must the answer be there, 99 times in 100?',
      example: '50',
      unit: 'milliseconds',
      when: { delivery: ['api', 'stream', 'embedded'] },
    }),
    ready_by: text({
      title: 'Ready by',
      help: 'When a batch has to be there to be used.',
      question: 'At which time must the scores be there?',
      example: '06:00 on the first working day',
      when: { delivery: ['batch'] },
    }),
    scored_every_days: count({
      title: 'Scored every',
      help: 'What happens between two runs, and beyond the outcome window, is foreseen by neither.',
      question: 'Every how many days are all cases scored anew?',
      example: '30',
      unit: 'days',
      when: { delivery: ['batch'] },
    }),
    inputs: listOf(
      {
        title: 'Inputs at scoring time',
        help: 'What is known when training may not be there when it counts.',
        item: 'input',
        named: 'name',
      },
      {
        name: text({
          title: 'Input',
          help: 'A table, a feed, a field.',
          question: 'What does the model need to see at scoring time?',
          example: 'Calls and data use of the last 90 days',
        }),
        available: choice({
          title: 'Available',
          help: 'What arrives after the prediction cannot be used in it.',
          question: 'When is it there?',
          options: [
            { value: 'before', label: 'before the prediction', means: 'Known when the prediction is made.' },
            { value: 'at', label: 'at that very moment', means: 'Arrives together with the case.' },
            { value: 'after', label: 'only afterwards', means: 'Not known yet when the prediction is made.' },
          ],
        }),
        owner: person({
          title: 'Owner',
          help: 'Who keeps it coming.',
          question: 'Who supplies it?',
          from: 'modeling',
        }),
      },
    ),
    override: prose({
      title: 'Overriding',
      help: 'People must be able to disagree, and it must be seen how often they do.',
      question: 'How can a person overrule it, and where is that recorded?',
      example: 'The agent picks a reason in the CRM; reasons are read weekly',
      from: 'modeling',
    }),
    fallback: prose({
      title: 'Fallback',
      help: 'What happens on the day it is down.',
      question: 'What happens when it is not available?',
      example: 'The old list is used',
    }),
    rollback: group(
      { title: 'Rollback', help: 'A way back that was never tried is not a way back.', from: 'modeling' },
      {
        method: prose({
          title: 'Rollback',
          help: 'How to return to the state before.',
          question: 'How is it taken out again?',
          example: 'A switch in the campaign tool',
        }),
        tested_on: date({
          title: 'Tried on',
          help: 'When it was last tried.',
          question: 'When was that last tried?',
          example: '2027-05-20',
          from: 'pre-launch',
          binds: 'progress',
        }),
      },
    ),
    kill_switch: group(
      { title: 'Stopping it', help: 'Somebody must be able to stop it at once.', from: 'modeling' },
      {
        who: person({
          title: 'Who may stop it',
          help: 'One name, reachable.',
          question: 'Who may stop it at once?',
        }),
        how: prose({
          title: 'How it is stopped',
          help: 'So that it does not have to be looked up.',
          question: 'How is it stopped?',
          example: 'Set the campaign to paused',
        }),
      },
    ),
    dependencies: listOf(
      {
        title: 'Dependencies',
        help: 'Work that others have to do first.',
        item: 'dependency',
        named: 'what',
      },
      {
        what: text({
          title: 'Dependency',
          help: 'Something somebody else has to do.',
          question: 'What has somebody else to do first?',
          example: 'A field for the score in the CRM',
        }),
        owner: person({ title: 'Owner', help: 'Who does it.', question: 'Who does it?' }),
        due: date({
          title: 'Due',
          help: 'It has to be before the launch.',
          question: 'By which day?',
          example: '2027-04-30',
        }),
        done_on: date({
          title: 'Done on',
          help: 'When it was finished.',
          question: 'When was it done?',
          from: 'optional',
          binds: 'progress',
        }),
      },
    ),
    environments_ready_on: date({
      title: 'Environments ready on',
      help: 'Test and production surroundings are often the last to come.',
      question: 'From which day are the test and production environments there?',
      example: '2027-04-01',
      from: 'modeling',
    }),
  },
)
