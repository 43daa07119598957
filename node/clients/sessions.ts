import { JanusClient } from '@vtex/api'

/** Reads a session; the ready client has no time limit of its own per call. */
export class Sessions extends JanusClient {
  public read(
    token: string,
    items: readonly string[],
    timeout: number
  ): Promise<unknown> {
    return this.http.get('/api/sessions', {
      headers: { Cookie: `vtex_session=${token};` },
      metric: 'session-read',
      params: { items: items.join(',') },
      timeout,
    })
  }
}
