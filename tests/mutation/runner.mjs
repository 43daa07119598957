// How Stryker runs the unit tests: in its own process, a file at a time, up to the first failure.
import path from 'node:path'

import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'

import { answersFor, besideOf, testFiles } from './scope.mjs'
import { failureOf, load } from './unitTests.mjs'

// The code under test looks here which mutant it is to be, and counts what it runs.
const context = {}

global.__stryker__ = context

// Between the quick files and the slow ones.
const UNKNOWN_MS = 100

const runTest = async (test) => {
  const { id, file } = test
  const startedAt = performance.now()

  context.currentTestId = id
  const failureMessage = await failureOf(test)

  context.currentTestId = undefined
  const result = {
    id,
    name: id,
    fileName: path.resolve(file),
    timeSpentMs: Math.ceil(performance.now() - startedAt),
  }

  return failureMessage === null
    ? { ...result, status: TestStatus.Success }
    : { ...result, status: TestStatus.Failed, failureMessage }
}

class UnitTestRunner {
  /** By test file, the files of the project it loads. */
  #modules = new Map()

  /** By test file, how long its tests took. */
  #spent = new Map()

  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun() {
    const tests = []

    try {
      for (const file of testFiles()) {
        for (const test of this.#load(file)) tests.push(await runTest(test))
      }
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error.stack) }
    }

    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: context.mutantCoverage,
    }
  }

  async mutantRun(options) {
    context.mutantCoverage = undefined
    context.hitLimit = options.hitLimit
    context.hitCount = options.hitLimit === undefined ? undefined : 0

    let result

    try {
      result = await this.#runUntilFailure(options)
    } catch (error) {
      result = { status: DryRunStatus.Error, errorMessage: String(error.stack) }
    } finally {
      context.activeMutant = undefined
    }

    const { hitCount, hitLimit } = context

    return toMutantRunResult(
      determineHitLimitReached(hitCount, hitLimit) ?? result,
      false
    )
  }

  async #runUntilFailure(options) {
    const { activeMutant, mutantActivation, testFilter } = options
    const wanted = testFilter && new Set(testFilter)
    const tests = []

    for (const file of this.#filesFor(options)) {
      // A mutant of what runs at loading is there from the start, any other only while tests run.
      context.activeMutant =
        mutantActivation === 'static' ? activeMutant.id : undefined
      const loaded = this.#load(file)
      const startedAt = performance.now()

      context.activeMutant = activeMutant.id
      for (const test of loaded) {
        if (wanted && !wanted.has(test.id)) continue
        const result = await runTest(test)

        tests.push(result)
        if (result.status === TestStatus.Failed) {
          return { status: DryRunStatus.Complete, tests }
        }
      }

      this.#spent.set(file, performance.now() - startedAt)
    }

    return { status: DryRunStatus.Complete, tests }
  }

  #load(file) {
    const { tests, modules } = load(file)

    this.#modules.set(file, modules)

    return tests
  }

  /** The test files that may notice, the one beside the mutant first, then the quick ones. */
  #filesFor({ testFilter, sandboxFileName }) {
    const mutated = path
      .relative(process.cwd(), sandboxFileName)
      .split(path.sep)
      .join('/')

    const cost = (file) =>
      besideOf(file) === mutated ? -1 : this.#spent.get(file) ?? UNKNOWN_MS

    const reaching = testFilter
      ? [...new Set(testFilter.map((id) => id.split(' ', 1)[0]))]
      : testFiles().filter(
          (file) => this.#modules.get(file)?.has(sandboxFileName) ?? true
        )

    return reaching
      .filter((file) => answersFor(file, mutated))
      .sort((left, right) => cost(left) - cost(right))
  }
}

const createRunner = () => new UnitTestRunner()

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'unit', createRunner),
]
