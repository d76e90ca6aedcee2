#!/usr/bin/env node
import module from 'node:module'

/* From node 22 on, what was translated in one run is kept for the next, in the folder for temporary files. */
module.enableCompileCache?.()

const program = new URL('../dist/cli.js', import.meta.url).href

const { main } = await import(program).catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || error.url !== program) throw error
  process.stderr.write('mlplan is not built yet. Run `npm run build` in its folder.\n')
  return { main: () => 2 }
})

process.exitCode = await main(process.argv.slice(2))
