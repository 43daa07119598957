import { english, portuguese } from '../testing/languages'
import { fieldChangeLine } from './fieldChangeLine'

const line = (
  path: readonly string[],
  before: unknown,
  after: unknown,
  language = english
) => {
  const json = (value: unknown) =>
    value === null ? null : JSON.stringify(value)

  const {
    name,
    before: was,
    after: is,
    isKnown,
  } = fieldChangeLine(language, {
    path,
    before: json(before),
    after: json(after),
  })

  return [name, was, is, isKnown]
}

const deadline = (...days: readonly number[]) => ({
  paymentOptions: days.map((each) => ({ days: each, interestRate: 0 })),
})

describe('a field of the gateway’s rule that changes', () => {
  it.each<[string, ReturnType<typeof line>, ReturnType<typeof line>]>([
    ['a name', line(['name'], 'A', 'B'), ['Name', 'A', 'B', true]],
    [
      'a name within a name',
      line(['name', 'name'], 'A', 'B'),
      ['Name', 'A', 'B', true],
    ],
    [
      'yes and no',
      line(['enabled'], true, false),
      ['Enabled', 'yes', 'no', true],
    ],
    [
      'an amount there was not',
      line(['minimumValue'], null, 1500.5),
      ['Minimum cart value', 'None', '1,500.5', true],
    ],
    [
      'an amount as the language writes it',
      line(['minimumValue'], null, 1500.5, portuguese),
      ['Valor mínimo do carrinho', 'Nenhum', '1.500,5', true],
    ],
    [
      'every sales channel',
      line(['salesChannels'], [{ id: ':ALL:' }], [{ id: '1' }, { id: '2' }]),
      ['Sales channels', 'All', '1 · 2', true],
    ],
    [
      'one sales channel',
      line(['salesChannels', '0', 'id'], ':ALL:', '2'),
      ['Sales channels', 'All', '2', true],
    ],
    [
      'plans',
      line(['deadlines'], [deadline(30)], [deadline(30), deadline(15, 45)]),
      ['Plans', '1x - 30 days', '1x - 30 days · 2x - 15 and 45 days', true],
    ],
    [
      'one day of one plan',
      line(['deadlines', '1', 'paymentOptions', '0', 'days'], 15, 20),
      ['Plans › 2 › Installment › 1 › Days', '15', '20', true],
    ],
    [
      'all installments of one plan',
      line(
        ['deadlines', '0', 'paymentOptions'],
        deadline(15, 30).paymentOptions,
        deadline(30, 45, 75).paymentOptions
      ),
      ['Plans › 1', '2x - 15 and 30 days', '3x - 30, 45 and 75 days', true],
    ],
    [
      'installments nobody can read',
      line(['deadlines', '0', 'paymentOptions'], [], ['?']),
      ['Plans › 1', '[]', '["?"]', true],
    ],
    [
      'no plans',
      line(['deadlines'], null, []),
      ['Plans', 'None', 'None', true],
    ],
    [
      'plans nobody can read stand as they are',
      line(['deadlines'], null, [{ paymentOptions: ['?'] }]),
      ['Plans', 'None', '[{"paymentOptions":["?"]}]', true],
    ],
    [
      'a field only the gateway knows',
      line(['installmentOptions', 'installments'], [], [{ quantity: 2 }]),
      ['installmentOptions › installments', 'None', '[{"quantity":2}]', false],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })

  it('shows what is no JSON as it came', () => {
    expect(
      fieldChangeLine(english, { path: ['x'], before: '{', after: null })
    ).toMatchObject({ before: '{', after: 'None' })
  })
})
