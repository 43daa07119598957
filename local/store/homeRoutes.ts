import fs from 'fs'
import path from 'path'

import type { FastifyInstance } from 'fastify'

import { ROOT } from '../runtime/places'
import { signMerchantIn } from './adminRoutes'
import { compilePageScript } from './compilePageScript'
import type { EdgeContext } from './edgeContext'
import { queryValue, sendPage } from './edgeContext'
import { sendFile } from './sendFile'

const FOLDER = path.join(ROOT, 'local/store/home')
const LANGUAGES = ['en', 'pt', 'es']

type Messages = Readonly<Record<string, string>>

/** What `?lang=` asks for, else the first of the browser's languages that is ours. */
export const pageLanguage = (
  asked: string | null,
  acceptLanguage: string | undefined
): string =>
  [asked ?? '', ...(acceptLanguage ?? '').split(',')]
    .map((tag) => tag.trim().slice(0, 2).toLowerCase())
    .find((tag) => LANGUAGES.includes(tag)) ?? 'en'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

/** Fills `{{key}}` with a message, and `{{{messages}}}` with all of them for the page's script. */
const fill = (template: string, messages: Messages): string =>
  template
    .replace('{{{messages}}}', () =>
      JSON.stringify(messages).replace(/</g, '\\u003c')
    )
    .replace(/\{\{([\w.]+)\}\}/g, (_, key: string) =>
      escapeHtml(messages[key] ?? key)
    )

const readMessages = (language: string): Messages => ({
  ...JSON.parse(
    fs.readFileSync(path.join(FOLDER, 'messages', `${language}.json`), 'utf8')
  ),
  lang: language,
})

/** `/`: two shoppers side by side, beside the conditions and who they are for. */
export const addHomeRoutes = (
  app: FastifyInstance,
  context: EdgeContext
): void => {
  app.get('/', async (request, reply) => {
    const language = pageLanguage(
      queryValue(request, 'lang'),
      request.headers['accept-language']
    )

    // The page shows what a merchant may see, and edits customers in his name.
    await signMerchantIn(context, request, reply)
    const template = fs.readFileSync(path.join(FOLDER, 'index.html'), 'utf8')

    return sendPage(reply, fill(template, readMessages(language)))
  })

  app.get('/home/home.css', (_, reply) =>
    sendFile(reply.header('cache-control', 'no-store'), FOLDER, 'home.css')
  )

  app.get('/home/main.js', async (_, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type('text/javascript; charset=utf-8')
      .send(await compilePageScript(path.join(FOLDER, 'main.ts')))
  )
}
