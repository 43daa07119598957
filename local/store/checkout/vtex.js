/* What checkout v6 gives its custom scripts: jQuery's events on window and vtexjs.checkout. */
;(function () {
  'use strict'

  var handlers = []

  var eventOf = function (name) {
    var parts = name.split('.')

    return { type: parts[0], namespace: parts.slice(1).join('.') }
  }

  var each = function (target, names, work) {
    names.split(/\s+/).forEach(function (name) {
      work(eventOf(name), target)
    })
  }

  var wrap = function (target) {
    return {
      0: target,
      length: 1,
      on: function (names, listener) {
        each(target, names, function (event) {
          handlers.push({ target: target, event: event, listener: listener })
        })

        return this
      },
      off: function (names, listener) {
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
      trigger: function (names, data) {
        each(target, names, function (event) {
          handlers.slice().forEach(function (one) {
            var isSame =
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

  window.jQuery = window.$ = wrap

  var ROOT = '/api/checkout/pub/orderForm'

  var call = function (method, path, body) {
    wrap(window).trigger('checkoutRequestBegin.vtex')

    return fetch(ROOT + path, {
      method: method,
      credentials: 'same-origin',
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body && JSON.stringify(body),
    })
      .then(function (response) {
        if (!response.ok) throw new Error('checkout ' + response.status)

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

  var checkout = {
    orderForm: undefined,
    orderFormId: undefined,
    getOrderForm: function () {
      return call(
        'GET',
        checkout.orderFormId ? '/' + checkout.orderFormId : ''
      ).then(hold)
    },
    sendAttachment: function (name, body) {
      return call(
        'POST',
        '/' + checkout.orderFormId + '/attachments/' + name,
        body
      ).then(hold)
    },
    setCustomData: function (options) {
      var path =
        '/' +
        checkout.orderFormId +
        '/customData/' +
        options.app +
        '/' +
        options.field

      return call('PUT', path, { value: options.value }).then(hold)
    },
    setCustomApp: function (app, fields) {
      return call(
        'PUT',
        '/' + checkout.orderFormId + '/customData/' + app,
        fields
      ).then(hold)
    },
    startTransaction: function (body) {
      return call('POST', '/' + checkout.orderFormId + '/transaction', body)
    },
  }

  var hold = function (orderForm) {
    checkout.orderForm = orderForm
    checkout.orderFormId = orderForm.orderFormId
    wrap(window).trigger('orderFormUpdated.vtex', [orderForm])

    return orderForm
  }

  window.vtexjs = { checkout: checkout }
})()
