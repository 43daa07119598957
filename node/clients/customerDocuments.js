"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.CustomerDocuments = void 0;
const api_1 = require("@vtex/api");
/**
 * Master Data with the token of whoever asks. The ready client always sends the app's and doesn't
 * know the call that describes an entity.
 */
class CustomerDocuments extends api_1.ExternalClient {
    constructor(context, options) {
        super('http://api.vtex.com/api/dataentities', context, {
            ...options,
            headers: { ...options?.headers, Accept: 'application/json' },
            memoizable: false,
            params: { ...options?.params, an: context.account },
        });
    }
    entity(entity, call) {
        return this.http.get(`/${entity}`, this.config('masterdata-entity', call));
    }
    document(entity, id, fields, call) {
        return this.http.get(`/${entity}/documents/${encodeURIComponent(id)}`, {
            ...this.config('masterdata-document', call),
            nullIfNotFound: true,
            params: { _fields: fields.join(',') },
        });
    }
    search(entity, where, fields, last, call) {
        return this.http.get(`/${entity}/search`, {
            ...this.config('masterdata-search', call, {
                'REST-Range': `resources=0-${last}`,
            }),
            params: { _fields: fields.join(','), _where: where },
        });
    }
    /** The first page without a token, the next ones with the token of the page before. */
    scroll(entity, page, call) {
        return this.http.getRaw(`/${entity}/scroll`, {
            ...this.config('masterdata-scroll', call),
            params: 'token' in page
                ? { _token: page.token }
                : { _fields: page.fields.join(','), _size: page.size },
        });
    }
    config(metric, { token, timeout }, headers = {}) {
        return {
            headers: { ...headers, VtexIdclientAutCookie: token },
            metric,
            timeout,
        };
    }
}
exports.CustomerDocuments = CustomerDocuments;
