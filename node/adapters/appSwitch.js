"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.appSwitch = void 0;
const unavailable_1 = require("../usecases/unavailable");
const transport_1 = require("./transport");
/** The app's id without its version: settings belong to its major. */
const appId = () => (process.env.VTEX_APP_ID ?? '').split('@')[0];
/**
 * `enabled` of the app's settings. Whether VTEX fills in defaults is unverified, so only an explicit
 * false switches off; settings never read count as on, since Customer Credit is safe either way.
 */
const appSwitch = (apps, kept, { account, workspace }) => ({
    async isOn() {
        const { value } = await kept.get(`${account}:${workspace}`, async () => {
            const settings = await (0, transport_1.calling)('SWITCH', () => apps.getAppSettings(appId()));
            if (!(0, transport_1.isObject)(settings))
                throw new unavailable_1.Unavailable('SWITCH');
            return settings.enabled !== false;
        });
        return value;
    },
});
exports.appSwitch = appSwitch;
