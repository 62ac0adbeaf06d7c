/** Why a request of the browser came to nothing. */
export const requestWords = {
  noAnswerTitle: 'No answer',
  noAnswer: 'No answer came from the shop. Check your connection and try again: nothing will be done twice.',
  offline: 'You are offline. What you entered stays here: try again when you are back, and nothing will be done twice.',
  tooLate: 'The shop took too long to answer. Try again: nothing will be done twice.',
  unavailable: 'The shop cannot answer right now. Try again in a moment: nothing will be done twice.',
}
