"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isBlank = exports.exactText = exports.foldText = void 0;
const PLAIN = /^[\x20-\x7e]*$/;
const ACCENTS = /[\u0300-\u036f]/g;
/** The form in which texts compare: no letter case, accents or outer spaces. */
const foldText = (text) => PLAIN.test(text)
    ? text.trim().toUpperCase()
    : text
        .trim()
        .normalize('NFD')
        .replace(ACCENTS, '')
        .toLowerCase()
        // Upper case last: it joins ss with sharp s and both small sigmas.
        .toUpperCase()
        .normalize('NFC');
exports.foldText = foldText;
/** The form in which texts marked `exact` compare: as written. */
const exactText = (text) => text.normalize('NFC');
exports.exactText = exactText;
const isBlank = (text) => text.trim() === '';
exports.isBlank = isBlank;
