import type { DocumentNode, FieldNode, GraphQLSchema } from 'graphql'
import { parse, print, validate } from 'graphql'

/** The app a root field is asked of; the page's GraphQL gateway serves many. */
const providerOf = (field: FieldNode): string | undefined => {
  const context = field.directives?.find(({ name }) => name.value === 'context')

  const provider = context?.arguments?.find(
    ({ name }) => name.value === 'provider'
  )

  return provider && print(provider.value)
}

const rootFields = (document: DocumentNode): FieldNode[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition'
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === 'Field' ? [selection] : []
        )
      : []
  )

/** Why a document of the pages would not be answered by our schema. */
export const documentProblems = (
  text: string,
  schema: GraphQLSchema,
  app: string
): string[] => {
  const document = parse(text)

  return [
    ...validate(schema, document).map(({ message }) => message),
    ...rootFields(document)
      .filter((field) => providerOf(field) !== `"${app}"`)
      .map(({ name }) => `${name.value} is not asked of ${app}`),
  ]
}
