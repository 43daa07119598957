import { nativeSchemaDirectivesTypeDefs } from '@vtex/api/lib/service/worker/runtime/graphql/schema/schemaDirectives'
import type { GraphQLSchema } from 'graphql'
import { buildSchema } from 'graphql'

import { listFiles, readText } from './repository'

/** Our schema's text, as the graphql builder puts it together. */
export const schemaText = (): string =>
  listFiles('graphql')
    .filter((file) => file.endsWith('.graphql'))
    .map(readText)
    .join('\n')

/** A schema's text with the directives the runtime adds to every app's. */
export const withRuntime = (text: string): GraphQLSchema =>
  buildSchema(`${text}\n${nativeSchemaDirectivesTypeDefs}`)
