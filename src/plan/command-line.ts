import type { Stage } from './stage.js'
/** Suggested commands, ready to paste into a shell. */

export interface PlanLocation {
  readonly file: string
  /** The user had to name the plan, so suggested commands must name it too. */
  readonly isNamed: boolean
}

/** How each command takes the plan file; `explain` takes none. */
const PLAN_ARGUMENT = {
  init: 'as argument',
  lint: 'as argument',
  numbers: 'as argument',
  status: 'as argument',
  signoff: 'with --plan',
  stage: 'with --plan',
  waive: 'with --plan',
  brief: 'with --plan',
  migrate: 'as argument',
  explain: 'not at all',
} as const

export type CommandName = keyof typeof PLAN_ARGUMENT

/** Formats a command such as `mlplan signoff ilse --request`, quoted for a shell. */
export function formatCommandLine(verb: CommandName, args: readonly string[], { file, isNamed }: PlanLocation): string {
  /* Without a file, `init` uses the plan of the current folder; other commands also search its parents. */
  const namesPlan = isNamed || (verb === 'init' && file !== 'mlproject.yaml')
  const argument = namesPlan ? PLAN_ARGUMENT[verb] : 'not at all'
  const parts = [
    ...(argument === 'as argument' ? [file] : []),
    ...args,
    ...(argument === 'with --plan' ? ['--plan', file] : []),
  ]
  return ['mlplan', verb, ...parts.map(quoteShellWord)].join(' ')
}

/**
 * Adds the plan file to the commands in a text that was written for the plan of the current folder. `lint` checks all
 * plans, so it needs no file.
 */
export function addPlanToCommands(text: string, file: string): string {
  if (file === 'mlproject.yaml') return text
  return text.replaceAll(/`mlplan ([a-z]+)((?: [^`]+)?)`/g, (whole, verb: string, args: string) => {
    if (verb === 'lint' || !Object.hasOwn(PLAN_ARGUMENT, verb)) return whole
    const argument = PLAN_ARGUMENT[verb as CommandName]
    if (argument === 'as argument') return `\`mlplan ${verb} ${quoteShellWord(file)}${args}\``
    return argument === 'with --plan' ? `\`mlplan ${verb}${args} --plan ${quoteShellWord(file)}\`` : whole
  })
}

/** Quotes a word for a shell, if needed. */
export function quoteShellWord(word: string): string {
  return /^[\w./\\:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}

/** Formats the shell command that lints this plan at the given stage. */
export function formatPreviewCommand(file: string, stage: Stage): string {
  return formatCommandLine('lint', ['--stage', stage], { file, isNamed: file !== 'mlproject.yaml' })
}
