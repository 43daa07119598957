import type { ParamsContext, RecorderState } from '@vtex/api'
import { method, Service } from '@vtex/api'

import { Clients } from './clients'
import { ADMIN_CALL_MS, SHOPPER_CALL_MS } from './limits'
import { mutations } from './resolvers/mutations'
import { queries } from './resolvers/queries'
import { decision } from './routes/decision'
import { pageReport } from './routes/pageReport'

export default new Service<Clients, RecorderState, ParamsContext>({
  clients: {
    implementation: Clients,
    options: {
      // No retries: one would outlast the shopper's budget, and a repeated save looks like someone else's.
      default: { retries: 0, timeout: ADMIN_CALL_MS },
      apps: { retries: 0, timeout: SHOPPER_CALL_MS },
    },
  },
  graphql: { resolvers: { Query: queries, Mutation: mutations } },
  routes: {
    decision: method({ GET: [decision] }),
    pageReport: method({ POST: [pageReport] }),
  },
})
