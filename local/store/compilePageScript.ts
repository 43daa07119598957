import * as esbuild from 'esbuild'

/** One script for a browser, from the TypeScript of a local page. Fast enough to be made at each request. */
export const compilePageScript = async (source: string): Promise<string> => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    sourcemap: 'inline',
    logLevel: 'silent',
  })

  return outputFiles[0].text
}
