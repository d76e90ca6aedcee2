import { userError } from '../errors.js'
import { main, reportError } from './main.js'

/** The GitHub action: passes its inputs, which are environment variables, to `mlplan lint`. */
function buildArgv(input: (name: string) => string): readonly string[] {
  const valueArgs = ['stage', 'fail-on', 'overdue', 'policy', 'baseline', 'since'].flatMap((name) =>
    input(name) === '' ? [] : [`--${name}`, input(name)],
  )
  const outputArgs = ['sarif', 'markdown'].flatMap((format) =>
    input(`${format}-file`) === '' ? [] : ['--format', format, '--output', input(`${format}-file`)],
  )
  const paths = input('paths')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return ['lint', ...valueArgs, ...outputArgs, '--format', 'github', '--', ...paths]
}

/** Reads an input of the action from the environment variable that the GitHub runner sets. */
function getInput(name: string): string {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
}

async function run(): Promise<number> {
  const folder = getInput('working-directory')
  try {
    if (folder !== '') process.chdir(folder)
  } catch {
    return reportError(
      userError('no-such-file', `Folder not found: ${folder}.`, 'Correct the input working-directory.'),
    )
  }
  return main(buildArgv(getInput))
}

void run().then((code) => (process.exitCode = code))
