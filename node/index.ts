import type { ParamsContext, RecorderState } from '@vtex/api'
import { method, Service } from '@vtex/api'

import { clientOptions, Clients } from './clients'
import { orderCreated } from './events/orderCreated'
import { mutations } from './resolvers/mutations'
import { queries } from './resolvers/queries'
import { afterRestart } from './routes/afterRestart'
import { decision } from './routes/decision'
import { pageReport } from './routes/pageReport'
import { teach, teachScript } from './routes/teach'

export default new Service<Clients, RecorderState, ParamsContext>({
  clients: {
    implementation: Clients,
    options: clientOptions,
  },
  events: { orderCreated },
  graphql: { resolvers: { Query: queries, Mutation: mutations } },
  routes: {
    decision: method({ GET: [afterRestart, decision] }),
    pageReport: method({ POST: [afterRestart, pageReport] }),
    teach: method({ GET: [teachScript], POST: [teach] }),
  },
})
