import type * as Schema from '../typings/schema'
import { findPaymentCondition } from '../usecases/listPaymentConditions'
import type { WriteOutcome } from '../usecases/writing/savePaymentCondition'
import {
  leaveChange,
  resumeChange,
  savePaymentCondition,
} from '../usecases/writing/savePaymentCondition'
import { writeBack } from '../usecases/writing/writeBack'
import type { Context } from '../wiring'
import { adminPorts, writePorts } from '../wiring'
import { codeOf } from './codedError'
import { presentCondition } from './present'
import type { Ending } from './presentChange'
import {
  presentOutcome,
  presentUnavailable,
  readRequest,
} from './presentChange'

const ended = async (writing: Promise<WriteOutcome>): Promise<Ending> => {
  try {
    return presentOutcome(await writing)
  } catch (error) {
    const code = codeOf(error)

    if (code === null) throw error

    return presentUnavailable(code)
  }
}

/** How it ended, with the payment condition as it is now; that it can't be read doesn't change the end. */
const presented = async (
  ctx: Context,
  asked: string | null,
  writing: Promise<WriteOutcome>
): Promise<Schema.PaymentConditionSaveResult> => {
  const end = await ended(writing)
  const id = end.paymentConditionId ?? asked
  const ports = adminPorts(ctx)
  const stored = await ports.conditions.read().catch(() => null)
  const view =
    stored === null || id === null
      ? null
      : await findPaymentCondition(ports, id, stored).catch(() => null)

  return {
    ...end,
    paymentConditionId: id,
    condition: view && presentCondition(view),
    revision: stored?.revision ?? null,
  }
}

/** The mutations that write payment conditions: a merchant's Save, and what may follow one. */
export const changeMutations = {
  savePaymentCondition: (
    _: unknown,
    args: Schema.MutationSavePaymentConditionArgs,
    ctx: Context
  ): Promise<Schema.PaymentConditionSaveResult> => {
    const { input, clusters, fingerprint, revision } = args

    return presented(
      ctx,
      input.id ?? null,
      savePaymentCondition(
        writePorts(ctx),
        readRequest(input, clusters),
        fingerprint,
        revision
      )
    )
  },

  resumePaymentCondition: (
    _: unknown,
    { paymentConditionId }: Schema.MutationResumePaymentConditionArgs,
    ctx: Context
  ): Promise<Schema.PaymentConditionSaveResult> =>
    presented(
      ctx,
      paymentConditionId,
      resumeChange(writePorts(ctx), paymentConditionId)
    ),

  writeBackPaymentCondition: (
    _: unknown,
    {
      paymentConditionId,
      revision,
    }: Schema.MutationWriteBackPaymentConditionArgs,
    ctx: Context
  ): Promise<Schema.PaymentConditionSaveResult> =>
    presented(
      ctx,
      paymentConditionId,
      writeBack(writePorts(ctx), paymentConditionId, revision)
    ),

  leavePaymentConditionChange: (
    _: unknown,
    { paymentConditionId }: Schema.MutationLeavePaymentConditionChangeArgs,
    ctx: Context
  ): Promise<Schema.PaymentConditionSaveResult> =>
    presented(
      ctx,
      paymentConditionId,
      leaveChange(writePorts(ctx), paymentConditionId)
    ),
}
