import { listsOf } from './lists'

const DAYS = ['30', '60', '90']

test.each([
  ['en', '30, 60 and 90', '30, 60 or 90'],
  ['es', '30, 60 y 90', '30, 60 o 90'],
  ['pt', '30, 60 e 90', '30, 60 ou 90'],
])('a list reads in %s as the Admin writes it', (language, and, or) => {
  const lists = listsOf(language)

  expect(lists.and.format(DAYS)).toBe(and)
  expect(lists.or.format(DAYS)).toBe(or)
})
