#!/usr/bin/env node
'use strict'

/* From node 22 on, what was translated in one run is kept for the next, in the folder for temporary files. */
require('node:module').enableCompileCache?.()

void program()
  .main(process.argv.slice(2))
  .then((code) => (process.exitCode = code))

function program() {
  try {
    return require('../dist/cli.cjs')
  } catch (error) {
    const isNotBuilt = error.code === 'MODULE_NOT_FOUND' && error.requireStack?.[0] === __filename
    if (!isNotBuilt) throw error
    process.stderr.write("error: mlplan isn't built.\nTry: Run `npm run build` in the mlplan folder.\n")
    process.exit(2)
  }
}
