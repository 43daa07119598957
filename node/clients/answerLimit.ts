import type { InstanceOptions } from '@vtex/api'

import { MAX_ANSWER_BYTES } from '../limits'

type Middleware = NonNullable<InstanceOptions['middlewares']>[number]

/** Without it the transport reads an answer to its end, however long it is. */
export const answerLimit: Middleware = (ctx, next) => {
  ctx.config = { ...ctx.config, maxContentLength: MAX_ANSWER_BYTES }

  return next()
}
