import type { ChoiceOption } from './profile.js'

/** The stages of a plan, in order. */
export const STAGES = [
  {
    value: 'kickoff',
    label: 'kickoff',
    means: 'Before hands-on work: purpose, people, decisions, and value.',
  },
  { value: 'data', label: 'data', means: 'Getting access to data and people before modeling.' },
  { value: 'modeling', label: 'modeling', means: 'Training models and evaluating them against the success criteria.' },
  { value: 'pre-launch', label: 'pre-launch', means: 'Integration, staff training, pilot, and the go/no-go decision.' },
  { value: 'live', label: 'live', means: 'In operation: monitored, reviewed, and measured against expectations.' },
] as const satisfies readonly ChoiceOption[]

export type Stage = (typeof STAGES)[number]['value']

const ORDER: readonly Stage[] = STAGES.map((stage) => stage.value)

/** True if `stage` is the same as `other`, or later. */
export function hasReached(stage: Stage, other: Stage): boolean {
  return ORDER.indexOf(stage) >= ORDER.indexOf(other)
}

export function getNextStage(stage: Stage): Stage | undefined {
  return ORDER[ORDER.indexOf(stage) + 1]
}

export function listStages(): readonly Stage[] {
  return ORDER
}
