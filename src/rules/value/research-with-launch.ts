import { joinWith } from '../../text/join.js'
import { hasReached } from '../../plan/stage.js'
import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { type Related, rule } from '../rule.js'

const RESEARCH = 'mlplan: 2\nproject:\n  initiative: research\n'

export default rule({
  id: 'value/research-with-launch',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'executive_sponsor',
  summary: 'A research project has a launch, a rollout, or a KPI target.',
  why: 'A model that is never meant to be deployed has no launch and earns nothing. If the plan holds a launch date all the same, someone expects a deployment that no one prepares.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error' },
  requires: { initiative: path.project.initiative },
  optional: {
    launchDue: path.project.launch_due,
    launchedOn: path.monitoring.launched_on,
    phases: path.rollout.phases,
    kpis: path.value.kpis,
  },
  good: [
    `${RESEARCH}  stage: modeling\n`,
    'mlplan: 2\nproject:\n  initiative: first_model\n  launch_due: 2027-09-01\n',
  ],
  bad: [{ plan: `${RESEARCH}  launch_due: 2027-09-01\n`, path: 'project.initiative' }],
  *check({ initiative, launchDue, launchedOn, phases, kpis }, { stage }) {
    if (initiative !== 'research') return
    const target = kpis?.find(({ target: value }) => value !== undefined)
    const places: readonly (Related & { readonly text: string })[] = [
      ...(launchDue === undefined
        ? []
        : [{ path: path.project.launch_due, note: 'launch date', text: `a launch on ${launchDue}` }]),
      ...(launchedOn === undefined
        ? []
        : [{ path: path.monitoring.launched_on, note: 'actual launch', text: `a launch on ${launchedOn}` }]),
      ...((phases ?? []).length === 0 ? [] : [{ path: path.rollout.phases, note: 'rollout', text: 'rollout phases' }]),
      ...(target === undefined ? [] : [{ path: path.value.kpis, note: 'KPI target', text: 'a KPI target' }]),
    ]
    const isTooFar = hasReached(stage, 'pre-launch')
    if (places.length === 0 && !isTooFar) return
    const texts = [...places.map(({ text }) => text), ...(isTooFar ? [`the ${stage} stage`] : [])]
    yield {
      path: path.project.initiative,
      related: places,
      message: `The initiative is research, so the model is never meant to be deployed, but the plan has ${joinWith(texts)}.`,
      help: 'Set the initiative to `first_model` or `new_capability` if the model should be used, or remove what belongs to a launch.',
    }
  },
})
