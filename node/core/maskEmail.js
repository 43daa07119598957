"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.maskEmail = void 0;
/** An e-mail that can be recognized but not read: `m***@acme.com`. */
const maskEmail = (email) => {
    const at = email.lastIndexOf('@');
    const [first = ''] = email.slice(0, Math.max(at, 0));
    return at < 0 ? '***' : `${first}***${email.slice(at)}`;
};
exports.maskEmail = maskEmail;
