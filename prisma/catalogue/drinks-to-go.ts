import type { AddOnCode } from './add-ons'
import type { CatalogueProduct } from './catalogue-product'
import { paragraphs } from './paragraphs'

const withMilk: AddOnCode[] = ['oat-milk', 'soy-milk', 'extra-shot', 'decaf', 'vanilla', 'caramel', 'cinnamon']
const iced: AddOnCode[] = ['oat-milk', 'extra-shot', 'vanilla', 'caramel', 'less-ice']

export const drinksToGo: CatalogueProduct[] = [
  {
    slug: 'espresso-to-go',
    name: 'Espresso',
    summary: 'Three Seconds, pulled in twenty-eight: short, sweet and gone by the door.',
    description: paragraphs(
      'Eighteen grams in, thirty-eight out. It is served in a paper cup only if you insist on leaving; there is a shelf by the window at which most people discover that they have ninety seconds after all.',
      'The single is half of a double, and the other half goes to whoever is on the bar. Please think of them and order doubles.',
    ),
    attributes: [
      ['Espresso', 'Three Seconds house blend'],
      ['Volume', 'Single 20 ml, double 40 ml'],
      ['Served', 'Hot, water beside it'],
      ['Allergens', 'None'],
    ],
    variants: [
      { sku: 'DRI-ESP-1', name: 'Single', priceCents: 230, stock: 120 },
      { sku: 'DRI-ESP-2', name: 'Double', priceCents: 290, stock: 120 },
    ],
    addOns: ['extra-shot', 'decaf', 'cinnamon'],
    picture: 'espresso-to-go',
    alt: 'White paper cup in an orange sleeve, steaming, against a dark coffee-brown ground',
    drawing: {
      kind: 'takeaway-cup',
      palette: { background: '#3b2a22', main: '#ef7a33', accent: '#f9e6c6', ink: '#f4e7d3' },
      motif: 'plain',
      label: '28 S',
    },
  },
  {
    slug: 'flat-white-to-go',
    name: 'Flat White',
    summary: 'A double shot, a little milk, no foam to speak of: the drink that reads the room.',
    description: paragraphs(
      'Two shots of Three Seconds under milk steamed until it is as shiny as wet paint. It is meant to be small; the large one exists because people asked, nicely, every day, and we had forgotten why we said no.',
      'Our milk comes from Hof Brede, eleven kilometres away, and the oat milk is the barista kind that does not curdle or lecture.',
    ),
    attributes: [
      ['Espresso', 'Double, Three Seconds'],
      ['Volume', 'Regular 180 ml, large 260 ml'],
      ['Served', 'Hot, about 60 °C'],
      ['Allergens', 'Milk; oat milk contains gluten'],
    ],
    variants: [
      { sku: 'DRI-FLW-REG', name: 'Regular, 180 ml', priceCents: 390, stock: 120 },
      { sku: 'DRI-FLW-LAR', name: 'Large, 260 ml', priceCents: 450, stock: 110 },
    ],
    addOns: withMilk,
    picture: 'flat-white-to-go',
    alt: 'White paper cup with a small fish and a teal lid against a bright orange ground',
    drawing: {
      kind: 'takeaway-cup',
      palette: { background: '#f07b3f', main: '#fdf6e9', accent: '#2f5d62', ink: '#2b170d' },
      motif: 'fish',
    },
  },
  {
    slug: 'cappuccino-to-go',
    name: 'Cappuccino',
    summary: 'One shot, six ounces, a cap of foam that you could rest a cherry on.',
    description: paragraphs(
      'The old recipe: a third, a third, a third, roughly, with foam fine enough to hold its shape until you have found your seat on the tram. We pour it with a leaf. The lid will cover the leaf. We pour it anyway.',
      'Cinnamon is free and stands on the counter; cocoa is a matter of character.',
    ),
    attributes: [
      ['Espresso', 'Single, Three Seconds'],
      ['Volume', 'Regular 180 ml, large 300 ml'],
      ['Served', 'Hot, about 62 °C'],
      ['Allergens', 'Milk; oat milk contains gluten'],
    ],
    variants: [
      { sku: 'DRI-CAP-REG', name: 'Regular, 180 ml', priceCents: 370, stock: 118 },
      { sku: 'DRI-CAP-LAR', name: 'Large, 300 ml', priceCents: 430, stock: 96 },
    ],
    addOns: withMilk,
    picture: 'cappuccino-to-go',
    alt: 'White paper cup in a brick-red sleeve against a powder-blue ground',
    drawing: {
      kind: 'takeaway-cup',
      palette: { background: '#b9cfdd', main: '#b24b36', accent: '#fbf1de', ink: '#33140d' },
      motif: 'leaf',
      tilt: 2,
    },
  },
  {
    slug: 'oat-caramel-latte',
    name: 'Oat Caramel Latte',
    summary: 'Oat milk, salted caramel that we burn ourselves, espresso. Nobody is judging.',
    description: paragraphs(
      'Baristas are supposed to look down on flavoured lattes. Ours drink this one with their backs turned. The caramel is sugar taken one shade too far, stopped with cream of oats and a pinch of grey salt; eight grams of it, so that you can still tell that there is coffee.',
      'Long, warm and consoling. Order the small one first.',
    ),
    attributes: [
      ['Espresso', 'Double, Three Seconds'],
      ['Volume', 'Regular 260 ml, large 350 ml'],
      ['Served', 'Hot, about 62 °C'],
      ['Allergens', 'Oats (gluten)'],
    ],
    variants: [
      { sku: 'DRI-OCL-REG', name: 'Regular, 260 ml', priceCents: 490, stock: 84 },
      { sku: 'DRI-OCL-LAR', name: 'Large, 350 ml', priceCents: 550, stock: 61 },
    ],
    addOns: ['extra-shot', 'decaf', 'cinnamon'],
    picture: 'oat-caramel-latte',
    alt: 'White paper cup in a caramel check sleeve against a soft teal ground',
    drawing: {
      kind: 'takeaway-cup',
      palette: { background: '#7fb0a6', main: '#cf8a45', accent: '#f7e7cb', ink: '#3b2312' },
      motif: 'check',
      tilt: -3,
    },
  },
  {
    slug: 'filter-of-the-day',
    name: 'Filter of the Day',
    summary: 'Brewed on the hour from whatever we are in love with. Ask what it is; we shall look it up.',
    description: paragraphs(
      'A new pot every hour, thrown away after fifty minutes. The coffee changes at opening time and is written on the board in chalk, because none of us would remember.',
      'Refills cost one euro as long as you can show the cup. If you liked it, the bag is on the shelf behind you.',
    ),
    attributes: [
      ['Coffee', 'Changes daily, always single origin'],
      ['Volume', 'Regular 240 ml, large 350 ml'],
      ['Served', 'Hot, about 75 °C'],
      ['Allergens', 'None without milk'],
    ],
    variants: [
      { sku: 'DRI-FIL-REG', name: 'Regular, 240 ml', priceCents: 320, stock: 115 },
      { sku: 'DRI-FIL-LAR', name: 'Large, 350 ml', priceCents: 380, stock: 102 },
    ],
    addOns: ['oat-milk', 'soy-milk', 'extra-shot', 'vanilla'],
    picture: 'filter-of-the-day',
    alt: 'White paper cup in a forest-green sleeve with sunbeams against a butter-yellow ground',
    drawing: {
      kind: 'takeaway-cup',
      palette: { background: '#f3d27a', main: '#2f5a43', accent: '#f6a04d', ink: '#14261c' },
      motif: 'sun',
    },
  },
  {
    slug: 'iced-nyeri',
    name: 'Iced Nyeri',
    summary: 'Kirumbi brewed hot on to ice, straight: tastes like blackcurrant lemonade with a job.',
    description: paragraphs(
      'Flash-brewed, which is a grand word for letting hot filter coffee drip on to its own weight of ice. The cold locks in what would have gone up as steam, and a Kenyan has a lot of that.',
      'No milk, no sugar, a strip of orange peel. If you ask for oat milk we shall do it, sadly. We change to hot drinks when the first leaf falls into the terrace jug.',
    ),
    attributes: [
      ['Coffee', 'Nyeri Kirumbi AA, filter'],
      ['Volume', '330 ml'],
      ['Served', 'On ice'],
      ['Allergens', 'None'],
    ],
    variants: [{ sku: 'DRI-ICN-330', name: '', priceCents: 450, stock: 40 }],
    addOns: iced,
    picture: 'iced-nyeri',
    alt: 'Clear cup of ruby iced coffee with ice cubes against a pale lemon ground',
    drawing: {
      kind: 'iced-cup',
      palette: { background: '#f4e7a3', main: '#7a2333', accent: '#f08c4a', ink: '#2e0d14' },
      motif: 'plain',
      tilt: 2,
    },
  },
  {
    slug: 'cold-brew-tonic',
    name: 'Cold Brew Tonic',
    summary: 'Eighteen-hour cold brew floated on dry tonic: bitter on bitter, and it works.',
    description: paragraphs(
      'The tonic goes in first, then ice, then the cold brew over the back of a spoon, so that it stays on top for the photograph. Stir it before you drink it. The photograph is not improved, the drink is.',
      'Grapefruit peel and the quinine find the cocoa in our Cerrado and take it dancing.',
    ),
    attributes: [
      ['Coffee', 'Cerrado Boa Memória, cold brewed 18 h'],
      ['Volume', 'Regular 300 ml, large 400 ml'],
      ['Served', 'On ice, grapefruit peel'],
      ['Allergens', 'None'],
    ],
    variants: [
      { sku: 'DRI-CBT-REG', name: 'Regular, 300 ml', priceCents: 490, stock: 55 },
      { sku: 'DRI-CBT-LAR', name: 'Large, 400 ml', priceCents: 560, stock: 4 },
    ],
    addOns: ['extra-shot', 'vanilla', 'less-ice'],
    picture: 'cold-brew-tonic',
    alt: 'Tall clear cup layered dark over pale with bubbles against a grapefruit-pink ground',
    drawing: {
      kind: 'iced-cup',
      palette: { background: '#f2998b', main: '#3a241b', accent: '#fbe9b7', ink: '#2a1310' },
      motif: 'dots',
    },
  },
  {
    slug: 'iced-oat-latte',
    name: 'Iced Oat Latte',
    summary: 'Cold oat milk, two shots, slow clouds: the drink that July was made for.',
    description: paragraphs(
      'We pour the espresso last and you get thirty seconds of weather in a cup. After that it is simply the easiest cold coffee there is: cereal sweetness, hazelnut, no hurry.',
      'The ice is made of the same coffee, so that the last third is stronger than the first. Say “less ice” and you get more oats.',
    ),
    attributes: [
      ['Espresso', 'Double, Three Seconds'],
      ['Volume', 'Regular 300 ml, large 400 ml'],
      ['Served', 'On coffee ice'],
      ['Allergens', 'Oats (gluten)'],
    ],
    variants: [
      { sku: 'DRI-IOL-REG', name: 'Regular, 300 ml', priceCents: 460, stock: 77 },
      { sku: 'DRI-IOL-LAR', name: 'Large, 400 ml', priceCents: 520, stock: 63 },
    ],
    addOns: ['extra-shot', 'decaf', 'vanilla', 'caramel', 'less-ice'],
    picture: 'iced-oat-latte',
    alt: 'Clear cup of iced latte with waves of milk against a violet-blue ground',
    drawing: {
      kind: 'iced-cup',
      palette: { background: '#7c86c0', main: '#c79a6b', accent: '#fbf0dc', ink: '#1f2342' },
      motif: 'waves',
      tilt: -2,
    },
  },
  {
    slug: 'matcha-latte-to-go',
    name: 'Matcha Latte',
    summary: 'Everyday Matcha whisked to order: green, grassy, not sweet unless you say so.',
    description: paragraphs(
      'Two grams, a bamboo whisk and somebody’s whole forearm. The milk goes in afterwards, hot or cold, and we leave the sugar to you.',
      'For those who do not drink coffee but were brought here by somebody who does. You are welcome too, every time anew.',
    ),
    attributes: [
      ['Tea', 'Uji matcha, 2 g'],
      ['Volume', '260 ml'],
      ['Served', 'Hot or on ice'],
      ['Allergens', 'Milk; oat milk contains gluten'],
    ],
    variants: [
      { sku: 'DRI-MAT-HOT', name: 'Hot, 260 ml', priceCents: 480, stock: 66 },
      { sku: 'DRI-MAT-ICE', name: 'Iced, 330 ml', priceCents: 510, stock: 48 },
    ],
    addOns: ['oat-milk', 'soy-milk', 'extra-shot', 'vanilla', 'less-ice'],
    picture: 'matcha-latte-to-go',
    alt: 'Clear cup of green matcha over milk against a warm clay ground',
    drawing: {
      kind: 'iced-cup',
      palette: { background: '#c98d6b', main: '#92ad4b', accent: '#fbf5e2', ink: '#2e2013' },
      motif: 'leaf',
    },
  },
  {
    slug: 'sixty-eight-hot-chocolate',
    name: 'Sixty-Eight Hot Chocolate',
    summary: 'Real chocolate, 68 per cent, melted in milk: thick enough to slow down a child.',
    description: paragraphs(
      'No powder. Thirty grams of single-estate chocolate from Tumaco, shaved in the morning, melted with a pinch of salt. It coats the spoon and, by all accounts, the coat.',
      'The small one is called Minnow and costs less, because the people who order it are usually saving up.',
    ),
    attributes: [
      ['Chocolate', '68%, Colombia, Tumaco'],
      ['Volume', 'Minnow 150 ml, regular 240 ml'],
      ['Served', 'Hot, about 58 °C'],
      ['Allergens', 'Milk; may contain hazelnut'],
    ],
    variants: [
      { sku: 'DRI-HOT-MIN', name: 'Minnow, 150 ml', priceCents: 290, stock: 90 },
      { sku: 'DRI-HOT-REG', name: 'Regular, 240 ml', priceCents: 420, stock: 85 },
    ],
    addOns: ['oat-milk', 'soy-milk', 'extra-shot', 'vanilla', 'caramel', 'cinnamon'],
    picture: 'sixty-eight-hot-chocolate',
    alt: 'Chocolate-brown paper cup with small fish and dots against a candy-pink ground',
    drawing: {
      kind: 'takeaway-cup',
      palette: { background: '#ef9fb0', main: '#5b3123', accent: '#f9dcc0', ink: '#2a120b' },
      motif: 'dots',
      tilt: -2,
    },
  },
  {
    slug: 'harbour-chai',
    name: 'Harbour Chai',
    summary: 'Assam simmered with ginger, cardamom and pepper since seven o’clock. It bites a little.',
    description: paragraphs(
      'Our chai is a pot, not a syrup. River Road Assam goes in with crushed ginger, green cardamom, long pepper and a stick of cassia, simmers for an hour, and meets the milk when you do.',
      'Half-sweet with cane sugar. Around three in the afternoon it is at its strongest, and so are opinions about it. A shot of espresso in it is called a Stowaway.',
    ),
    attributes: [
      ['Tea', 'River Road Assam'],
      ['Spices', 'Ginger, cardamom, long pepper, cassia'],
      ['Volume', '260 ml'],
      ['Served', 'Hot, about 65 °C'],
      ['Allergens', 'Milk; oat milk contains gluten'],
    ],
    variants: [{ sku: 'DRI-CHA-260', name: '', priceCents: 430, stock: 58 }],
    addOns: ['oat-milk', 'soy-milk', 'extra-shot', 'cinnamon'],
    picture: 'harbour-chai',
    alt: 'Ochre paper cup with waves against an indigo ground',
    drawing: {
      kind: 'takeaway-cup',
      palette: { background: '#2d3a66', main: '#e0a03c', accent: '#fbe7c0', ink: '#f3e6cd' },
      motif: 'waves',
      tilt: 3,
    },
  },
  {
    slug: 'sea-salt-cookie',
    name: 'Sea Salt Cookie',
    summary: 'Brown butter, dark chocolate, crystals of salt; baked at six, usually gone by two.',
    description: paragraphs(
      'The dough rests for two days, which is the only thing in this shop that anyone plans so far ahead. Crisp at the edge, just barely cooked in the middle, with chocolate chopped by hand so that no bite is fair.',
      'Warmed on request. Goes with everything, above all with the excuse that it is for somebody else.',
    ),
    attributes: [
      ['Weight', '95 g'],
      ['Contains', 'Brown butter, 70% chocolate, sea salt'],
      ['Served', 'At room temperature, or warmed'],
      ['Allergens', 'Wheat, milk, egg; may contain nuts'],
    ],
    variants: [
      { sku: 'DRI-COO-1', name: 'One', priceCents: 320, stock: 24 },
      { sku: 'DRI-COO-4', name: 'Box of four', priceCents: 1150, stock: 0 },
    ],
    picture: 'sea-salt-cookie',
    alt: 'Plate of chocolate chunk cookies against a mint-blue ground',
    drawing: {
      kind: 'cookie',
      palette: { background: '#a9d3cd', main: '#c98d4f', accent: '#4a2a1c', ink: '#2c180e' },
      motif: 'dots',
      tilt: 5,
    },
  },
]
