/** What of the platform failed us, or refused; as a code in an issue or in an error. */
const sentences: Record<string, string> = {
  STORAGE_UNAVAILABLE: 'admin/cpc.trouble.storage',
  GATEWAY_UNAVAILABLE: 'admin/cpc.trouble.gateway',
  GATEWAY_FORBIDDEN: 'admin/cpc.trouble.gateway',
  PROPERTIES_UNAVAILABLE: 'admin/cpc.trouble.properties',
  PROPERTIES_FORBIDDEN: 'admin/cpc.trouble.customersForbidden',
  CUSTOMERS_UNAVAILABLE: 'admin/cpc.trouble.customers',
  CUSTOMERS_FORBIDDEN: 'admin/cpc.trouble.customersForbidden',
  LOGIN_UNAVAILABLE: 'admin/cpc.trouble.login',
  DOCUMENT_DAMAGED: 'admin/cpc.trouble.documentDamaged',
  DOCUMENT_NEWER: 'admin/cpc.trouble.documentNewer',
}

/** The message of a trouble; `undefined` for any other code. */
export const troubleMessage = (code: string): string | undefined =>
  sentences[code]
