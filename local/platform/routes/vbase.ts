import { createHash } from 'crypto'

import type { FastifyInstance, FastifyRequest } from 'fastify'

import { headerText, pathParam, queryText, rawBody } from '../body'
import type { Row } from '../database'
import type { Platform } from '../platform'
import { Problem } from '../problem'
import { callerOf } from '../requestContext'

const DEFAULT_LIMIT = 100

/** Quoted, and of the content alone: equal content has an equal tag. */
export const etagOf = (body: Buffer): string =>
  `"${createHash('md5').update(body).digest('hex')}"`

export const vbaseRoutes = (app: FastifyInstance, platform: Platform): void => {
  const { db } = platform
  const files = '/vbase/v2/:account/:workspace/buckets/:app/:bucket/files'

  const bucketOf = (request: FastifyRequest): string => {
    if (callerOf(request, platform).kind !== 'app') {
      throw new Problem(401, { code: 'unauthorized', message: 'Unauthorized' })
    }

    return ['account', 'workspace', 'app', 'bucket']
      .map((name) => pathParam(request, name))
      .join('/')
  }

  const fileOf = (bucket: string, path: string): Row | null =>
    db.get('SELECT * FROM files WHERE bucket = ? AND path = ?', bucket, path)

  const demandMatch = (request: FastifyRequest, stored: Row | null) => {
    const expected = headerText(request, 'if-match')
    const actual = stored ? String(stored.etag) : null
    const isOther =
      expected !== null &&
      (expected === '*' ? actual === null : expected !== actual)

    const isUnwanted =
      platform.switches.heedsIfNoneMatch &&
      headerText(request, 'if-none-match') === '*' &&
      actual !== null

    if (isOther || isUnwanted) {
      throw new Problem(412, {
        code: 'precondition_failed',
        message: 'The file is not the one expected',
      })
    }
  }

  app.get(files, (request) => {
    const bucket = bucketOf(request)
    const prefix = queryText(request, 'prefix') ?? ''
    const after =
      queryText(request, 'next') ?? queryText(request, '_next') ?? ''

    const asked = queryText(request, 'limit') ?? queryText(request, '_limit')
    const limit = Number(asked ?? DEFAULT_LIMIT) || DEFAULT_LIMIT
    const rows = db.all(
      `SELECT path, etag FROM files
       WHERE bucket = ? AND path > ? AND substr(path, 1, ?) = ?
       ORDER BY path LIMIT ?`,
      bucket,
      after,
      prefix.length,
      prefix,
      limit + 1
    )

    const data = rows.slice(0, limit).map(({ path, etag }) => ({
      path: String(path),
      hash: String(etag).replace(/"/g, ''),
    }))

    const last = data[data.length - 1]

    return { data, next: rows.length > limit && last ? last.path : '' }
  })

  app.route({
    method: ['GET', 'HEAD'],
    url: `${files}/*`,
    handler: (request, reply) => {
      const file = fileOf(bucketOf(request), pathParam(request, '*'))

      if (!file || !(file.body instanceof Uint8Array)) {
        throw new Problem(404, { code: 'not_found', message: 'File not found' })
      }

      return reply
        .header('etag', String(file.etag))
        .header('cache-control', 'private, no-cache')
        .type(String(file.content_type))
        .send(Buffer.from(file.body))
    },
  })

  app.put(`${files}/*`, (request, reply) => {
    const bucket = bucketOf(request)
    const path = pathParam(request, '*')

    demandMatch(request, fileOf(bucket, path))
    const body = rawBody(request)
    const etag = etagOf(body)

    db.run(
      `INSERT INTO files (bucket, path, body, content_type, etag)
       VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (bucket, path) DO UPDATE SET
         body = excluded.body,
         content_type = excluded.content_type,
         etag = excluded.etag`,
      bucket,
      path,
      body,
      headerText(request, 'content-type') ?? 'application/octet-stream',
      etag
    )

    return reply
      .header('etag', etag)
      .send([{ path, hash: etag.replace(/"/g, '') }])
  })

  app.delete(`${files}/*`, (request, reply) => {
    const bucket = bucketOf(request)
    const path = pathParam(request, '*')

    demandMatch(request, fileOf(bucket, path))
    db.run('DELETE FROM files WHERE bucket = ? AND path = ?', bucket, path)

    return reply.code(204).send()
  })

  app.delete(files, (request, reply) => {
    db.run('DELETE FROM files WHERE bucket = ?', bucketOf(request))

    return reply.code(204).send()
  })
}
