import { ignoreLines, uploaded } from './uploadedFiles'

/** What the builders need or may see. */
const WELCOME = [
  /^manifest\.json$/,
  /^(CHANGELOG\.md|LICENSE)$/,
  /^(admin|checkout-ui-custom|docs|graphql|messages|node|public|react)\//,
]

const DEVELOPMENT = [
  /\.test\.tsx?$/,
  /\/(__mocks__|__tests__|fixtures)\//,
  /jest\.(config|setup)\.js$/,
]

/** Files of ours that only this repository needs and that would go along. */
export const uploadProblems = (
  files: readonly string[],
  ignore: string
): string[] => [
  ...ignoreLines(ignore)
    .filter((line) => line.startsWith('/'))
    .map((line) => `${line} ignores nothing`),
  ...uploaded(files, ignore)
    .filter(
      (file) =>
        !WELCOME.some((pattern) => pattern.test(file)) ||
        DEVELOPMENT.some((pattern) => pattern.test(file))
    )
    .map((file) => `${file} is uploaded`),
]
