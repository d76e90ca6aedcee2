import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Tests that start other programs: the built mlplan, git, npm, a terminal, an editor's server, a browser. They take most of the time and need
 * a build, so `npm test` and `npm run test:fast` leave them to `npm run test:programs` and to CI.
 */
export const STARTING_PROGRAMS = [
  'test/cli/',
  'test/scripts/',
  'test/commands/ci.test.ts',
  'test/commands/many-plans.test.ts',
  'test/lint/stdin.test.ts',
  'test/plan/editor.test.ts',
  'test/portfolio/portfolio-browser.test.ts',
] as const

const PROGRAM_FILES = STARTING_PROGRAMS.map((file) => (file.endsWith('/') ? `${file}**/*.test.ts` : file))

/** They come first: begun last, one of them would run alone while the other cores wait. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => STARTING_PROGRAMS.some((file) => moduleId.includes(`/${file}`))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: mode === 'programs' ? PROGRAM_FILES : ['test/**/*.test.ts'],
    exclude: mode === 'fast' ? PROGRAM_FILES : [],
    /* Far beyond need, and still an end: a busy machine makes any test slow. */
    testTimeout: 60_000,
    hookTimeout: 60_000,
    isolate: false,
    pool: 'forks',
    /* All cores: left to itself it leaves one idle, and of two that is half. */
    maxWorkers: '100%',
    reporters: ['default'],
    /* With `-t WORDS`, a failure is not lost among the thousands that were left out. */
    hideSkippedTests: true,
    sequence: { sequencer: LongestFirst },
  },
}))
