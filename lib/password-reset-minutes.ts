/**
 * How long a letter about a forgotten password is good. Not shorter than the window of RATE_LIMIT_PASSWORD_RESET: whoever
 * hears that there were too many letters then has one that works.
 */
export const passwordResetMinutes = 30
