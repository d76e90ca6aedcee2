import { userError } from '../errors.js'
import { main, tell } from './main.js'

/** The GitHub action: its inputs come as environment variables, and the rest is `mlplan lint`. */
function argvFrom(input: (name: string) => string): readonly string[] {
  const valued = ['stage', 'fail-on', 'overdue', 'policy', 'baseline', 'since'].flatMap((name) =>
    input(name) === '' ? [] : [`--${name}`, input(name)],
  )
  const written = ['sarif', 'markdown'].flatMap((format) =>
    input(`${format}-file`) === '' ? [] : ['--format', format, '--output', input(`${format}-file`)],
  )
  const paths = input('paths')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return ['lint', ...valued, ...written, '--format', 'github', '--', ...paths]
}

/** As the runner of GitHub names them. */
function inputOf(name: string): string {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
}

async function run(): Promise<number> {
  const folder = inputOf('working-directory')
  try {
    if (folder !== '') process.chdir(folder)
  } catch {
    return tell(userError('no-such-file', `Folder not found: ${folder}.`, 'Correct the input working-directory.'))
  }
  return main(argvFrom(inputOf))
}

void run().then((code) => (process.exitCode = code))
