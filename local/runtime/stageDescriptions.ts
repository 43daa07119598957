import fs from 'fs'
import path from 'path'

import { listFiles } from './inputsHash'

// The platform's graphql builder adds the route and knows @context; the worker alone does not (run on 6.51.3).
const GRAPHQL_ROUTE = { path: '/_v/graphql' }
const CONTEXT_DIRECTIVE =
  'directive @context(provider: String, sender: String) on FIELD\n'

export const SCHEMA = 'service/schema.graphql'

const isData = (file: string): boolean =>
  file.endsWith('.json') && !/(tsconfig|package|package-lock)\.json$/.test(file)

/** The files of the schema in the folder of an app. */
export const listSchema = (app: string): string[] =>
  listFiles(app, 'graphql', (file) => file.endsWith('.graphql'))

/** The data files that the service reads beside its code. */
export const listData = (app: string): string[] =>
  listFiles(app, 'node', isData)

/** Lays out what a worker reads beside the compiled code: data, routes and schema. */
export const stageDescriptions = (app: string, folder: string): void => {
  for (const file of listData(app)) {
    const target = path.join(folder, 'service/src', file)

    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.copyFileSync(path.join(app, file), target)
  }

  const json = JSON.parse(
    fs.readFileSync(path.join(app, 'node/service.json'), 'utf8')
  )

  json.routes = { ...json.routes, __graphql: GRAPHQL_ROUTE }
  fs.writeFileSync(
    path.join(folder, 'service/service.json'),
    JSON.stringify(json, null, 2)
  )
  fs.writeFileSync(
    path.join(folder, SCHEMA),
    [
      ...listSchema(app).map((file) =>
        fs.readFileSync(path.join(app, file), 'utf8')
      ),
      CONTEXT_DIRECTIVE,
    ].join('\n')
  )
}
