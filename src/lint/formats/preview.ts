import { formatCommandLine } from '../../plan/command-line.js'
import type { Stage } from '../../plan/stage.js'

/** Formats the shell command that lints this plan at the given stage. */
export function formatPreviewCommand(file: string, stage: Stage): string {
  return formatCommandLine('lint', ['--stage', stage], { file, isNamed: file !== 'mlproject.yaml' })
}
