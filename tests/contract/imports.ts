import path from 'path'

import ts from 'typescript'

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly file: string
  readonly text: string
}

export interface Import {
  /** A path from the root without extension, or a package's name as written. */
  readonly target: string
  readonly isPackage: boolean
  /** Gone at run time. */
  readonly isTypeOnly: boolean
}

export const parseSource = ({ file, text }: SourceFile): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)

/** Every node of a file, the file first. */
export const allNodes = (node: ts.Node): ts.Node[] => [
  node,
  ...node.getChildren().flatMap(allNodes),
]

const isLoading = ({ expression }: ts.CallExpression): boolean =>
  expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(expression) && expression.text === 'require') ||
  expression.getText() === 'require.resolve'

const named = (elements: ts.NodeArray<ts.ImportSpecifier>): boolean =>
  elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly)

const isTypeImport = ({ importClause }: ts.ImportDeclaration): boolean => {
  const bindings = importClause?.namedBindings

  return (
    importClause?.isTypeOnly === true ||
    (importClause?.name === undefined &&
      bindings !== undefined &&
      ts.isNamedImports(bindings) &&
      named(bindings.elements))
  )
}

interface Named {
  readonly specifier: string
  readonly isTypeOnly: boolean
}

const read = (node: ts.Node): Named[] => {
  if (
    ts.isImportDeclaration(node) &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return [
      { specifier: node.moduleSpecifier.text, isTypeOnly: isTypeImport(node) },
    ]
  }

  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return [
      { specifier: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly },
    ]
  }

  if (ts.isCallExpression(node) && isLoading(node)) {
    const [first] = node.arguments

    return first && ts.isStringLiteralLike(first)
      ? [{ specifier: first.text, isTypeOnly: false }]
      : []
  }

  return []
}

/** What a TypeScript or JavaScript file imports, in whatever way. */
export const importsOf = (source: SourceFile): Import[] =>
  allNodes(parseSource(source))
    .flatMap(read)
    .map(({ specifier, isTypeOnly }) => {
      const isPackage = !specifier.startsWith('.')

      const target = isPackage
        ? specifier
        : path.posix
            .join(path.posix.dirname(source.file), specifier)
            .replace(/\.(tsx?|m?js)$/, '')

      return { target, isPackage, isTypeOnly }
    })
