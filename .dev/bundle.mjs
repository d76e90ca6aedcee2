import path from 'node:path'
import { rolldown } from 'rolldown'
import { formAsData } from './form-as-data.mjs'
import { lateModules } from './late-modules.mjs'
import { ROOT } from './root.mjs'
import { ruleWordsApart } from './rule-words-apart.mjs'

/**
 * Bundles entries (name → file) into a folder: one way for what ships and for what the benchmark compares it with. As
 * CommonJS, which Node 20 starts 30 ms sooner than modules, with nothing of its loader of modules in between. Returns
 * what rolldown wrote, each file with the modules in it.
 */
export async function bundle(entries, folder, groups = []) {
  const build = await rolldown({
    input: entries,
    cwd: ROOT,
    platform: 'node',
    plugins: [lateModules, formAsData, ruleWordsApart, childProcessWhenCalled, onlyTheReader, asciiWhereNearlyAscii],
    resolve: {
      extensionAlias: { '.js': ['.ts', '.js'] },
      /* For node, yaml names CommonJS, of which nothing can be left out; its other build is the same code as modules. */
      alias: { yaml: path.join(ROOT, 'node_modules/yaml/browser/index.js') },
    },
    onLog(level, log, handler) {
      if (level === 'warn') throw new Error(log.message)
      handler(level, log)
    },
  })
  try {
    const { output } = await build.write({
      dir: path.resolve(ROOT, folder),
      format: 'cjs',
      strict: true,
      minify: true,
      comments: false,
      entryFileNames: '[name].cjs',
      chunkFileNames: 'chunks/[name]-[hash].cjs',
      codeSplitting: { groups },
    })
    return output
  } finally {
    await build.close()
  }
}

/**
 * Loading child_process takes node 5 ms, a twentieth of its own start. commander loads it for commands that are programs
 * of their own, of which mlplan has none: it is loaded when it is called.
 */
const LATE = '\0late-child-process'
const childProcessWhenCalled = {
  name: 'child-process-when-called',
  resolveId(id, importer) {
    return id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer ?? '') ? LATE : undefined
  },
  load(id) {
    if (id !== LATE) return undefined
    return 'export const spawn = (...all) => process.getBuiltinModule("node:child_process").spawn(...all)'
  },
}

/**
 * js-yaml is one file, and half of it writes YAML, which yaml does for us. What is made of that when it is loaded, schemas
 * and long patterns, has no effect but itself; so whatever nobody asks for can be left out.
 */
const onlyTheReader = {
  name: 'only-the-reader',
  transform(code, id) {
    if (!/[\\/]js-yaml[\\/]/.test(id)) return undefined
    return { code: code.replaceAll(/^(var \w+ = )(?=new |\w+(?:\.withTags)?\()/gm, '$1/* @__PURE__ */ ') }
  },
}

/**
 * One character beyond Latin-1 makes V8 keep the whole file in two bytes a character, and read it half as fast. After
 * minifying, such characters stand only in strings, templates and patterns, where their escapes mean the same. Where
 * they are many, as in tables of character sets, escapes would cost more than they save.
 */
const asciiWhereNearlyAscii = {
  name: 'ascii-where-nearly-ascii',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue
      const code = file.code.replaceAll(/[^\0-\x7F]/g, escaped)
      if (code.length < 1.02 * file.code.length) file.code = code
    }
  },
}

function escaped(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
