import ts from 'typescript'

import type { SourceFile } from './imports'
import { allNodes, importsOf, parseSource } from './imports'

/** Files that may name a thing at run time; everybody else who does is a second way to the gateway. */
type Table = ReadonlyArray<readonly [what: string, files: readonly string[]]>

/** Modules of the way from a merchant's Save to the client, and who may import each for its values. */
const IMPORTERS: Table = [
  ['node/clients/gatewayRuleWriter', ['node/clients/index.ts']],
  ['node/adapters/gatewayRuleWriter', ['node/wiring.ts']],
  [
    'node/usecases/writing/ruleSteps',
    [
      'node/usecases/writing/runChange.ts',
      'node/usecases/writing/writeBack.ts',
    ],
  ],
  [
    'node/usecases/writing/runChange',
    [
      'node/usecases/writing/savePaymentCondition.ts',
      'node/usecases/writing/writeBack.ts',
    ],
  ],
  [
    'node/usecases/writing/savePaymentCondition',
    ['node/usecases/writing/writeBack.ts', 'node/resolvers/changeMutations.ts'],
  ],
  ['node/usecases/writing/writeBack', ['node/resolvers/changeMutations.ts']],
  ['node/resolvers/changeMutations', ['node/resolvers/mutations.ts']],
]

/** Names that stand for the right to write, and where they may be said. */
const NAMES: Table = [
  [
    'gatewayRuleWriter',
    [
      'node/clients/index.ts',
      'node/adapters/gatewayRuleWriter.ts',
      'node/wiring.ts',
    ],
  ],
  [
    'GatewayRuleWriter',
    [
      'node/clients/gatewayRuleWriter.ts',
      'node/clients/index.ts',
      'node/adapters/gatewayRuleWriter.ts',
    ],
  ],
  [
    'writer',
    [
      'node/usecases/writing/ports.ts',
      'node/usecases/writing/ruleSteps.ts',
      'node/wiring.ts',
    ],
  ],
  ['writePorts', ['node/wiring.ts', 'node/resolvers/changeMutations.ts']],
]

const READING_CLIENTS = [
  'node/clients/gatewayRules.ts',
  'node/clients/merchantRules.ts',
  // The questions of the check of a store, whose transport lets no write pass.
  'node/adapters/conformance/calls.ts',
]

const WRITING_CLIENT = 'node/clients/gatewayRuleWriter.ts'
const GATEWAY_PATH = /\/api\/(payments\/)?pvt\/|vtexpayments/
const WRITES = ['post', 'put', 'patch', 'delete', 'request']

const importProblems = (source: SourceFile): string[] =>
  importsOf(source)
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .flatMap(({ target }) =>
      IMPORTERS.filter(
        ([module, files]) => module === target && !files.includes(source.file)
      ).map(([module]) => `${source.file} imports ${module}`)
    )

const nameProblems = (source: SourceFile): string[] => {
  const said = new Set(
    allNodes(parseSource(source))
      .filter(ts.isIdentifier)
      .map(({ text }) => text)
  )

  return NAMES.filter(
    ([name, files]) => said.has(name) && !files.includes(source.file)
  ).map(([name]) => `${source.file} says ${name}`)
}

const textsOf = (source: SourceFile): readonly string[] =>
  allNodes(parseSource(source)).flatMap((node) =>
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
      ? [node.text]
      : []
  )

const methodsOf = (source: SourceFile): readonly string[] =>
  allNodes(parseSource(source)).flatMap((node) =>
    ts.isPropertyAccessExpression(node) &&
    node.expression.getText().endsWith('http')
      ? [node.name.text]
      : []
  )

const pathProblems = (source: SourceFile): string[] => {
  const names = textsOf(source).some((text) => GATEWAY_PATH.test(text))

  // OMS has private paths too.
  const isGateway =
    names && textsOf(source).some((text) => /payments/.test(text))

  if (!isGateway || source.file === WRITING_CLIENT) return []
  if (!READING_CLIENTS.includes(source.file)) {
    return [`${source.file} names a path of the gateway`]
  }

  return methodsOf(source)
    .filter((method) => WRITES.includes(method))
    .map((method) => `${source.file} calls ${method}`)
}

/** The writer is given the merchant's token in `writePorts`, and no other. */
const tokenProblems = (source: SourceFile): string[] => {
  if (source.file !== 'node/wiring.ts') return []
  const calls = allNodes(parseSource(source))
    .filter(ts.isCallExpression)
    .filter(({ expression }) => expression.getText() === 'gatewayRuleWriter')

  return calls.length === 1 &&
    calls[0].arguments[1]?.getText() === 'ctx.vtex.adminUserAuthToken'
    ? []
    : [`${source.file} gives the writer another token`]
}

/** Ways to write to the gateway besides a merchant's Save. */
export const gatewayWriteProblems = (
  sources: readonly SourceFile[]
): string[] =>
  sources
    .filter(({ file }) => file.startsWith('node/'))
    .filter(({ file }) => !/(\.test\.ts$|\/fixtures\/|\/typings\/)/.test(file))
    .flatMap((source) => [
      ...importProblems(source),
      ...nameProblems(source),
      ...pathProblems(source),
      ...tokenProblems(source),
    ])
