import type * as Schema from '../typings/schema'
import type { StoredCapture } from '../usecases/teaching'
import { startTeaching } from '../usecases/teaching'
import type { Context } from '../wiring'
import { teachPorts } from '../wiring'
import { coded } from './codedError'

const present = ({
  id,
  at,
  appVersion,
  capture,
}: StoredCapture): Schema.PageCapture => ({
  id,
  at,
  appVersion,
  recognised: capture.recognised,
  isCut: capture.isCut,
  content: JSON.stringify(capture, null, 2),
})

export const teachingQueries = {
  pageCaptures: async (
    _: unknown,
    __: unknown,
    ctx: Context
  ): Promise<readonly Schema.PageCapture[]> =>
    (await coded(teachPorts(ctx).teaching.list())).map(present),

  pageCapture: async (
    _: unknown,
    { id }: Schema.QueryPageCaptureArgs,
    ctx: Context
  ): Promise<Schema.PageCapture | null> => {
    const found = await coded(teachPorts(ctx).teaching.read(id))

    return found && present(found)
  },
}

export const teachingMutations = {
  startTeaching: async (
    _: unknown,
    __: unknown,
    ctx: Context
  ): Promise<Schema.TeachingKey> => {
    const { until, ...lesson } = await coded(startTeaching(teachPorts(ctx)))

    return { ...lesson, expiresAt: new Date(until).toISOString() }
  },

  removePageCapture: async (
    _: unknown,
    { id }: Schema.MutationRemovePageCaptureArgs,
    ctx: Context
  ): Promise<boolean> => {
    await coded(teachPorts(ctx).teaching.remove(id))

    return true
  },
}
