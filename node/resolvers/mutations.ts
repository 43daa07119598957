import { issue } from '../core/issue'
import { ERASE_BUDGET_MS, RECONCILE_NOW_BUDGET_MS } from '../limits'
import type * as Schema from '../typings/schema'
import type { ChangeOutcome } from '../usecases/changeDocument'
import { eraseCustomer } from '../usecases/eraseCustomer'
import { findPaymentCondition } from '../usecases/listPaymentConditions'
import { reconcileOrders } from '../usecases/reconcileOrders'
import { removeClusteredCondition } from '../usecases/removeClusteredCondition'
import { restoreChange } from '../usecases/restoreChange'
import type { SavePorts } from '../usecases/saveClusteredCondition'
import { saveClusteredCondition } from '../usecases/saveClusteredCondition'
import { saveSettings } from '../usecases/saveSettings'
import type { Context } from '../wiring'
import { adminPorts, erasePorts, orderPorts } from '../wiring'
import { changeMutations } from './changeMutations'
import { coded, codeOf } from './codedError'
import { exchangeMutations } from './exchangeMutations'
import { presentCondition, presentSettings } from './present'
import { probeMutations } from './probes'
import { teachingMutations } from './teaching'

/** The outcome, or the code of what kept us from one: an exception would log the input. */
const outcomeOf = async (
  changing: Promise<ChangeOutcome>
): Promise<ChangeOutcome | { readonly code: string }> => {
  try {
    return await changing
  } catch (error) {
    const code = codeOf(error)

    if (code === null) throw error

    return { code }
  }
}

const presentSave = async (
  ports: SavePorts,
  paymentConditionId: string | null,
  revision: string,
  changing: Promise<ChangeOutcome>
): Promise<Schema.SaveResult> => {
  const outcome = await outcomeOf(changing)

  if ('code' in outcome) {
    return {
      status: 'UNAVAILABLE',
      condition: null,
      conflict: null,
      revision,
      issues: [issue(outcome.code)],
    }
  }

  const view =
    paymentConditionId === null
      ? null
      : await findPaymentCondition(ports, paymentConditionId, outcome.current)

  return {
    status: outcome.status,
    condition: view && presentCondition(view),
    conflict: outcome.status === 'CONFLICT' ? outcome.conflict : null,
    revision: outcome.current.revision,
    issues: outcome.status === 'INVALID' ? outcome.issues : [],
  }
}

export const mutations = {
  ...changeMutations,
  ...probeMutations,
  ...exchangeMutations,
  ...teachingMutations,

  saveClusteredCondition: (
    _: unknown,
    { input, revision }: Schema.MutationSaveClusteredConditionArgs,
    ctx: Context
  ): Promise<Schema.SaveResult> => {
    const ports = adminPorts(ctx)

    return presentSave(
      ports,
      input.paymentConditionId,
      revision,
      saveClusteredCondition(ports, input, revision)
    )
  },

  removeClusteredCondition: (
    _: unknown,
    {
      paymentConditionId,
      revision,
    }: Schema.MutationRemoveClusteredConditionArgs,
    ctx: Context
  ): Promise<Schema.SaveResult> => {
    const ports = adminPorts(ctx)

    return presentSave(
      ports,
      paymentConditionId,
      revision,
      removeClusteredCondition(ports, paymentConditionId, revision)
    )
  },

  restoreChange: async (
    _: unknown,
    {
      changeId,
      revision,
      paymentConditionId,
    }: Schema.MutationRestoreChangeArgs,
    ctx: Context
  ): Promise<Schema.SaveResult> => {
    const ports = adminPorts(ctx)
    const asked = paymentConditionId ?? null
    const entry = await ports.conditions.readChange(changeId).catch(() => null)

    return presentSave(
      ports,
      entry?.paymentConditionId ?? asked,
      revision,
      restoreChange(ports, changeId, revision, asked)
    )
  },

  saveSettings: async (
    _: unknown,
    { input, revision }: Schema.MutationSaveSettingsArgs,
    ctx: Context
  ): Promise<Schema.SettingsResult> => {
    const outcome = await outcomeOf(
      saveSettings(adminPorts(ctx), input, revision)
    )

    if ('code' in outcome) {
      return {
        status: 'UNAVAILABLE',
        settings: null,
        conflict: null,
        issues: [issue(outcome.code)],
      }
    }

    const { document, revision: current } = outcome.current

    return {
      status: outcome.status,
      settings: presentSettings(document.settings, current),
      conflict: outcome.status === 'CONFLICT' ? outcome.conflict : null,
      issues: outcome.status === 'INVALID' ? outcome.issues : [],
    }
  },

  eraseCustomer: async (
    _: unknown,
    { sha256, cursor }: Schema.MutationEraseCustomerArgs,
    ctx: Context
  ): Promise<Schema.EraseResult> => {
    const nothing = {
      found: 0,
      paymentConditionIds: [],
      cursor: null,
      issues: [],
    }

    try {
      const outcome = await eraseCustomer(
        erasePorts(ctx),
        { sha256, cursor: cursor ?? null },
        ERASE_BUDGET_MS
      )

      return { ...nothing, ...outcome }
    } catch (error) {
      const code = codeOf(error)

      if (code === null) throw error

      return { ...nothing, status: 'UNAVAILABLE', issues: [issue(code)] }
    }
  },

  checkOrders: (
    _: unknown,
    __: unknown,
    ctx: Context
  ): Promise<Schema.OrderCheckRun> =>
    coded(reconcileOrders(orderPorts(ctx), RECONCILE_NOW_BUDGET_MS)),
}
