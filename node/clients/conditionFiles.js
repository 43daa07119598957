"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ConditionFiles = void 0;
const api_1 = require("@vtex/api");
/** Above the files of one kind there ever are: 90 days and a few not yet removed. */
const LIST_LIMIT = 200;
const BUCKET = 'clustered-payment-conditions';
/**
 * Our files in VBase. The ready client shares GETs in flight between requests and repeats one it has
 * seen; a read after a write must reach the platform, so this one reads without either.
 */
class ConditionFiles extends api_1.InfraClient {
    constructor(context, options) {
        super('vbase@2.x', context, { ...options, memoizable: false });
        const [app] = (process.env.VTEX_APP_ID ?? '').split('@');
        this.bucket = `/buckets/${app}/${BUCKET}`;
    }
    /** Data is null when there is no such file; its revision is the `etag` header. */
    read(path, timeout) {
        const metric = 'vbase-read';
        return this.http.getRaw(`${this.bucket}/files/${path}`, {
            metric,
            nullIfNotFound: true,
            timeout,
        });
    }
    /** `precondition` is an If-Match or If-None-Match header. */
    save(path, data, precondition, timeout) {
        return this.http.put(`${this.bucket}/files/${path}`, data, {
            headers: { 'Content-Type': 'application/json', ...precondition },
            metric: 'vbase-save',
            timeout,
        });
    }
    /** Paths of the files whose path begins so. */
    list(prefix, timeout) {
        return this.http.get(`${this.bucket}/files`, {
            metric: 'vbase-list',
            params: { limit: LIST_LIMIT, prefix },
            timeout,
        });
    }
    remove(path, timeout) {
        return this.http.delete(`${this.bucket}/files/${path}`, {
            metric: 'vbase-remove',
            timeout,
        });
    }
}
exports.ConditionFiles = ConditionFiles;
