#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'

/*
 * Node 20 spends a tenth of a run on optimizing code that is over before that pays, as later versions no longer do. It is
 * told to wait until something has run fifteen times as long as usual; with hundreds of plans it still gets there.
 */
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=2000000')

const program = new URL('../dist/cli.js', import.meta.url).href

const { main } = await import(program).catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || error.url !== program) throw error
  process.stderr.write('mlplan is not built yet. Run `npm run build` in its folder.\n')
  return { main: () => 2 }
})

process.exitCode = await main(process.argv.slice(2))
