import 'server-only'

/** How long whoever asks the card company waits for an answer. */
export const answerWithinMs = 5_000
