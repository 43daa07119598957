import { randomUUID } from 'crypto'

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import {
  headerText,
  jsonBody,
  objectBody,
  pathParam,
  queryEntries,
  queryText,
} from '../body'
import { listOf, objectOf, textOf, type JsonObject } from '../json'
import { spaceOf, type Entity } from '../masterdata/entities'
import { complies } from '../masterdata/evaluateWhere'
import { fieldsOfWhere, parseWhere, type Where } from '../masterdata/parseWhere'
import { project } from '../masterdata/project'
import { demandReading, demandWriting } from '../masterdata/rights'
import { saveDocument, type Saved } from '../masterdata/saveDocument'
import { scrollPage } from '../masterdata/scrollPage'
import {
  demandFilterable,
  findAll,
  sorted,
  whereContext,
} from '../masterdata/search'
import type { Platform } from '../platform'
import { masterDataProblem } from '../problem'
import { accountOf, callerOf } from '../requestContext'

const DEFAULT_ROWS = 15
const MAX_ROWS = 100
const LAST_ROW = 10_000
const DEFAULT_SCROLL = 100
const MAX_CLUSTER_RULES = 5

export const masterDataRoutes = (
  app: FastifyInstance,
  platform: Platform
): void => {
  const base = '/api/dataentities'
  const entityOf = (request: FastifyRequest): Entity => {
    const entity = platform.entities.find(
      accountOf(request, platform),
      pathParam(request, 'entity')
    )

    if (!entity) throw masterDataProblem(404, 'Data entity not found')

    return entity
  }

  const spaceFor = (request: FastifyRequest) =>
    spaceOf(accountOf(request, platform), pathParam(request, 'entity'))

  app.get(base, (request) => {
    demandReading(callerOf(request, platform))

    return platform.entities
      .list(accountOf(request, platform))
      .map(describeEntity)
  })

  app.get(`${base}/:entity`, (request) => {
    demandReading(callerOf(request, platform))
    const entity = entityOf(request)

    return { ...describeEntity(entity), fields: [...entity.fields.values()] }
  })

  app.get(`${base}/:entity/search`, (request, reply) => {
    demandReading(callerOf(request, platform))
    const entity = entityOf(request)
    const space = spaceFor(request)
    const { start, end } = readRange(headerText(request, 'rest-range'))
    const where = readWhere(request, entity)
    const keyword = queryText(request, '_keyword')
    const sort = queryText(request, '_sort')

    const isPlain = where === null && !keyword && !sort
    const found = isPlain
      ? []
      : findAll(
          platform.documents,
          space,
          where,
          whereContext(entity, platform.switches)
        ).filter((document) => hasKeyword(document, keyword, entity))

    const ordered = sort ? sorted(found, sort) : found
    const total = isPlain ? platform.documents.count(space) : ordered.length
    const page = isPlain
      ? platform.documents.range(space, start, end - start)
      : ordered.slice(start, end)

    reply.header('REST-Content-Range', `resources ${start}-${end}/${total}`)
    const fields = queryText(request, '_fields')

    return page.map((document) => project(document, fields, entity))
  })

  app.get(`${base}/:entity/scroll`, async (request, reply) => {
    demandReading(callerOf(request, platform))
    const entity = entityOf(request)
    const start = () => ({
      space: spaceFor(request),
      where: readWhere(request, entity),
      fields: queryText(request, '_fields'),
      size: Math.trunc(Number(queryText(request, '_size') ?? DEFAULT_SCROLL)),
    })

    const token = queryText(request, '_token')
    const page = await scrollPage(platform, entity, token, start)

    reply.header('X-VTEX-MD-TOKEN', page.token)
    if (page.total !== null) {
      reply.header('REST-Content-Total', String(page.total))
    }

    return page.rows
  })

  app.get(`${base}/:entity/documents/:id`, (request, reply) => {
    demandReading(callerOf(request, platform))
    const document = platform.documents.find(
      spaceFor(request),
      pathParam(request, 'id')
    )

    if (!document) return reply.code(204).send()

    return project(document, queryText(request, '_fields'), entityOf(request))
  })

  const save = (
    request: FastifyRequest,
    reply: FastifyReply,
    mode: 'REPLACE' | 'MERGE',
    id: string
  ): FastifyReply => {
    const by = demandWriting(callerOf(request, platform))
    const entity = entityOf(request)
    const account = accountOf(request, platform)

    demandCondition(request, entity, id)
    const saved = saveDocument(platform, {
      account,
      acronym: entity.acronym,
      id,
      input: objectBody(request),
      mode,
      by,
    })

    return answerSaved(reply, saved, entity.acronym, id)
  }

  // The only compare-and-set of Master Data: a clause the stored document must meet.
  const demandCondition = (
    request: FastifyRequest,
    entity: Entity,
    id: string
  ) => {
    const clause = queryText(request, '_where')

    if (!clause) return
    const stored = platform.documents.find(spaceFor(request), id)
    const context = whereContext(entity, platform.switches)

    if (!stored || !complies(parseWhere(clause), stored, context)) {
      throw masterDataProblem(412, 'The document does not meet the condition')
    }
  }

  const idInBody = (request: FastifyRequest): string => {
    const input = objectBody(request)
    const given = textOf(input.id)

    if (given) return given
    const owner = platform.documents.findByEmail(
      spaceFor(request),
      textOf(input.email) ?? ''
    )

    return textOf(owner?.id) ?? randomUUID()
  }

  app.post(`${base}/:entity/documents`, (request, reply) => {
    return save(request, reply, 'MERGE', randomUUID())
  })
  app.put(`${base}/:entity/documents`, (request, reply) => {
    return save(request, reply, 'REPLACE', idInBody(request))
  })
  app.patch(`${base}/:entity/documents`, (request, reply) => {
    return save(request, reply, 'MERGE', idInBody(request))
  })
  app.put(`${base}/:entity/documents/:id`, (request, reply) => {
    return save(request, reply, 'REPLACE', pathParam(request, 'id'))
  })
  app.patch(`${base}/:entity/documents/:id`, (request, reply) => {
    return save(request, reply, 'MERGE', pathParam(request, 'id'))
  })

  app.delete(`${base}/:entity/documents/:id`, (request, reply) => {
    demandWriting(callerOf(request, platform))
    platform.documents.remove(spaceFor(request), pathParam(request, 'id'))

    return reply.code(204).send()
  })

  app.post(`${base}/:entity/documents/:id/clusters`, (request) => {
    demandWriting(callerOf(request, platform))
    const entity = entityOf(request)
    const rules = listOf(jsonBody(request)).map(objectOf)

    if (rules.length > MAX_CLUSTER_RULES) {
      throw masterDataProblem(400, 'Too many rules')
    }

    const document = platform.documents.find(
      spaceFor(request),
      pathParam(request, 'id')
    )

    const context = whereContext(entity, platform.switches)

    return rules.map(({ name, rule }) => {
      const where = parseWhere(textOf(rule) ?? '')

      for (const field of fieldsOfWhere(where)) demandKnown(field, entity)

      return {
        name,
        isValid: document !== null && complies(where, document, context),
      }
    })
  })
}

const describeEntity = ({ acronym, name }: Entity) => ({
  acronym,
  name,
  primaryKeyType: 'GUID',
  allowGetAll: false,
})

const demandKnown = (path: string, entity: Entity): void => {
  const [name = ''] = path.split('.')

  if (!entity.fields.has(name)) {
    throw masterDataProblem(400, `Field '${name}' not found in schema`)
  }
}

const answerSaved = (
  reply: FastifyReply,
  saved: Saved,
  acronym: string,
  id: string
): FastifyReply => {
  if (saved === 'UNCHANGED') return reply.code(304).send()
  if (saved === 'CHANGED') return reply.code(204).send()

  return reply.code(201).send({
    Id: `${acronym}-${id}`,
    Href: `/api/dataentities/${acronym}/documents/${id}`,
    DocumentId: id,
  })
}

const readRange = (header: string | null) => {
  if (header === null) return { start: 0, end: DEFAULT_ROWS }
  const found = /^resources=(\d+)-(\d+)$/.exec(header.trim())

  if (!found) throw masterDataProblem(400, 'Invalid REST-Range')
  const start = Number(found[1])

  if (start >= LAST_ROW) {
    throw masterDataProblem(400, 'Search reaches the first 10000 documents')
  }

  return { start, end: Math.min(Number(found[2]), start + MAX_ROWS) }
}

/** `_where` and the direct filters of the query, joined by AND. */
const readWhere = (request: FastifyRequest, entity: Entity): Where | null => {
  const clause = queryText(request, '_where')
  const parts: Where[] = clause?.trim() ? [parseWhere(clause)] : []

  for (const [field, literal] of queryEntries(request)) {
    if (field.startsWith('_') || field === 'an') continue
    parts.push({ kind: 'COMPARE', field, operator: '=', literal })
  }

  if (parts.length === 0) return null

  const where: Where = { kind: 'AND', parts }

  demandFilterable(where, entity)

  return where
}

const hasKeyword = (
  document: JsonObject,
  keyword: string | null,
  entity: Entity
): boolean => {
  if (!keyword) return true
  const wanted = keyword.replace(/\*/g, '').toLowerCase()

  return [...entity.fields.values()].some(
    ({ name, isSearchable }) =>
      isSearchable &&
      String(document[name] ?? '')
        .toLowerCase()
        .includes(wanted)
  )
}
