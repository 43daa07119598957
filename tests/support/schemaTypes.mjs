// The TypeScript types of the GraphQL contract, for node/ and react/: `npm run types` writes them, a contract test compares.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import { buildASTSchema, parse } from 'graphql'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

export const targets = ['node/typings/schema.ts', 'react/typings/schema.ts']

/** Definitions the runtime adds to every app's schema. */
const runtimeDirectives = `
  enum IOAuthScope { PUBLIC PRIVATE }
  enum CacheControlScope { PUBLIC PRIVATE SEGMENT }
  directive @auth(scope: IOAuthScope, productCode: String, resourceCode: String) on FIELD_DEFINITION
  directive @cacheControl(maxAge: Int, scope: CacheControlScope) on FIELD_DEFINITION
`

export const schemaText = () => {
  const types = path.join(root, 'graphql/types')
  const files = [
    path.join(root, 'graphql/schema.graphql'),
    ...fs
      .readdirSync(types)
      .sort()
      .map((name) => path.join(types, name)),
  ]

  return files.map((file) => fs.readFileSync(file, 'utf8')).join('\n')
}

export const documentWithRuntime = () =>
  parse(`${runtimeDirectives}\n${schemaText()}`)

export const generate = async () => {
  const schema = documentWithRuntime()
  const body = await codegen({
    filename: 'schema.ts',
    schema,
    schemaAst: buildASTSchema(schema),
    config: {
      enumsAsTypes: true,
      skipTypename: true,
      immutableTypes: true,
      avoidOptionals: { field: true },
    },
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
  })

  return `/* eslint-disable */\n// Generated from graphql/ by \`npm run types\`.\n${body}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await generate()

  for (const target of targets) {
    fs.mkdirSync(path.dirname(path.join(root, target)), { recursive: true })
    fs.writeFileSync(path.join(root, target), text)
  }

  console.log(`wrote ${targets.join(', ')}`)
}
