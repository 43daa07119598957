import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { ADMIN_COOKIE, parseCookies, setCookie } from './cookies'
import type { EdgeContext } from './edgeContext'
import { queryValue, splitUrl } from './edgeContext'
import { sendFile } from './sendFile'

const IS_ROLE = /^(admin|viewer)$/
const WITHOUT_ADMIN =
  'This store was started without the Admin pages (--without-admin).'

/** Signs the merchant in when he is not, or is to be somebody else: nobody here has a password to type. */
export const signMerchantIn = async (
  { platform }: EdgeContext,
  request: FastifyRequest,
  reply: FastifyReply
): Promise<void> => {
  const cookies = parseCookies(request.headers.cookie)
  const present = cookies.get(ADMIN_COOKIE)
  const asked = queryValue(request, 'as')
  const role = asked !== null && IS_ROLE.test(asked) ? asked : null
  const isKnown =
    role === null &&
    present !== undefined &&
    // A token of before the last reset is unknown; one we could not ask about stays.
    (await platform.knowsMerchant(cookies, present)) !== false

  if (isKnown) return

  const merchant = await platform.signInAdmin(role === null ? {} : { role })

  reply.header(
    'set-cookie',
    [...merchant].map(([name, value]) => setCookie(name, value))
  )
}

/** `/admin/*`: the real Admin pages in their local host. */
export const addAdminRoutes = (
  app: FastifyInstance,
  context: EdgeContext
): void => {
  app.get('/admin', (_, reply) =>
    reply.redirect('/admin/app/clustered-payment-conditions')
  )

  app.get('/admin/assets/*', (request, reply) => {
    const { path: asset } = splitUrl(request.url)
    const name = asset.slice('/admin/'.length)

    return context.adminFolder === null
      ? reply.code(404).send({ error: WITHOUT_ADMIN })
      : sendFile(
          // Named after their content.
          reply.header('cache-control', 'public, max-age=31536000, immutable'),
          context.adminFolder,
          decodeURIComponent(name)
        )
  })

  // An order's page is VTEX's own: here one sees what it would show.
  app.get<{ Params: { orderId: string } }>(
    '/admin/orders/:orderId',
    (request, reply) =>
      reply.redirect(
        `/api/oms/pvt/orders/${encodeURIComponent(request.params.orderId)}`
      )
  )

  app.get('/admin/*', async (request, reply) => {
    const { path: page, query } = splitUrl(request.raw.url ?? '')

    // The Admin shows /admin/x and loads /admin/app/x inside.
    if (!page.startsWith('/admin/app/')) {
      return reply.redirect(`/admin/app${page.slice('/admin'.length)}${query}`)
    }

    if (context.adminFolder === null) {
      return reply.code(404).send({ error: WITHOUT_ADMIN })
    }

    await signMerchantIn(context, request, reply)
    reply.header('cache-control', 'no-store')

    return sendFile(reply, context.adminFolder, 'index.html')
  })
}
