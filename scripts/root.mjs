import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The program. */
export const MLPLAN = path.join(ROOT, 'bin/mlplan.cjs')
