import { APP_ID } from './support/app'
import type { RunningStore } from './support/store'
import { runStore } from './support/store'
import { Scene } from './support/scene'
import type { DecisionAnswer } from './support/visitor'
import { parseDecision } from './support/visitor'
import { parseJson } from './support/json'
import type { Json } from './support/json'

const ANA = 'ana@cafe-aurora.example'

let store: RunningStore
let scene: Scene
let serviceUrl: string

interface Place {
  readonly account: string
  readonly workspace: string
}

const PLACES: readonly Place[] = [
  { account: 'wholesale', workspace: 'master' },
  { account: 'retail', workspace: 'master' },
  { account: 'wholesale', workspace: 'trial' },
]

const documentOf = ({ account, workspace }: Place) =>
  `/vbase/v2/${account}/${workspace}/buckets/${APP_ID}/clustered-payment-conditions/files/document.json`

const conditionsFor = (values: readonly string[], id: string): Json => ({
  schemaVersion: 1,
  lastChangeId: null,
  settings: {},
  conditions: [
    {
      paymentConditionId: id,
      match: 'ALL',
      clusters: [
        {
          property: 'payment',
          kind: 'TEXT',
          operator: 'ANY_OF',
          values,
          exact: false,
        },
      ],
      planKeys: ['7'],
      updatedAt: '2026-01-01T00:00:00.000Z',
      updatedBy: 'admin@wholesale.example',
    },
  ],
})

/** Straight to the process, as VTEX's router sends it requests of several accounts. */
const decide = async (
  { account, workspace }: Place,
  session: string
): Promise<DecisionAnswer> => {
  const answer = await fetch(
    `${serviceUrl}/_v/private/clustered-payment-conditions/decision`,
    {
      headers: {
        'x-vtex-account': account,
        'x-vtex-workspace': workspace,
        'x-vtex-platform': 'vtex',
        'x-vtex-credential': store.appToken,
        'x-vtex-session': session,
        'x-vtex-operation-id': `${account}-${workspace}-${Math.random()}`,
        'x-forwarded-host': `${account}.myvtex.com`,
        'x-colossus-route-id': 'decision',
        'x-colossus-params': '',
      },
    }
  )

  const text = await answer.text()

  return parseDecision({
    status: answer.status,
    headers: answer.headers,
    text,
    json: parseJson(text),
    ms: 0,
  })
}

beforeAll(async () => {
  store = await runStore()
  scene = await Scene.open(store)
  serviceUrl = (await store.serviceUrls())[0]

  const rule = await scene.rule('a0000001-0030-4000-8000-000000000001')
  const add = (id: string, days: number) =>
    scene.merchant.ask('/api/payments/pvt/rules?an=retail', {
      method: 'POST',
      body: {
        ...rule,
        id,
        deadlines: [{ paymentOptions: [{ days, interestRate: 0 }] }],
      },
    })

  await add('retail-open', 5)
  await add('retail-clustered', 7)
  // The other account's customers have the property, and nobody has a value.
  await scene.platform('/_platform/fields/CL/payment?account=retail', 'PUT', {
    type: 'Varchar 100',
    displayName: 'Payment',
    isFilter: true,
  })
  await scene.platform('/_platform/fields/CL/email?account=retail', 'PUT', {
    type: 'Email',
    displayName: 'E-mail',
    isFilter: true,
  })
  await scene.platform(
    documentOf(PLACES[1]),
    'PUT',
    conditionsFor(['on-time'], 'retail-clustered')
  )
  // In the trial workspace the two conditions that are for everybody elsewhere are one.
  await scene.platform(
    documentOf(PLACES[2]),
    'PUT',
    conditionsFor(['delayed'], 'a0000001-0030-4000-8000-000000000001')
  )
})

afterAll(() => store.stop())

test('one process keeps the accounts and workspaces it serves apart', async () => {
  const ana = await scene.shopper(ANA)
  const session = ana.cookies.get('vtex_session') ?? ''
  const expected = [
    ['15/30', '30', '30/60/90'],
    ['5'],
    ['15/30', '30/60', '30/60/90', '30/60/90/120', '45', '90'],
  ]

  // In turns, so that each answer comes after one for another place.
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
  ]) {
    for (const index of order) {
      const answer = await decide(PLACES[index], session)

      expect({ index, offered: answer.offered }).toEqual({
        index,
        offered: expected[index],
      })
    }
  }

  // Together, so that loads in flight could be shared.
  await scene.service('restart')
  serviceUrl = (await store.serviceUrls())[0]
  const answers = await Promise.all(
    [0, 1, 2, 0, 1, 2].map((index) => decide(PLACES[index], session))
  )

  expect(answers.map(({ offered }) => offered)).toEqual([
    ...expected,
    ...expected,
  ])
})

test('an account without a document is off, whatever the others have', async () => {
  const answer = await decide({ account: 'unknown', workspace: 'master' }, '')

  expect(answer.status).toBe('off')
})
