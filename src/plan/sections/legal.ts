import { choice, choices, count, date, group, person, prose, section, text, yesNo } from '../field.js'
import { ORGANIZATIONS, TIERS } from '../profile.js'

export const legal = section(
  {
    title: 'Privacy and legal',
    help: 'Get an early review, because these checks are a screening aid, not legal advice.',
    owner: 'privacy_legal',
    expectedFrom: 'data',
    signoffEffect: 'commitment',
  },
  {
    uses_personal_data: yesNo({
      title: 'Personal data',
      help: 'Most other legal questions depend on this answer.',
      question: 'Does the project use personal data or make decisions about people?',
      expectedFrom: 'kickoff',
    }),
    organization: choice({
      title: 'Organization type',
      help: 'Banks, public bodies, and public services have additional obligations.',
      question: 'What type of organization uses the model?',
      options: ORGANIZATIONS,
      when: { jurisdictions: ['eu', 'us', 'ca'] },
    }),
    lawful_basis: prose({
      title: 'Lawful basis',
      help: 'Personal data must not be used without a lawful basis.',
      question: 'What is the lawful basis for using the data?',
      example: 'Legitimate interest; assessment of Dec 3, 2026',
      when: { uses_personal_data: [true] },
    }),
    retention_days: count({
      title: 'Retention period',
      help: 'Scores about people are personal data too, so include them.',
      question: 'After how many days are data and scores deleted?',
      example: '365',
      unit: 'days',
      when: { uses_personal_data: [true] },
    }),
    dpia: group(
      {
        title: 'Impact assessment (DPIA)',
        help: 'When two or more criteria apply, a DPIA is likely necessary before processing starts.',
        when: { uses_personal_data: [true], jurisdictions: ['eu', 'uk'] },
      },
      {
        criteria: choices({
          title: 'DPIA criteria',
          help: 'European data protection authorities define nine criteria. Choose all that apply.',
          question: 'Which DPIA criteria apply?',
          options: [
            { value: 'scoring', label: 'evaluation or scoring', means: 'People are scored or profiled.' },
            {
              value: 'automated_decision',
              label: 'automated decision',
              means: 'The decision has a legal or similarly significant effect.',
            },
            { value: 'monitoring', label: 'systematic monitoring', means: 'People are monitored or tracked.' },
            {
              value: 'sensitive',
              label: 'sensitive data',
              means: 'Data on health, finances, or location, or special categories of data.',
            },
            { value: 'large_scale', label: 'large scale', means: 'Many people or large amounts of data.' },
            { value: 'matching', label: 'matching', means: 'Data sets are combined.' },
            {
              value: 'vulnerable',
              label: 'vulnerable people',
              means: 'People such as children, patients, or employees.',
            },
            {
              value: 'innovative',
              label: 'innovative use',
              means: 'New technology, or a new use of existing technology.',
            },
            {
              value: 'blocks_service',
              label: 'blocks a right or service',
              means: 'The decision controls whether a person gets something.',
            },
          ],
        }),
        reference: text({
          title: 'DPIA reference',
          help: 'Link or name the document so that reviewers can find the DPIA.',
          question: 'Where is the DPIA?',
          example: 'DPIA-2026-31',
          expectedFrom: 'modeling',
        }),
        done_on: date({
          title: 'DPIA completion date',
          help: 'The DPIA must be done before processing starts.',
          question: 'When was the DPIA done?',
          example: '2026-12-18',
          expectedFrom: 'modeling',
          signoffEffect: 'progress',
        }),
      },
    ),
    has_significant_effect: yesNo({
      title: 'Significant effect on people',
      help: 'This answer determines whether a person must be able to step in.',
      question: 'Do decisions have legal or similarly significant effects on people?',
      when: { uses_personal_data: [true] },
    }),
    human_review: prose({
      title: 'Human review',
      help: 'The reviewer must have the authority to change the decision.',
      question: 'Who reviews a decision and can change it?',
      example: 'An underwriter, within two days',
      expectedFrom: 'optional',
      when: { uses_personal_data: [true] },
    }),
    appeal_process: prose({
      title: 'Appeal process',
      help: 'People affected must know where to appeal.',
      question: 'How can people appeal a decision?',
      example: 'The complaints desk; answered within 10 days',
      expectedFrom: 'optional',
      when: { uses_personal_data: [true] },
    }),
    ai_act: group(
      { title: 'EU AI Act', help: 'The EU AI Act tier determines the obligations.', when: { jurisdictions: ['eu'] } },
      {
        role: choice({
          title: 'EU AI Act role',
          help: 'A provider has more obligations than a deployer.',
          question: 'Do you provide the system, deploy it, or both?',
          options: [
            { value: 'provider', label: 'provider', means: 'You build the system or put your name on it.' },
            { value: 'deployer', label: 'deployer', means: 'You use the system under your authority.' },
            { value: 'both', label: 'provider and deployer', means: 'You build the system for your own use.' },
          ],
        }),
        tier: choice({
          title: 'EU AI Act tier',
          help: 'Your reviewer, not mlplan, decides the tier.',
          question: 'Which EU AI Act tier does your reviewer assign?',
          options: TIERS,
        }),
        reason: prose({
          title: 'Reason for the EU AI Act tier',
          help: 'Reviewers will ask for the reason behind the tier.',
          question: 'Why does this EU AI Act tier apply?',
          example: 'No Annex III use: the model chooses whom to call, and nothing is refused',
        }),
        high_risk_basis: choice({
          title: 'High-risk basis',
          help: 'The basis determines which obligations apply, and from what date.',
          question: 'What makes the system high-risk?',
          when: { tier: ['high'] },
          options: [
            {
              value: 'product',
              label: 'product safety',
              means: 'Annex I: part of a product that the law requires to be tested.',
            },
            {
              value: 'biometrics',
              label: 'biometrics',
              means: 'Annex III, point 1: identification, categorization, emotion recognition.',
            },
            {
              value: 'critical_infrastructure',
              label: 'critical infrastructure',
              means: 'Annex III, point 2: safety of utilities, traffic, or digital infrastructure.',
            },
            { value: 'education', label: 'education', means: 'Annex III, point 3: admission, grades, exams.' },
            { value: 'employment', label: 'employment', means: 'Annex III, point 4: hiring, managing workers.' },
            {
              value: 'public_benefits',
              label: 'public benefits',
              means: 'Annex III, point 5(a): eligibility for public assistance.',
            },
            { value: 'credit', label: 'credit', means: 'Annex III, point 5(b): the creditworthiness of persons.' },
            {
              value: 'life_health_insurance',
              label: 'life and health insurance',
              means: 'Annex III, point 5(c): risk and price for persons.',
            },
            {
              value: 'emergency',
              label: 'emergency services',
              means: 'Annex III, point 5(d): calls, dispatch, triage.',
            },
            {
              value: 'law_enforcement',
              label: 'law enforcement',
              means: 'Annex III, point 6: evidence, profiling, risk of offending.',
            },
            {
              value: 'migration',
              label: 'migration and borders',
              means: 'Annex III, point 7: visas, asylum, border control.',
            },
            { value: 'justice', label: 'justice and elections', means: 'Annex III, point 8: courts, elections.' },
          ],
        }),
        overseer: person({
          title: 'Human overseer',
          help: 'The overseer must be trained and allowed to stop the system.',
          question: 'Who oversees the system and can stop it?',
          expectedFrom: 'optional',
          when: { tier: ['high'] },
        }),
        logs_months: count({
          title: 'Log retention period',
          help: 'Logs show afterward what the system did.',
          question: 'For how many months are the logs of the system kept?',
          example: '12',
          unit: 'months',
          expectedFrom: 'optional',
          when: { tier: ['high'] },
        }),
        worker_notice: prose({
          title: 'Worker notice',
          help: 'Affected workers and their representatives must be informed before the system is used.',
          question: 'How and when are affected workers informed?',
          example: 'The works council on Mar 3, 2028; everyone by letter before the pilot',
          expectedFrom: 'optional',
          when: { tier: ['high'] },
        }),
        rights_assessment_on: date({
          title: 'Fundamental rights assessment date',
          help: 'The fundamental rights impact assessment (Article 27) must come before the first use.',
          question: 'When was the impact on fundamental rights assessed?',
          example: '2028-01-14',
          expectedFrom: 'optional',
          signoffEffect: 'progress',
          when: { tier: ['high'] },
        }),
      },
    ),
    us_federal: group(
      {
        title: 'US federal use',
        help: 'OMB memorandum M-25-21 sets requirements for federal agencies.',
        when: { organization: ['us_federal_agency'], jurisdictions: ['us'] },
      },
      {
        is_high_impact: yesNo({
          title: 'High-impact AI',
          help: 'Your agency determines whether AI is high-impact. High-impact AI requires the minimum practices.',
          question:
            'Is the output a principal basis for decisions with a legal, material, binding, or significant effect?',
        }),
        practices: choices({
          title: 'Minimum practices in place',
          help: 'High-impact AI must not be used if a minimum practice is missing.',
          question: 'Which of the minimum practices are in place?',
          expectedFrom: 'optional',
          signoffEffect: 'progress',
          when: { is_high_impact: [true] },
          options: [
            {
              value: 'tested',
              label: 'pre-deployment testing',
              means: 'The AI was tested under realistic conditions.',
            },
            { value: 'assessed', label: 'impact assessment', means: 'The AI impact assessment is complete.' },
            { value: 'monitored', label: 'ongoing monitoring', means: 'The AI is monitored for performance and harm.' },
            {
              value: 'trained',
              label: 'human training',
              means: 'The people who operate the AI are trained and assessed.',
            },
            { value: 'overseen', label: 'human oversight', means: 'People can step in, and the AI fails safely.' },
            { value: 'appeals', label: 'remedies or appeals', means: 'People affected can have a decision reviewed.' },
            { value: 'feedback', label: 'feedback', means: 'End users and the public are consulted.' },
          ],
        }),
      },
    ),
    canada: group(
      {
        title: 'Canadian federal use',
        help: 'The Directive on Automated Decision-Making sets requirements for federal institutions.',
        when: { organization: ['canada_federal'], jurisdictions: ['ca'] },
      },
      {
        impact_level: choice({
          title: 'Algorithmic impact level',
          help: 'The impact level, from the Algorithmic Impact Assessment, determines the requirements.',
          question: 'Which impact level did the Algorithmic Impact Assessment give?',
          options: [
            { value: 'I', label: 'level I', means: 'Little to no impact.' },
            { value: 'II', label: 'level II', means: 'Moderate impact.' },
            { value: 'III', label: 'level III', means: 'High impact.' },
            { value: 'IV', label: 'level IV', means: 'Very high impact.' },
          ],
        }),
        peer_review: prose({
          title: 'Peer review',
          help: "Experts who didn't build the system review it, and a summary is published before use.",
          question: 'Who reviews the system, and where is the review published?',
          example: 'Two reviewers from the National Research Council; summary on the Open Government Portal',
          expectedFrom: 'optional',
        }),
      },
    ),
    next_review_due: date({
      title: 'Next legal review date',
      help: 'Laws can change between the first review and the launch.',
      question: 'When will the reviewer check the law again before launch?',
      example: '2027-07-01',
      expectedFrom: 'optional',
      signoffEffect: 'progress',
    }),
    disclosure: prose({
      title: 'AI disclosure',
      help: 'People must know when they are interacting with AI.',
      question: 'How do people learn that they are dealing with AI?',
      example: 'The first line of every chat says that an AI is answering',
      when: { task: ['generative'] },
    }),
  },
)
