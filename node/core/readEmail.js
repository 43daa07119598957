"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readEmail = void 0;
const LONGEST = 254;
const EMAIL = /^[^\s@"<>(),;:\\]+@[^\s@"<>(),;:\\.]+(?:\.[^\s@"<>(),;:\\.]+)+$/;
/** An e-mail as it compares: trimmed and in lower case; null when it is none. */
const readEmail = (text) => {
    const email = text.trim().toLowerCase();
    return email.length <= LONGEST && EMAIL.test(email) ? email : null;
};
exports.readEmail = readEmail;
