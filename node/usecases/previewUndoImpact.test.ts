import { paymentCondition, properties } from '../core/fixtures/builders'
import {
  fakeClock,
  merchantAt,
  revisionOf,
  sourceOf,
} from '../fixtures/fakePorts'
import { importClusteredConditions } from './importClusteredConditions'
import type { Customer } from './ports'
import type { ImpactPorts } from './previewImpact'
import { previewUndoImpact } from './previewUndoImpact'
import { scanTurns } from './scanTurns'
import { Unavailable } from './unavailable'

const customer = (id: string, payment: string): Customer => ({
  id,
  email: `${id}@acme.com`,
  facts: { payment },
})

const ALL = [customer('ana', 'on-time'), customer('eva', 'delayed')]

/** One condition with clusters for `delayed`, until an import made it for `on-time`. */
const imported = async () => {
  const paymentConditions = [paymentCondition('A', ['30'])]
  const merchant = merchantAt({ paymentConditions })
  const save = async (value: string) =>
    importClusteredConditions(
      merchant,
      {
        entries: [
          {
            paymentConditionId: 'A',
            paymentConditionName: null,
            match: 'ALL',
            clusters: [
              {
                property: 'payment',
                operator: 'IS',
                values: [value],
                exact: false,
              },
            ],
          },
        ],
        removeOthers: false,
      },
      await revisionOf(merchant.conditions)
    )

  await save('delayed')
  await save('on-time')

  const ports: ImpactPorts = {
    clock: fakeClock(),
    conditions: merchant.conditions,
    gateway: sourceOf(paymentConditions),
    properties: sourceOf(properties),
    customers: {
      byEmail: async () => ({ status: 'NONE' }),
      byId: async () => ({ status: 'NONE' }),
      page: async () => ({ customers: ALL, total: ALL.length, next: null }),
      total: async () => ALL.length,
      values: async () => [],
      holding: async () => [],
      containing: async () => [],
    },
    turn: scanTurns(() => 0)('store'),
  }

  const { document } = await merchant.conditions.read()

  return { ports, changeId: document.lastChangeId ?? '' }
}

describe('what taking an import back would mean for customers', () => {
  it('counts who gains, who loses and who is left without a plan', async () => {
    const { ports, changeId } = await imported()

    expect(
      await previewUndoImpact(ports, { changeId, cursor: null })
    ).toMatchObject({
      scanned: 2,
      plans: [{ key: '30', gains: 1, loses: 1 }],
      leftWithout: 1,
      issues: [],
    })
  })

  it('counts nothing for a change that never happened', async () => {
    const { ports } = await imported()

    expect(
      await previewUndoImpact(ports, { changeId: 'never', cursor: null })
    ).toMatchObject({ scanned: 0, issues: [{ code: 'UNKNOWN_CHANGE' }] })
  })

  it('says that the history could not be read', async () => {
    const { ports, changeId } = await imported()
    const conditions = {
      ...ports.conditions,
      readChange: async () => {
        throw new Unavailable('CONDITIONS')
      },
    }

    expect(
      await previewUndoImpact(
        { ...ports, conditions },
        { changeId, cursor: null }
      )
    ).toMatchObject({ issues: [{ code: 'STORAGE_UNAVAILABLE' }] })
  })
})
