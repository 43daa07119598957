import type { Policy } from './policies'
import { policyProblems } from './policies'
import { readJson, readText } from './support/repository'

describe('the policies of the manifest', () => {
  const { policies } = readJson<{ policies: Policy[] }>('manifest.json')

  it('each is explained in docs/SECURITY.md, and no other', () => {
    expect(policyProblems(policies, readText('docs/SECURITY.md'))).toEqual([])
  })

  it('none opens a whole host', () => {
    const wide = policies.filter(
      ({ attrs }) => attrs && (!attrs.host || /^\/?\*?$/.test(attrs.path ?? ''))
    )

    expect(wide).toEqual([])
  })
})

describe('a breach is found', () => {
  const page = (...rows: string[]) =>
    `| Policy | Needed for |\n| --- | --- |\n${rows.join('\n')}\n`

  const right: Policy = { name: 'ViewPayments' }
  const address: Policy = {
    name: 'outbound-access',
    attrs: { host: 'api.vtex.com', path: '/x' },
  }

  const table: ReadonlyArray<[string, Policy[], string, string[]]> = [
    [
      'or there is none',
      [right, address],
      page('| `ViewPayments` | reads |', '| `api.vtex.com/x` | x |'),
      [],
    ],
    [
      'of a right without a word',
      [right],
      page(),
      ['ViewPayments is not explained'],
    ],
    [
      'of an address without a reason',
      [address],
      page('| `api.vtex.com/x` | |'),
      ['api.vtex.com/x is not explained'],
    ],
    [
      'of a right that is gone',
      [],
      page('| `ViewPayments` | reads |'),
      ['ViewPayments is no policy'],
    ],
    [
      'of a right that is there twice',
      [right, right],
      page('| `ViewPayments` | reads |'),
      ['ViewPayments is there twice'],
    ],
  ]

  it.each(table)('%s', (_, policies, text, problems) => {
    expect(policyProblems(policies, text)).toEqual(problems)
  })
})
