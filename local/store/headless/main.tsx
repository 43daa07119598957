import React from 'react'
import ReactDOM from 'react-dom'

import { PaymentStep } from './PaymentStep'
import { readCart } from './store'

const root = document.getElementById('root')

readCart().then(
  (cart) => ReactDOM.render(<PaymentStep cart={cart} />, root),
  () =>
    ReactDOM.render(
      <p role="alert">The cart could not be loaded. Please reload the page.</p>,
      root
    )
)
