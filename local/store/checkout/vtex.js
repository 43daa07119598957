/* What checkout v6 gives its custom scripts: jQuery's events on window and vtexjs.checkout. */
;(function () {
  'use strict'

  let handlers = []

  const eventOf = function (name) {
    const parts = name.split('.')

    return { type: parts[0], namespace: parts.slice(1).join('.') }
  }

  const each = function (target, names, work) {
    names.split(/\s+/).forEach(function (name) {
      work(eventOf(name), target)
    })
  }

  const wrap = function (target) {
    return {
      0: target,
      length: 1,
      on(names, listener) {
        each(target, names, function (event) {
          handlers.push({ target, event, listener })
        })

        return this
      },
      off(names, listener) {
        each(target, names, function (event) {
          handlers = handlers.filter(function (one) {
            return !(
              one.target === target &&
              one.event.type === event.type &&
              (!event.namespace || one.event.namespace === event.namespace) &&
              (!listener || one.listener === listener)
            )
          })
        })

        return this
      },
      trigger(names, data) {
        each(target, names, function (event) {
          handlers.slice().forEach(function (one) {
            const isSame =
              one.target === target &&
              one.event.type === event.type &&
              (!event.namespace || one.event.namespace === event.namespace)

            if (isSame) {
              one.listener.apply(
                target,
                [event].concat(data === undefined ? [] : data)
              )
            }
          })
        })

        return this
      },
    }
  }

  window.jQuery = wrap
  window.$ = wrap

  const ROOT = '/api/checkout/pub/orderForm'

  const call = function (method, path, body) {
    wrap(window).trigger('checkoutRequestBegin.vtex')

    return fetch(ROOT + path, {
      method,
      credentials: 'same-origin',
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body && JSON.stringify(body),
    })
      .then(function (response) {
        if (!response.ok) throw new Error(`checkout ${response.status}`)

        return response.json()
      })
      .then(
        function (answer) {
          wrap(window).trigger('checkoutRequestEnd.vtex')

          return answer
        },
        function (error) {
          wrap(window).trigger('checkoutRequestEnd.vtex')
          throw error
        }
      )
  }

  const hold = function (orderForm) {
    const { checkout } = window.vtexjs

    checkout.orderForm = orderForm
    checkout.orderFormId = orderForm.orderFormId
    wrap(window).trigger('orderFormUpdated.vtex', [orderForm])

    return orderForm
  }

  const checkout = {
    orderForm: undefined,
    orderFormId: undefined,
    getOrderForm() {
      return call(
        'GET',
        checkout.orderFormId ? `/${checkout.orderFormId}` : ''
      ).then(hold)
    },
    sendAttachment(name, body) {
      return call(
        'POST',
        `/${checkout.orderFormId}/attachments/${name}`,
        body
      ).then(hold)
    },
    setCustomData(options) {
      const path = `/${checkout.orderFormId}/customData/${options.app}/${options.field}`

      return call('PUT', path, { value: options.value }).then(hold)
    },
    setCustomApp(app, fields) {
      return call(
        'PUT',
        `/${checkout.orderFormId}/customData/${app}`,
        fields
      ).then(hold)
    },
    startTransaction(body) {
      return call('POST', `/${checkout.orderFormId}/transaction`, body)
    },
  }

  window.vtexjs = { checkout }
})()
