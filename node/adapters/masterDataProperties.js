"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.masterDataProperties = void 0;
const limits_1 = require("../limits");
const unavailable_1 = require("../usecases/unavailable");
const parseEntity_1 = require("./parseEntity");
const transport_1 = require("./transport");
/** Field definitions of the customers' entity, read with the app's token: they name nobody. */
const masterDataProperties = (client, kept, { account, workspace, authToken, }) => {
    const load = (entity) => async () => {
        const answer = await (0, transport_1.calling)('PROPERTIES', () => client.entity(entity, { token: authToken, timeout: limits_1.ADMIN_CALL_MS })).catch(() => {
            throw new unavailable_1.Unavailable('PROPERTIES');
        });
        const properties = (0, parseEntity_1.parseEntity)(answer);
        if (properties === null)
            throw new unavailable_1.Unavailable('PROPERTIES');
        return properties;
    };
    const key = (entity) => `${account}:${workspace}:${entity}`;
    return {
        recent: (entity) => kept.get(key(entity), load(entity)),
        latest: (entity) => kept.latest(key(entity), load(entity)),
    };
};
exports.masterDataProperties = masterDataProperties;
