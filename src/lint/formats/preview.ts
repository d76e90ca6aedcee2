import { commandLine } from '../../plan/command-line.js'
import type { Stage } from '../../plan/stage.js'

/** The command that shows what the next stage finds in this plan, as a shell takes it. */
export function previewCommand(file: string, stage: Stage): string {
  return commandLine('lint', ['--stage', stage], { file, isNamed: file !== 'mlproject.yaml' })
}
