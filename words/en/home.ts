import type { Season } from '@/lib/season'

/** What the front page says. */
export const homeWords = {
  title: 'Goldfish · Coffee you will remember',
  hero: {
    title: 'Coffee you’ll still taste on Thursday.',
    lead: 'Small lots, roasted twice a week, with a name and a hillside on every bag. We remember where each one grew. Our servers have the memory of a goldfish.',
    choose: 'Choose your beans',
    look: 'or look around',
  },
  /** One for each season: what its picks have in common, and where there are more of them. */
  season: {
    spring: {
      title: 'Windows open again',
      lead: 'Blossom, leaf and new grass: cups that smell of the hedge outside.',
      more: 'All that blooms',
    },
    summer: {
      title: 'Better with ice in it',
      lead: 'Citrus and ripe fruit, bright enough to drink cold and slowly.',
      more: 'All that is bright',
    },
    autumn: {
      title: 'Collars up, kettles on',
      lead: 'Nuts, caramel and honey, for the first morning you need a jumper.',
      more: 'All that is nutty',
    },
    winter: {
      title: 'For when it is dark at four',
      lead: 'Chocolate and spice, and enough warmth in a cup to wait for the tram.',
      more: 'All that warms',
    },
  } satisfies Record<Season, { title: string; lead: string; more: string }>,
  from: (price: string) => `from ${price}`,
  shelves: 'Along the shelves',
  /** Only where people have bought enough to say so. */
  bestSellers: 'What the regulars come back for',
  /** In a shop that has not sold enough yet. */
  ourPicks: 'What we would take home',
  seeEverything: 'See everything',
  story: {
    titleServers: 'Our servers remember nothing.',
    titleYou: 'You don’t have to either.',
    turns:
      'Three of them stand behind this counter and take turns. Ask one for a flat white and another may hand it to you. If the third trips over a cable halfway through your order, you won’t notice.',
    pocket:
      'Who you are travels with you, in your own pocket. What you put in the cart is written down once, in the back room, where it stays. So close the tab, change the train, come back on another day: it is all still there.',
    lab: 'See it happen, behind the counter',
  },
}
