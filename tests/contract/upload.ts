export interface CompilerConfig {
  readonly extends?: string
  readonly compilerOptions?: { readonly types?: readonly string[] }
}

/** What a builder would miss of a configuration that is uploaded with its folder alone. */
export const compilerProblems = (
  config: CompilerConfig,
  packages: readonly string[]
): string[] => [
  ...(config.extends?.startsWith('..') ? [`extends ${config.extends}`] : []),
  ...(config.compilerOptions?.types ?? [])
    .filter((name) => !packages.includes(`@types/${name}`))
    .map((name) => `needs @types/${name}`),
]
