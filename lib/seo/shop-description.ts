export const shopDescription =
  'Small-lot coffee, tea and everything to brew them with, roasted on Mondays and Thursdays. A shop whose servers remember nothing.'
