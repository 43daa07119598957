import { IOClients } from '@vtex/api'

import { Carts } from './carts'
import { ConditionFiles } from './conditionFiles'
import { CustomerDocuments } from './customerDocuments'
import { GatewayRules } from './gatewayRules'
import { Logins } from './logins'
import { Sessions } from './sessions'

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

  public get logins() {
    return this.getOrSet('logins', Logins)
  }

  public get sessions() {
    return this.getOrSet('sessions', Sessions)
  }
}
