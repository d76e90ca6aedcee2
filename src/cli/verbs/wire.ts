import { type Command, Option } from 'commander'
import type { Ports } from '../../commands/ports.js'

/** The words and options of one verb; what it does is loaded when it is called. */
export type Wire = (verb: Command, ports: (command: Command) => Promise<Ports>, finish: (code: number) => void) => void

export function asOfOption(): Option {
  return new Option('--as-of <date>', 'judge as on this day, so that a run can be repeated')
}

/** For an option that may be given several times. */
export function repeated(value: string, all: readonly string[]): readonly string[] {
  return [...all, value]
}
