import type { InstanceOptions, IOContext, IOResponse } from '@vtex/api'
import { InfraClient } from '@vtex/api'

/** Above the day files there ever are, 90 and a few not yet removed; a history takes several pages. */
const LIST_LIMIT = 200

const BUCKET = 'clustered-payment-conditions'

/**
 * Our files in VBase. The ready client shares GETs in flight between requests and repeats one it has
 * seen; a read after a write must reach the platform, so this one reads without either.
 */
export class ConditionFiles extends InfraClient {
  private readonly bucket: string

  constructor(context: IOContext, options?: InstanceOptions) {
    super('vbase@2.x', context, { ...options, memoizable: false })
    const [app] = (process.env.VTEX_APP_ID ?? '').split('@')

    this.bucket = `/buckets/${app}/${BUCKET}`
  }

  /** Data is null when there is no such file; its revision is the `etag` header. */
  public read(path: string, timeout: number): Promise<IOResponse<unknown>> {
    const metric = 'vbase-read'

    return this.http.getRaw(`${this.bucket}/files/${path}`, {
      metric,
      nullIfNotFound: true,
      timeout,
    })
  }

  /** `precondition` is an If-Match or If-None-Match header. */
  public save(
    path: string,
    data: unknown,
    precondition: Record<string, string>,
    timeout: number
  ): Promise<unknown> {
    return this.http.put(`${this.bucket}/files/${path}`, data, {
      headers: { 'Content-Type': 'application/json', ...precondition },
      metric: 'vbase-save',
      timeout,
    })
  }

  /** Paths of the files whose path begins so; `next` is the answer's of the page before. */
  public list(prefix: string, timeout: number, next = ''): Promise<unknown> {
    return this.http.get(`${this.bucket}/files`, {
      metric: 'vbase-list',
      params: {
        limit: LIST_LIMIT,
        prefix,
        ...(next === '' ? {} : { next }),
      },
      timeout,
    })
  }

  public remove(path: string, timeout: number): Promise<unknown> {
    return this.http.delete(`${this.bucket}/files/${path}`, {
      metric: 'vbase-remove',
      timeout,
    })
  }
}
