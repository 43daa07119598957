import type { PropertyKind } from '../../typings/schema'
import { readFlag, readHabit } from './spreadsheetHabits'

describe('yes and no', () => {
  it.each<[string, boolean | null]>([
    ['true', true],
    ['VERDADEIRO', true],
    ['Verdadero', true],
    [' sim ', true],
    ['Sí', true],
    ['1', true],
    ['FALSE', false],
    ['FALSO', false],
    ['não', false],
    ['0', false],
    ['', null],
    ['maybe', null],
  ])('%s is read as %s', (text, expected) => {
    expect(readFlag(text)).toBe(expected)
  })
})

describe('a value as a spreadsheet writes it', () => {
  it.each<[string, PropertyKind, string, string, string]>([
    ['a decimal comma', 'NUMBER', '1,5', ';', '1.5'],
    ['a decimal comma below zero', 'NUMBER', '-1,5', ';', '-1.5'],
    [
      'a comma where commas separate columns is left',
      'NUMBER',
      '1,500',
      ',',
      '1,500',
    ],
    ['thousands are left', 'NUMBER', '1.234,5', ';', '1.234,5'],
    ['yes', 'BOOLEAN', 'VERDADEIRO', ';', 'true'],
    ['no', 'BOOLEAN', 'Falso', ';', 'false'],
    ['neither', 'BOOLEAN', 'maybe', ';', 'maybe'],
    ['the day first', 'DATE', '05/04/2026', ';', '2026-04-05'],
    ['the day first, told by itself', 'DATE', '25/4/2026', ',', '2026-04-25'],
    [
      'the month first, told by itself',
      'DATETIME',
      '4/25/2026',
      ',',
      '2026-04-25',
    ],
    ['with a time nobody wrote', 'DATE', '25.04.2026 00:00', ';', '2026-04-25'],
    ['a day nobody can tell is left', 'DATE', '05/04/2026', ',', '05/04/2026'],
    ['our own form', 'DATE', '2026-04-05', ';', '2026-04-05'],
    ['text is left as it is', 'TEXT', ' 1,5 ', ';', ' 1,5 '],
  ])('%s', (_, kind, value, separator, expected) => {
    expect(readHabit(kind, value, separator)).toBe(expected)
  })
})
