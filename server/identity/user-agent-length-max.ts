import 'server-only'

/** Of the User-Agent header so much is kept: enough to name any browser. */
export const userAgentLengthMax = 300
