import type { Option } from './profile.js'

/** The life of a plan, in order. */
export const STAGES = [
  {
    value: 'kickoff',
    label: 'kickoff',
    means: 'Before hands-on work: what for, for whom, who decides, is it worth it?',
  },
  { value: 'data', label: 'data', means: 'Gaining access to data and people before modeling.' },
  { value: 'modeling', label: 'modeling', means: 'Training and judging models against the agreed bar.' },
  { value: 'pre-launch', label: 'pre-launch', means: 'Integration, training and pilot; the go or no-go decision.' },
  { value: 'live', label: 'live', means: 'In operation: monitored, reviewed, measured against the promise.' },
] as const satisfies readonly Option[]

export type Stage = (typeof STAGES)[number]['value']

const ORDER: readonly Stage[] = STAGES.map((stage) => stage.value)

/** Has `stage` come to `other`, or gone past it? */
export function reached(stage: Stage, other: Stage): boolean {
  return ORDER.indexOf(stage) >= ORDER.indexOf(other)
}

export function nextStage(stage: Stage): Stage | undefined {
  return ORDER[ORDER.indexOf(stage) + 1]
}

export function stageNames(): readonly Stage[] {
  return ORDER
}
