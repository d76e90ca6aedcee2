import type { Command } from 'commander'
import { createAsOfOption, formatHelpFooter, createPlanOption, type AddCommand } from './add-command.js'

export const addBrief: AddCommand = (verb, ports, setExitCode) => {
  verb
    .description('Write a brief for everyone who is asked at this stage, or for the audiences you name')
    .argument(
      '[audiences...]',
      'Audiences to write for (see --list; default: people who are named and asked at this stage)',
    )
    .option('--all', 'Write the briefs of all audiences', false)
    .addOption(createPlanOption())
    .option('--output-dir <folder>', 'Write the briefs to this folder (default: briefs/ next to the plan)')
    .option('--stdout', 'Print the briefs instead of writing files', false)
    .option('--list', 'List the audiences', false)
    .option('--check', 'Exit 1 if a written brief is outdated; write nothing', false)
    .option(
      '--templates <folder>',
      'Use templates from this folder instead of the built-in templates with the same names',
    )
    .addOption(createAsOfOption())
    .addHelpText(
      'after',
      formatHelpFooter({
        example: 'mlplan brief sponsor finance',
        exitCodes: {
          0: 'Briefs written, or all up to date (with --check)',
          1: "Plan can't be read, or a brief is outdated (with --check)",
        },
      }),
    )
    .action(async (audiences: string[], options: BriefFlags, command: Command) => {
      const { brief } = await import('../../commands/brief/brief.js')
      const { loadShippedTemplates } = await import('../templates.js')
      setExitCode(await brief({ audiences, ...options }, await ports(command), await loadShippedTemplates()))
    })
}

interface BriefFlags {
  readonly all: boolean
  readonly plan?: string
  readonly outputDir?: string
  readonly stdout: boolean
  readonly list: boolean
  readonly check: boolean
  readonly templates?: string
}
