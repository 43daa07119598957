import { IOClients } from '@vtex/api'

import { ADMIN_CALL_MS, SHOPPER_CALL_MS } from '../limits'
import { answerLimit } from './answerLimit'
import { Carts } from './carts'
import { ConditionFiles } from './conditionFiles'
import { CustomerDocuments } from './customerDocuments'
import { GatewayRules } from './gatewayRules'
import { GatewayRuleWriter } from './gatewayRuleWriter'
import { Logins } from './logins'
import { MerchantRules } from './merchantRules'
import { Orders } from './orders'
import { Sessions } from './sessions'
import { StoreProbes } from './storeProbes'

export const clientOptions = {
  // No retries: one would outlast the shopper's budget, and a repeated save looks like someone else's.
  default: { retries: 0, timeout: ADMIN_CALL_MS, middlewares: [answerLimit] },
  apps: { retries: 0, timeout: SHOPPER_CALL_MS },
}

export class Clients extends IOClients {
  public get carts() {
    return this.getOrSet('carts', Carts)
  }

  public get conditionFiles() {
    return this.getOrSet('conditionFiles', ConditionFiles)
  }

  public get customerDocuments() {
    return this.getOrSet('customerDocuments', CustomerDocuments)
  }

  public get gatewayRules() {
    return this.getOrSet('gatewayRules', GatewayRules)
  }

  public get gatewayRuleWriter() {
    return this.getOrSet('gatewayRuleWriter', GatewayRuleWriter)
  }

  public get logins() {
    return this.getOrSet('logins', Logins)
  }

  public get merchantRules() {
    return this.getOrSet('merchantRules', MerchantRules)
  }

  public get orders() {
    return this.getOrSet('orders', Orders)
  }

  public get sessions() {
    return this.getOrSet('sessions', Sessions)
  }

  public get storeProbes() {
    return this.getOrSet('storeProbes', StoreProbes)
  }
}
