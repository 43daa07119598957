import type { InstanceOptions, IOContext, IOResponse } from '@vtex/api'
import { ExternalClient } from '@vtex/api'

interface Call {
  /** Whose token: the app's, or the merchant's own. */
  token: string
  timeout: number
}

/**
 * Master Data with the token of whoever asks. The ready client always sends the app's and doesn't
 * know the call that describes an entity.
 */
export class CustomerDocuments extends ExternalClient {
  constructor(context: IOContext, options?: InstanceOptions) {
    super('http://api.vtex.com/api/dataentities', context, {
      ...options,
      headers: { ...options?.headers, Accept: 'application/json' },
      memoizable: false,
      params: { ...options?.params, an: context.account },
    })
  }

  public entity(entity: string, call: Call): Promise<unknown> {
    return this.http.get(`/${entity}`, this.config('masterdata-entity', call))
  }

  public document(
    entity: string,
    id: string,
    fields: readonly string[],
    call: Call
  ): Promise<unknown> {
    return this.http.get(`/${entity}/documents/${encodeURIComponent(id)}`, {
      ...this.config('masterdata-document', call),
      nullIfNotFound: true,
      params: { _fields: fields.join(',') },
    })
  }

  public search(
    entity: string,
    where: string,
    fields: readonly string[],
    last: number,
    call: Call
  ): Promise<unknown> {
    return this.http.get(`/${entity}/search`, {
      ...this.config('masterdata-search', call, {
        'REST-Range': `resources=0-${last}`,
      }),
      params: { _fields: fields.join(','), _where: where },
    })
  }

  /** The first documents of all, with headers that say how many there are. */
  public range(
    entity: string,
    fields: readonly string[],
    last: number,
    call: Call
  ): Promise<IOResponse<unknown>> {
    return this.http.getRaw(`/${entity}/search`, {
      ...this.config('masterdata-search', call, {
        'REST-Range': `resources=0-${last}`,
      }),
      params: { _fields: fields.join(',') },
    })
  }

  /** The first page without a token, the next ones with the token of the page before. */
  public scroll(
    entity: string,
    page: { fields: readonly string[]; size: number } | { token: string },
    call: Call
  ): Promise<IOResponse<unknown>> {
    return this.http.getRaw(`/${entity}/scroll`, {
      ...this.config('masterdata-scroll', call),
      params:
        'token' in page
          ? { _token: page.token }
          : { _fields: page.fields.join(','), _size: page.size },
    })
  }

  private config(
    metric: string,
    { token, timeout }: Call,
    headers: Record<string, string> = {}
  ) {
    return {
      headers: { ...headers, VtexIdclientAutCookie: token },
      metric,
      timeout,
    }
  }
}
