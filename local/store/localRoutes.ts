import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { ROOT } from '../runtime/places'
import {
  ADMIN_COOKIE,
  SHOPPER_COOKIES,
  clearCookie,
  setCookie,
} from './cookies'
import type { Cookies } from './cookies'
import type { EdgeContext } from './edgeContext'
import { bodyFields } from './edgeContext'
import { fireOrderEvents } from './orderEvents'
import { sendFile } from './sendFile'

const sendCookies = (reply: FastifyReply, cookies: Cookies): FastifyReply =>
  reply
    .header(
      'set-cookie',
      [...cookies].map(([name, value]) => setCookie(name, value))
    )
    .send({ signedIn: true })

const notJson = (reply: FastifyReply): FastifyReply =>
  reply.code(400).send({ error: 'The body is no JSON object.' })

/** `/local/*`: what a person or a test does to the local store itself. */
export const addLocalRoutes = (
  app: FastifyInstance,
  context: EdgeContext
): void => {
  const { platform, shoppers, changes } = context

  app.get('/local/ready', async (_, reply) => {
    const services = Array.from(
      { length: context.replicaCount },
      (__, index) => (context.replica(index)?.url() ?? null) !== null
    )

    const isPlatformUp =
      context.isOpen() &&
      (await platform.ask('GET', '/_platform/ready').then(
        ({ status }) => status === 200,
        () => false
      ))

    const ready = isPlatformUp && services.every((isUp) => isUp)

    return reply
      .code(ready ? 200 : 503)
      .send({ ready, pid: process.pid, platform: isPlatformUp, services })
  })

  app.get('/local/events', (request, reply) => {
    reply.hijack()
    changes.listen(reply.raw)
    request.raw.socket.setNoDelay(true)
  })

  app.get('/local/personas', () => platform.personas())

  const signIn =
    (how: 'signIn' | 'signInAdmin') =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const body = bodyFields(request)

      if (body === null) return notJson(reply)
      const persona = shoppers.personaOf(request.headers)
      const cookies = await platform[how](body)

      // A persona's page changes who that page is, not who the browser is.
      if (how === 'signIn' && persona !== null) {
        shoppers.keep(
          persona,
          [...cookies].map(([name, value]) => setCookie(name, value))
        )

        return reply.send({ signedIn: true })
      }

      return sendCookies(reply, cookies)
    }

  app.post('/local/sign-in', signIn('signIn'))
  app.post('/local/sign-in-admin', signIn('signInAdmin'))

  app.post('/local/sign-out', async (request, reply) => {
    const persona = shoppers.personaOf(request.headers)
    const cookies = await shoppers.cookiesFor(request.headers)

    await platform.signOut(cookies)
    if (persona !== null) {
      shoppers.forget(persona)

      return reply.send({ signedOut: true })
    }

    return reply
      .header('set-cookie', [...SHOPPER_COOKIES, ADMIN_COOKIE].map(clearCookie))
      .send({ signedOut: true })
  })

  app.get('/local/faults', async (_, reply) => {
    const { status, body } = await platform.ask('GET', '/_platform/faults')

    return reply.code(status).send(body)
  })
  app.post('/local/faults', async (request, reply) => {
    const fault = bodyFields(request)

    if (fault === null) return notJson(reply)
    const answer = await platform.ask('POST', '/_platform/faults', fault)

    if (answer.status < 300) changes.tell('faults')

    return reply.code(answer.status).send(answer.body)
  })
  app.delete('/local/faults', async (_, reply) => {
    const { status, body } = await platform.ask('DELETE', '/_platform/faults')

    changes.tell('faults')

    return reply.code(status).send(body)
  })

  app.post('/local/orders', async (request, reply) => {
    const order = bodyFields(request)

    if (order === null) return notJson(reply)
    const answer = await platform.ask('POST', '/_platform/orders', order)

    if (answer.status >= 300) return reply.code(answer.status).send(answer.body)
    const { orderId, event } = Object.fromEntries(
      Object.entries(answer.body ?? {})
    )

    await fireOrderEvents(context, event)

    return reply.send({ orderId })
  })

  // For tests of what a shopper sees while a replica is gone.
  app.post('/local/service', async (request, reply) => {
    const { action, index = 0 } = bodyFields(request) ?? {}
    const replica = context.replica(Number(index))

    if (replica === null)
      return reply.code(404).send({ error: 'No such service.' })
    if (action !== 'stop' && action !== 'start' && action !== 'restart') {
      return reply.code(400).send({ error: 'action: stop, start or restart' })
    }

    if (action !== 'start') await replica.stop()
    if (action !== 'stop') await replica.start()
    changes.tell('service')

    return reply.send({ running: replica.url() !== null })
  })

  app.get('/local/graphql', (_, reply) =>
    reply.type('text/plain; charset=utf-8').send(context.graphqlSchema)
  )

  app.get('/local/readme', (_, reply) => sendFile(reply, ROOT, 'README.md'))
}
