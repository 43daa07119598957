import type { FC } from 'react'
import React from 'react'
import ReactDOM from 'react-dom'

import { PaymentStep } from './PaymentStep'
import { useCart } from './useCart'
import { language, words } from './words'

/** Another shopper begins anew: nothing is kept of the one before. */
const Checkout: FC = () => {
  const cart = useCart()

  if (cart === 'UNAVAILABLE') return <p role="alert">{words.unavailable}</p>

  return cart && <PaymentStep key={cart.identity} cart={cart} />
}

const query = new URLSearchParams(window.location.search)
const title = document.querySelector('h1')

document.documentElement.lang = language
document.title = words.title
if (title) title.textContent = words.title

// Of the demo only: somebody changed the store, and a shopper would see it on his next visit.
if (query.get('follow') !== '0') {
  new EventSource('/local/events').addEventListener('change', () =>
    window.location.reload()
  )
}

ReactDOM.render(<Checkout />, document.getElementById('root'))
