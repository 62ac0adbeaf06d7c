/** What goes wrong and how to go on. Browsers load this with every page: it is kept small. */
export const troubleWords = {
  title: 'Something spilt.',
  globalTitle: 'Something spilt · Goldfish',
  nothingLost: 'That was us, not you. Your cart and your orders are where you left them.',
  tryAgain: 'Try again',
  mention: 'If you write to us about it, mention',
  offline: 'You are offline. What you press waits here until you are back.',
}
