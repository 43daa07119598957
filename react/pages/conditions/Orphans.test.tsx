import { fireEvent, render } from '@vtex/test-tools/react'
import React from 'react'

import { removed } from '../../testing/answers'
import { clusteredCondition, customerProperties } from '../../testing/samples'
import { propertiesByName } from '../../words/clusterSentence'
import Orphans from './Orphans'

describe('orphans', () => {
  it('whose clusters can not be read are listed as damaged, and can be removed', async () => {
    const onChanged = jest.fn()
    const page = render(
      <Orphans
        orphans={[{ ...clusteredCondition, paymentConditionId: '8' }]}
        unreadable={[
          {
            paymentConditionId: '9',
            paymentConditionName: null,
            planKeys: ['15/30'],
          },
        ]}
        properties={propertiesByName(customerProperties)}
        revision="r1"
        onChanged={onChanged}
      />,
      {
        graphql: {
          mocks: [removed('9', 'r1', { condition: null })],
          addTypename: true,
        },
      }
    )

    expect(page.getAllByText('2x - 15 and 30 days')).toHaveLength(2)
    expect(page.getByText(/^Damaged/)).toBeInTheDocument()
    fireEvent.click(page.getAllByText('Remove clusters', { exact: false })[1])

    const dialog = await page.findByRole('dialog')
    const agree = Array.from(dialog.querySelectorAll('button')).pop()

    if (agree) fireEvent.click(agree)
    await page.findByText(/^Damaged/)
    expect(onChanged).toHaveBeenCalledTimes(1)
  })
})
