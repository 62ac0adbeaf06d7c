/** Every colour of app/tokens.css, in the groups in which it stands there, with what it is for. */
export const colourGroups: readonly { title: string; role: string; names: readonly string[] }[] = [
  {
    title: 'The page',
    role: 'Ground, surfaces, letters and lines. They turn over at night.',
    names: ['paper', 'milk', 'foam', 'ink', 'ink-soft', 'rule', 'field-rule'],
  },
  {
    title: 'The brand',
    role: 'Fish is what one presses, sun is where the light falls, leaf and sea are the walls of the shop.',
    names: [
      ...['fish', 'fish-deep', 'fish-light', 'fish-shadow', 'on-fish', 'accent', 'sun', 'sun-deep', 'on-sun'],
      ...['leaf', 'leaf-deep', 'sea', 'sea-deep', 'sea-night', 'on-sea', 'night', 'on-night'],
    ],
  },
  {
    title: 'What has happened',
    role: 'Always together with words: a colour alone says nothing.',
    names: ['alarm', 'alarm-wash', 'alarm-lamp', 'alarm-on-sea', 'sun-wash', 'leaf-wash'],
  },
  { title: 'Veils', role: 'Laid over whatever is below.', names: ['dim', 'lift'] },
  {
    title: 'Inside drawings',
    role: 'They stay as they are: a white cup is white at night too.',
    names: [
      ...['line-art', 'ceramic', 'ceramic-warm', 'ceramic-shade', 'coffee', 'coffee-spilt', 'water', 'glint'],
      ...['skin', 'dusk', 'dusk-deep'],
    ],
  },
  {
    title: 'Roasts',
    role: 'The beans in the filters.',
    names: [
      ...['roast-very-light', 'roast-light', 'roast-light-to-medium', 'roast-medium', 'roast-medium-to-dark'],
      ...['roast-dark', 'bean-crease'],
    ],
  },
  {
    title: 'Replicas',
    role: 'Behind the counter, each server has its own.',
    names: [...['replica-0', 'replica-1', 'replica-2', 'replica-3', 'replica-4', 'replica-5', 'replica-nobody']],
  },
]
