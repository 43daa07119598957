interface Manifest {
  readonly builders?: Readonly<Record<string, string>>
}

type Routes = Readonly<Record<string, { readonly component?: string }>>

/** What the builders of the manifest would look for in the uploaded files and not find. */
export const builderProblems = (
  files: readonly string[],
  { builders = {} }: Manifest,
  routes: Routes
): string[] => [
  ...Object.keys(builders)
    .filter((name) => !files.some((file) => file.startsWith(`${name}/`)))
    .map((name) => `${name}/ is missing, and ${name} is a builder`),
  ...Object.values(routes)
    .map(({ component }) => `react/${component}.tsx`)
    .filter((file) => !files.includes(file))
    .map((file) => `${file} is missing, and admin/routes.json names it`),
]
