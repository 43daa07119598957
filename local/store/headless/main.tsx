import React from 'react'
import ReactDOM from 'react-dom'

import { PaymentStep } from './PaymentStep'
import { readCart } from './store'
import { language, words } from './words'

const root = document.getElementById('root')
const title = document.querySelector('h1')

document.documentElement.lang = language
document.title = words.title
if (title) title.textContent = words.title

readCart().then(
  (cart) => ReactDOM.render(<PaymentStep cart={cart} />, root),
  () => ReactDOM.render(<p role="alert">{words.unavailable}</p>, root)
)
