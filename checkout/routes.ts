/** Where the service answers the shopper's page. */
export const ROUTES = '/_v/private/clustered-payment-conditions/'
