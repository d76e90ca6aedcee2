/** The commands that are proposed, as they are typed. */

export interface Where {
  readonly file: string
  /** The person had to name the plan, so a proposed command has to name it too. */
  readonly isNamed: boolean
}

/** How each command is told which plan is meant; `explain` needs none. */
const NAMING = {
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

export type Verb = keyof typeof NAMING

/** `mlplan signoff ilse --request`, in a form a shell takes as it stands. */
export function commandLine(verb: Verb, args: readonly string[], { file, isNamed }: Where): string {
  /* Without a name `init` takes the plan of this very folder, the others look above it too. */
  const names = isNamed || (verb === 'init' && file !== 'mlproject.yaml')
  const how = names ? NAMING[verb] : 'not at all'
  const words = [...(how === 'as argument' ? [file] : []), ...args, ...(how === 'with --plan' ? ['--plan', file] : [])]
  return ['mlplan', verb, ...words.map(shellWord)].join(' ')
}

/**
 * A text that proposes commands for the plan of the place where somebody is, made right for a plan that lies elsewhere.
 * `lint` looks at all there are, and needs no name.
 */
export function withPlanNamed(text: string, file: string): string {
  if (file === 'mlproject.yaml') return text
  return text.replaceAll(/`mlplan ([a-z]+)((?: [^`]+)?)`/g, (whole, verb: string, rest: string) => {
    if (verb === 'lint' || !Object.hasOwn(NAMING, verb)) return whole
    const how = NAMING[verb as Verb]
    if (how === 'as argument') return `\`mlplan ${verb} ${shellWord(file)}${rest}\``
    return how === 'with --plan' ? `\`mlplan ${verb}${rest} --plan ${shellWord(file)}\`` : whole
  })
}

/** A word as a shell takes it. */
export function shellWord(word: string): string {
  return /^[\w./\\:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
