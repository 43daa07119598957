import { matches } from './matches'

describe('a search in a list', () => {
  it.each([
    ['finds a part of a word', 'America/Sao_Paulo', 'paulo', true],
    ['finds words in any order', '30 days Net', 'net 30', true],
    ['overlooks case and accents', 'Condição', 'CONDICAO', true],
    ['wants every word', '30 days', '30 net', false],
    ['finds everything by nothing', '30 days', ' ', true],
  ])('%s', (_, text, search, expected) => {
    expect(matches(text, search)).toBe(expected)
  })
})
