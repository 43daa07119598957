import ts from 'typescript'

import type { SourceFile } from './imports'
import { allNodes, parseSource } from './imports'

const IMPURE_CALLS = ['Date.now', 'Math.random', 'Date', 'performance.now']

const IMPURE_NAMES = new Set([
  'process',
  'console',
  'globalThis',
  'require',
  'fetch',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'Promise',
])

/** A name that stands for a value, not one of a property. */
const isFree = (node: ts.Identifier): boolean => {
  const { parent } = node

  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isTypeReferenceNode(parent)) return node.text === 'Promise'

  return !(
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent)) &&
    parent.name === node
  )
}

const impurity = (node: ts.Node): string | undefined => {
  if (
    ts.isNewExpression(node) &&
    node.expression.getText() === 'Date' &&
    (node.arguments ?? []).length === 0
  ) {
    return 'new Date()'
  }

  if (
    ts.isCallExpression(node) &&
    IMPURE_CALLS.includes(node.expression.getText())
  ) {
    return `${node.expression.getText()}()`
  }

  if (ts.isIdentifier(node) && IMPURE_NAMES.has(node.text) && isFree(node)) {
    return node.text
  }

  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async'
  if (ts.isAwaitExpression(node)) return 'await'

  return undefined
}

/** Where a file asks the clock, chance, the machine or for patience. */
export const purityProblems = (source: SourceFile): string[] => {
  const tree = parseSource(source)

  return allNodes(tree).flatMap((node) => {
    const found = impurity(node)

    if (found === undefined) return []
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart())

    return [`${source.file}:${line + 1} uses ${found}`]
  })
}
