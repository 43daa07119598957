import { Misuse } from './misuse'
import { readCommand } from './readCommand'

const KEY = { VTEX_APP_KEY: 'key', VTEX_APP_TOKEN: 'token' }

describe('the command', () => {
  it.each([
    [
      'names the account',
      ['--account', 'acme'],
      {
        apiHost: 'https://acme.vtexcommercestable.com.br',
        pageHost: 'https://acme.myvtex.com',
      },
    ],
    [
      'names a workspace',
      ['--account=acme', '--workspace=try'],
      {
        apiHost: 'https://acme.vtexcommercestable.com.br',
        pageHost: 'https://try--acme.myvtex.com',
      },
    ],
    [
      'names another address',
      ['--account', 'acme', '--host', 'http://localhost:3000/'],
      { apiHost: 'http://localhost:3000', pageHost: 'http://localhost:3000' },
    ],
    [
      'names an entity',
      ['--account', 'acme', '--entity', 'BU'],
      { customerEntity: 'BU' },
    ],
    [
      'names probes, in any order and case',
      ['--account', 'acme', '--only', 'clocks, RULE_LIST'],
      { probes: ['RULE_LIST', 'CLOCKS'] },
    ],
  ])('%s', (_, words, expected) => {
    expect(readCommand(words, KEY)).toMatchObject(expected)
  })

  it.each([
    ['no entity', ['--account', 'acme', '--entity', 'C/L'], KEY],
    ['no account', [], KEY],
    ['an account that is an address', ['--account', 'acme.com/x'], KEY],
    ['no key', ['--account', 'acme'], {}],
    ['half a key', ['--account', 'acme'], { VTEX_APP_KEY: 'key' }],
    ['an unknown argument', ['--account', 'acme', '--fix'], KEY],
    ['an unknown probe', ['--account', 'acme', '--only', 'ALL'], KEY],
    ['an argument without its value', ['--account'], KEY],
    ['no address', ['--account', 'acme', '--host', 'store'], KEY],
    [
      'a key in the clear',
      ['--account', 'acme', '--host', 'http://acme.myvtex.com'],
      KEY,
    ],
    [
      'a host that only begins like this machine',
      ['--account', 'acme', '--host', 'http://localhost.acme.com'],
      KEY,
    ],
  ])('%s is refused', (_, words, environment) => {
    expect(() => readCommand(words, environment)).toThrow(Misuse)
  })
})
