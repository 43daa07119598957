// What is mutated, and which tests have to notice.
import fs from 'node:fs'
import path from 'node:path'

/** The use cases of the order check. */
const ORDER_CHECK = [
  'actOnOrder',
  'answerTroubles',
  'checkOrder',
  'documentAtPlacement',
  'isCheckingOff',
  'judgeOrder',
  'listOrderChecks',
  'recentChecks',
  'reconcileOrders',
  'reconcileTurns',
  'recordCheck',
  'updateCheckFile',
]

const NOT_MUTATED = [
  // The index is compared with plain evaluation instead, on generated inputs.
  'node/core/matching/',
  'node/core/fixtures/',
  // Generated.
  'node/core/captureVocabulary.ts',
]

const NOT_ASKED = [
  // Tests of other people's libraries.
  'node/core/peers.test.ts',
  // Thousands of generated stores, far too many for each of a thousand mutants.
  'node/core/health/findings.property.test.ts',
]

/** Compares two ways that share all the rest: it can speak for the second one alone. */
const COMPARISON = 'node/core/prepareDecisions.test.ts'

const isTest = (file) => file.endsWith('.test.ts')

const filesBelow = (folder) =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(path.posix.join(folder, entry.name))
        : [path.posix.join(folder, entry.name)]
    )

/** Files to mutate, from the root of the project. */
export const mutatedFiles = () => [
  ...filesBelow('node/core').filter(
    (file) =>
      file.endsWith('.ts') &&
      !isTest(file) &&
      !NOT_MUTATED.some((folder) => file.startsWith(folder))
  ),
  ...ORDER_CHECK.map((name) => `node/usecases/${name}.ts`),
]

/** The tests beside what is mutated: core answers to its own, the order check to its own. */
export const testFiles = () => [
  ...filesBelow('node/core').filter(
    (file) => isTest(file) && !NOT_ASKED.includes(file)
  ),
  ...ORDER_CHECK.map((name) => `node/usecases/${name}.test.ts`).filter((file) =>
    fs.existsSync(file)
  ),
]

/** Whether a test may be the one that notices; those of a folder within core speak for that folder alone. */
export const answersFor = (testFile, mutated) => {
  if (testFile === COMPARISON) return mutated === besideOf(COMPARISON)
  const folder = path.posix.dirname(testFile)

  return (
    !folder.startsWith('node/core/') || path.posix.dirname(mutated) === folder
  )
}

/** The file a test is named for. */
export const besideOf = (testFile) => testFile.replace('.test.ts', '.ts')
