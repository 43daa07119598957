import { gatewayWriteProblems } from './gatewayWrites'
import { listFiles, readText } from './support/repository'

const sources = listFiles()
  .filter((file) => /^node\/.*\.ts$/.test(file))
  .map((file) => ({ file, text: readText(file) }))

describe('the gateway', () => {
  it('is written to on a merchant’s Save with his own token, and in no other way', () => {
    expect(gatewayWriteProblems(sources)).toEqual([])
    expect(
      sources.some(({ file }) => file === 'node/clients/gatewayRuleWriter.ts')
    ).toBe(true)
  })
})

describe('another way is found', () => {
  const table: ReadonlyArray<[string, string, string]> = [
    [
      'a route that imports the client',
      'node/routes/x.ts',
      "import { GatewayRuleWriter } from '../clients/gatewayRuleWriter'",
    ],
    [
      'an event that takes it from the context',
      'node/events/x.ts',
      'ctx.clients.gatewayRuleWriter.remove(id, call)',
    ],
    [
      'an event that saves',
      'node/events/x.ts',
      "import { resumeChange } from '../usecases/writing/savePaymentCondition'",
    ],
    [
      'a query that has the ports',
      'node/resolvers/queries.ts',
      'export const q = (ctx) => writePorts(ctx)',
    ],
    [
      'a use case that takes the writer',
      'node/usecases/x.ts',
      'export const x = ({ writer }) => writer.create({})',
    ],
    [
      'a client of its own',
      'node/clients/x.ts',
      "export const x = (http) => http.put('/api/payments/pvt/rules/1', {})",
    ],
    [
      'a reading client that writes',
      'node/clients/merchantRules.ts',
      "const R = '/api/payments/pvt/rules'; const x = () => this.http.put(R, {})",
    ],
    [
      'the app’s own token',
      'node/wiring.ts',
      'const x = gatewayRuleWriter(ctx.clients.gatewayRuleWriter, ctx.vtex.authToken)',
    ],
  ]

  it.each(table)('%s', (_, file, text) => {
    expect(gatewayWriteProblems([{ file, text }])).not.toEqual([])
  })

  it('but not where a type is all that is taken', () => {
    const text =
      "import type { WriteOutcome } from '../usecases/writing/savePaymentCondition'"

    expect(
      gatewayWriteProblems([{ file: 'node/resolvers/x.ts', text }])
    ).toEqual([])
  })
})
