/** For how long Redis gives no answer in the experiment; the lab allows no more. */
export const freezeSeconds = 10
