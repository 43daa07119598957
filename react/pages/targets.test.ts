import routes from '../../admin/routes.json'
import {
  checkTarget,
  clustersAsked,
  conditionHistoryTarget,
  conditionsTarget,
  conditionTarget,
  copyTarget,
  editTarget,
  exchangeTarget,
  exclusiveTarget,
  historyTarget,
  hrefOf,
  newTarget,
  settingsTarget,
  switchTarget,
  tryTarget,
} from './targets'

describe('addresses of the pages', () => {
  it.each([
    ['the list', conditionsTarget, '/admin/app/clustered-payment-conditions'],
    [
      'a condition whose id needs escaping',
      conditionTarget('a/b'),
      '/admin/app/clustered-payment-conditions/condition/a%2Fb',
    ],
    [
      'try a customer',
      tryTarget,
      '/admin/app/clustered-payment-conditions/try',
    ],
    [
      'with a query',
      { ...tryTarget, query: 'customer=1' },
      '/admin/app/clustered-payment-conditions/try?customer=1',
    ],
    [
      'the history of one condition',
      conditionHistoryTarget('a&b'),
      '/admin/app/clustered-payment-conditions/history?condition=a%26b',
    ],
    [
      'two clusters of a condition, as people count them',
      conditionTarget('2', [0, 2]),
      '/admin/app/clustered-payment-conditions/condition/2?cluster=1,3',
    ],
    [
      'a copy of the clusters of another',
      copyTarget('2', '7'),
      '/admin/app/clustered-payment-conditions/condition/2?copy=7',
    ],
    [
      'a look at what disabling writes',
      switchTarget('2', 'disable'),
      '/admin/app/clustered-payment-conditions/condition/2/edit?do=disable',
    ],
  ])('%s', (_, target, expected) => {
    expect(hrefOf(target)).toBe(expected)
  })

  it.each([
    conditionsTarget,
    conditionTarget(':id'),
    tryTarget,
    historyTarget,
    settingsTarget,
    checkTarget,
    exchangeTarget,
    exclusiveTarget,
    newTarget,
    editTarget(':id'),
  ])('are those of admin/routes.json: %p', (target) => {
    const route = Object.entries(routes).find(([id]) => id === target.page)

    expect(decodeURIComponent(hrefOf(target))).toBe(route?.[1].path)
  })
})

test.each([
  ['1,3', [0, 2]],
  ['2', [1]],
  [undefined, []],
  ['0,x,-1,1.5,', []],
])('the clusters %p leads to are %p', (query, expected) => {
  expect(clustersAsked(query)).toEqual(expected)
})
