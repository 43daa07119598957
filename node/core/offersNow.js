"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offersNow = void 0;
const ONE_MINUTE_MS = 60000;
const DAYS_A_WEEK = 7;
const isOpen = (window, at) => {
    const { startHour, endHour, weekdays, offsetMinutes } = window;
    const local = new Date(at + offsetMinutes * ONE_MINUTE_MS);
    const hour = local.getUTCHours();
    const today = local.getUTCDay();
    const yesterday = (today + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
    const isOn = (weekday) => weekdays.length === 0 || weekdays.includes(weekday);
    // "* * 18" stands for any minute of that hour (inferred): the last hour counts.
    if (startHour <= endHour) {
        return isOn(today) && hour >= startHour && hour <= endHour;
    }
    // Over midnight: the early hours belong to the day it began.
    return ((isOn(today) && hour >= startHour) || (isOn(yesterday) && hour <= endHour));
};
/** Whether a payment condition counts as offering its plans; limits we can't judge are met. */
const offersNow = (condition, { at, salesChannel, cartValueCents }, defaultSalesChannel = null) => {
    const { salesChannels, validFrom, validUntil, windows, minimumValueCents } = condition;
    const channel = salesChannel ?? defaultSalesChannel;
    return (condition.enabled &&
        (validFrom === null || validFrom <= at) &&
        (validUntil === null || at <= validUntil) &&
        (windows.length === 0 || windows.some((window) => isOpen(window, at))) &&
        (salesChannels.length === 0 ||
            channel === null ||
            salesChannels.includes(channel)) &&
        (minimumValueCents === null ||
            cartValueCents === null ||
            cartValueCents >= minimumValueCents));
};
exports.offersNow = offersNow;
