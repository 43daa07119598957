import type {
  DirectiveNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
} from 'graphql'
import { parse, print } from 'graphql'

const PRODUCT = '"6"'

const RESOURCES: Readonly<Record<string, string>> = {
  Query: '"ViewPayments"',
  Mutation: '"ManageStore"',
}

/** Who acts is read from the token, so no argument may say it. */
const ACTING_PERSON = /^(by|user|login|author|actor|admin|updatedBy|userId)$/i

const argument = (
  directive: DirectiveNode,
  name: string
): string | undefined => {
  const found = directive.arguments?.find(
    ({ name: { value } }) => value === name
  )

  return found && print(found.value)
}

const named = (field: FieldDefinitionNode, name: string): DirectiveNode[] =>
  (field.directives ?? []).filter(({ name: { value } }) => value === name)

const authOf = (field: FieldDefinitionNode, resource: string): string[] => {
  const [auth, ...more] = named(field, 'auth')

  if (auth === undefined || more.length > 0) return ['needs one @auth']
  const wanted = {
    scope: 'PRIVATE',
    productCode: PRODUCT,
    resourceCode: resource,
  }

  return Object.entries(wanted)
    .filter(([name, value]) => argument(auth, name) !== value)
    .map(([name, value]) => `needs ${name}: ${value}`)
}

const cacheOf = (field: FieldDefinitionNode, isQuery: boolean): string[] => {
  const [cache, ...more] = named(field, 'cacheControl')

  if (!isQuery) return cache ? ['may have no @cacheControl'] : []
  if (cache === undefined || more.length > 0) return ['needs one @cacheControl']

  return [
    ...(argument(cache, 'scope') === 'PRIVATE' ? [] : ['needs scope: PRIVATE']),
    ...(/^\d+$/.test(argument(cache, 'maxAge') ?? '')
      ? []
      : ['needs an integer maxAge']),
  ]
}

const actingPerson = (values: readonly InputValueDefinitionNode[] = []) =>
  values
    .filter(({ name: { value } }) => ACTING_PERSON.test(value))
    .map(({ name: { value } }) => `names the acting person by ${value}`)

/** Fields open to somebody they are not for, or kept where they must not be. */
export const authProblems = (schema: string): string[] =>
  parse(schema).definitions.flatMap((definition) => {
    if (
      definition.kind === 'InputObjectTypeDefinition' ||
      definition.kind === 'InputObjectTypeExtension'
    ) {
      return actingPerson(definition.fields).map(
        (problem) => `${definition.name.value} ${problem}`
      )
    }

    if (
      definition.kind !== 'ObjectTypeDefinition' &&
      definition.kind !== 'ObjectTypeExtension'
    ) {
      return []
    }

    const type = definition.name.value

    if (type === 'Subscription') return ['Subscription is not for VTEX IO']
    if (!(type in RESOURCES)) return []

    return (definition.fields ?? []).flatMap((field) =>
      [
        ...authOf(field, RESOURCES[type]),
        ...cacheOf(field, type === 'Query'),
        ...actingPerson(field.arguments),
      ].map((problem) => `${type}.${field.name.value} ${problem}`)
    )
  })
