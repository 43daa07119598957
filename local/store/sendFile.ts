import fs from 'fs'
import path from 'path'

import type { FastifyReply } from 'fastify'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const isInside = (folder: string, file: string): boolean =>
  file.startsWith(path.resolve(folder) + path.sep)

/** Sends a file of a folder, whatever the name asks for; 404 when the folder has no such file. */
export const sendFile = (
  reply: FastifyReply,
  folder: string,
  name: string
): FastifyReply => {
  const file = path.resolve(folder, name)
  const type = TYPES[path.extname(file)]

  if (
    type === undefined ||
    name.includes('\0') ||
    !isInside(folder, file) ||
    !fs.statSync(file, { throwIfNoEntry: false })?.isFile()
  ) {
    return reply.code(404).send({ error: 'There is no such file.' })
  }

  return reply.type(type).send(fs.readFileSync(file))
}
