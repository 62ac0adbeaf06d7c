import type { AddOnCode } from './add-ons'
import type { CatalogueProduct } from './catalogue-product'
import { paragraphs } from './paragraphs'

const wrapped: AddOnCode[] = ['gift-wrap', 'handwritten-note']

export const gifts: CatalogueProduct[] = [
  {
    slug: 'first-pour-kit',
    name: 'First Pour Kit',
    summary: 'Dripper, papers, spoon, two small bags: everything for a first good cup but the water.',
    description: paragraphs(
      'For the friend who still says that they do not taste a difference. The box holds a size 2 Plunge Cone, forty papers, the Ten Gram Spoon and 125 g each of Round the Bowl and Yirgacheffe Adado, ground for filter.',
      'The lid is printed inside with a recipe in five drawings and eleven words. With the Patience added it becomes the sort of present after which one is expected at breakfast.',
    ),
    attributes: [
      ['Contents', 'Dripper, 40 papers, spoon, 2 × 125 g coffee'],
      ['Grind', 'Filter; whole beans with the grinder'],
      ['Box', 'Recycled board, 28 × 20 × 14 cm'],
      ['Weight', '1.1 kg'],
    ],
    variants: [
      { sku: 'GIF-FPK-STD', name: 'Without grinder', priceCents: 5490, stock: 27 },
      { sku: 'GIF-FPK-GRI', name: 'With Patience grinder', priceCents: 16490, stock: 10 },
    ],
    addOns: wrapped,
    picture: 'first-pour-kit',
    alt: 'Teal gift box with waves and an orange ribbon against a pale lilac ground',
    drawing: {
      kind: 'gift-box',
      palette: { background: '#dcd3ea', main: '#2e7275', accent: '#f2702e', ink: '#12302f' },
      motif: 'waves',
    },
  },
  {
    slug: 'coffee-tides-subscription',
    name: 'Coffee Tides Subscription',
    summary: 'A new coffee every month, roasted the day before it leaves. The box remembers for you.',
    description: paragraphs(
      'Once a month, on the Tuesday after the full moon for no better reason than that we liked the sound of it, a 250 g bag leaves for the person you name. Every month brings another origin, with a card that says who grew it and how we drink it.',
      'It is paid for once, ends by itself and renews nothing. The first bag comes in a gift box; the others fit through a letter box, with a little faith.',
    ),
    attributes: [
      ['Contents', '250 g each month'],
      ['Grind', 'Whole beans, or as the note says'],
      ['Ends', 'By itself'],
      ['Ships', 'Tuesday after the full moon'],
    ],
    variants: [
      { sku: 'GIF-SUB-03', name: '3 months', priceCents: 4490, stock: 100 },
      { sku: 'GIF-SUB-06', name: '6 months', priceCents: 8690, stock: 80 },
      { sku: 'GIF-SUB-12', name: '12 months', priceCents: 16900, stock: 60 },
    ],
    addOns: wrapped,
    picture: 'coffee-tides-subscription',
    alt: 'Navy gift box with a full moon and a cream ribbon against a soft coral ground',
    drawing: {
      kind: 'gift-box',
      palette: { background: '#f2a891', main: '#243257', accent: '#f6e6bf', ink: '#101833' },
      motif: 'moon',
      tilt: -2,
    },
  },
  {
    slug: 'tea-tides-subscription',
    name: 'Tea Tides Subscription',
    summary: 'Two teas a month for the one at home who left coffee, or never came to it.',
    description: paragraphs(
      'Two pouches of 40 g, one that wakes and one that settles, chosen so that neither repeats within the year. We keep a list. The list is kept by the database.',
      'Includes a paper thermometer in the first box, because most bad tea is good tea and hot water.',
    ),
    attributes: [
      ['Contents', '2 × 40 g each month'],
      ['Ends', 'By itself'],
      ['Ships', 'Tuesday after the new moon'],
    ],
    variants: [
      { sku: 'GIF-TSU-03', name: '3 months', priceCents: 4290, stock: 60 },
      { sku: 'GIF-TSU-06', name: '6 months', priceCents: 8290, stock: 40 },
    ],
    addOns: wrapped,
    picture: 'tea-tides-subscription',
    alt: 'Sage gift box with leaves and a plum ribbon against a lemon-cream ground',
    drawing: {
      kind: 'gift-box',
      palette: { background: '#f3ebbd', main: '#88a088', accent: '#6a2e4a', ink: '#26321f' },
      motif: 'leaf',
      tilt: 2,
    },
  },
  {
    slug: 'forgotten-birthday-box',
    name: 'Forgotten Birthday Box',
    summary: 'It happened to all of us. Express-ready, already wrapped, with an apology you can sign.',
    description: paragraphs(
      'A Goldfish Mug, a bag of Three Seconds, four Sea Salt Cookies and a card that says “I remembered” with a small asterisk. The wrapping is done; the ribbon is tied; it stands by the door.',
      'Ordered before noon with express delivery, it arrives before anyone has had time to be hurt. We cannot recommend relying on this, and many do.',
    ),
    attributes: [
      ['Contents', 'Mug, 250 g coffee, 4 cookies, card'],
      ['Box', 'Recycled board, already wrapped'],
      ['Weight', '1.2 kg'],
      ['Allergens', 'Wheat, milk, egg; may contain nuts'],
    ],
    variants: [
      { sku: 'GIF-BIR-WHL', name: 'With whole beans', priceCents: 4690, stock: 23 },
      { sku: 'GIF-BIR-FIL', name: 'With filter grind', priceCents: 4690, stock: 18 },
      { sku: 'GIF-BIR-DEC', name: 'With decaf', priceCents: 4790, stock: 2 },
    ],
    addOns: ['handwritten-note'],
    picture: 'forgotten-birthday-box',
    alt: 'Gift box covered in coloured terrazzo confetti with a red ribbon against a lilac ground',
    drawing: {
      kind: 'gift-box',
      palette: { background: '#c3b3da', main: '#f9efdc', accent: '#d8432f', ink: '#33234a' },
      motif: 'terrazzo',
      tilt: 4,
    },
  },
  {
    slug: 'three-continents-tasting-box',
    name: 'Three Continents Tasting Box',
    summary: 'Africa, America, Asia: three 100 g bags and a sheet on which to be wrong together.',
    description: paragraphs(
      'Nyeri Kirumbi, Antigua El Armadillo and Gayo Lintang, 100 g of each, in numbered bags without names. Brew them side by side, fill in the sheet, and open the envelope only when everybody has committed themselves.',
      'There is a right answer, and hardly anyone gets it the first time. Enough for two rounds of four people.',
    ),
    attributes: [
      ['Contents', '3 × 100 g whole beans, sheets, envelope'],
      ['Box', 'Recycled board, 24 × 16 × 9 cm'],
      ['For', '4 people, 2 rounds'],
    ],
    variants: [{ sku: 'GIF-TCB-300', name: '', priceCents: 2490, stock: 34 }],
    addOns: wrapped,
    picture: 'three-continents-tasting-box',
    alt: 'Mustard gift box with three mountains and a black ribbon against a slate-green ground',
    drawing: {
      kind: 'gift-box',
      palette: { background: '#5d7468', main: '#e6b23f', accent: '#2a2622', ink: '#1d1a14' },
      motif: 'mountain',
    },
  },
  {
    slug: 'gift-card',
    name: 'Gift Card',
    summary: 'Good for anything in the shop, never expires, and the shop does the remembering.',
    description: paragraphs(
      'A stiff orange card with a code under a fish. It can be spent in as many rounds as it lasts, on beans, on gear or on one very large number of cookies.',
      'Posted in an envelope, as a present should be something to hold. It is kept in the database and in no server, so it survives all of them.',
    ),
    attributes: [
      ['Valid', 'Without end'],
      ['Sent', 'By post, in an envelope'],
      ['Size', '85 × 54 mm, recycled board'],
    ],
    variants: [
      { sku: 'GIF-CAR-025', name: '€25', priceCents: 2500, stock: 120 },
      { sku: 'GIF-CAR-050', name: '€50', priceCents: 5000, stock: 120 },
      { sku: 'GIF-CAR-100', name: '€100', priceCents: 10000, stock: 90 },
    ],
    addOns: ['handwritten-note'],
    picture: 'gift-card',
    alt: 'Orange gift card with goldfish, half out of its envelope, against a navy ground',
    drawing: {
      kind: 'card',
      palette: { background: '#21365c', main: '#f47a35', accent: '#fff0d2', ink: '#f7ead2' },
      motif: 'fish',
      label: 'GIFT',
      tilt: -6,
    },
  },
  {
    slug: 'goldfish-postcards',
    name: 'Eight Postcards',
    summary: 'Eight drawings of one goldfish in eight situations, all of them new to it.',
    description: paragraphs(
      'The fish on a tram. The fish at a job interview. The fish, surprised by a castle that has been there all along. Drawn with a brush by Ilse Brandt, who has worked behind our bar since the second week and denies it.',
      'Uncoated board, so that ink stays where it is put. Space for an address and about as many words as anyone has.',
    ),
    attributes: [
      ['Contents', '8 motifs, 8 envelopes'],
      ['Size', '105 × 148 mm'],
      ['Paper', '350 g, uncoated, recycled'],
      ['Drawn by', 'Ilse Brandt'],
    ],
    variants: [{ sku: 'GIF-POS-8', name: '', priceCents: 1090, stock: 73 }],
    picture: 'goldfish-postcards',
    alt: 'Cream postcard with teal waves in an open envelope against a cherry-red ground',
    drawing: {
      kind: 'card',
      palette: { background: '#bf3b3b', main: '#fbf2de', accent: '#3f8fa0', ink: '#2e0f0f' },
      motif: 'waves',
      tilt: 5,
    },
  },
  {
    slug: 'notes-from-the-bowl',
    name: 'Notes from the Bowl',
    summary: 'A book about coffee for people who forget books: every chapter can be the first.',
    description: paragraphs(
      'Forty short chapters, none of which assumes that you have read another. How to taste, why water matters, what to do with a bad bag, how to talk to someone before their first cup.',
      'Written on our side of the counter during eleven winters, illustrated with cross-sections that are correct, and bound so that it stays open next to a kettle. Page 144 is left blank for your own recipe, in pencil, as it will change.',
    ),
    attributes: [
      ['Pages', '176, thread-sewn'],
      ['Size', '148 × 210 mm'],
      ['Paper', 'Recycled, uncoated'],
      ['Language', 'English'],
    ],
    variants: [
      { sku: 'GIF-BOO-HAR', name: 'Hardback', priceCents: 2800, stock: 39 },
      { sku: 'GIF-BOO-PAP', name: 'Paperback', priceCents: 1900, stock: 54 },
    ],
    addOns: wrapped,
    picture: 'notes-from-the-bowl',
    alt: 'Book with goldfish swimming across its aqua cover against a tangerine ground',
    drawing: {
      kind: 'book',
      palette: { background: '#f5a04c', main: '#4f9a9a', accent: '#fdf0d5', ink: '#14302f' },
      motif: 'fish',
      label: 'NOTES',
      tilt: -4,
    },
  },
  {
    slug: 'tasting-journal',
    name: 'Blank Memory Journal',
    summary: 'Ninety-six dotted pages for coffees you would otherwise have to meet again.',
    description: paragraphs(
      'Each spread has a line for the coffee, a wheel to colour in, and a great deal of space for the words “quite nice”, which is what people write. Turn to any page in five years and you will taste it again, more or less.',
      'Lies flat, takes fountain pens, has a loop for a pencil and a pocket for the label of the bag.',
    ),
    attributes: [
      ['Pages', '96, dotted, thread-sewn'],
      ['Size', '120 × 170 mm'],
      ['Paper', '100 g, fountain-pen proof'],
    ],
    variants: [
      { sku: 'GIF-JOU-SAG', name: 'Sage', priceCents: 1690, stock: 42 },
      { sku: 'GIF-JOU-BRI', name: 'Brick', priceCents: 1690, stock: 35 },
    ],
    picture: 'tasting-journal',
    alt: 'Sage-green notebook with a dotted cover against a mauve ground',
    drawing: {
      kind: 'book',
      palette: { background: '#b58aa5', main: '#a9b899', accent: '#f8efdf', ink: '#30233a' },
      motif: 'dots',
      tilt: 3,
    },
  },
  {
    slug: 'carry-less-tote',
    name: 'Carry Less Tote',
    summary: 'A heavy cotton bag for two bags of beans, a loaf and whatever you came in for.',
    description: paragraphs(
      'The handles are long enough for a winter coat and sewn with a cross, so that they hold fourteen kilos of shopping or one of determination. On the front there is a goldfish; on the inside, where only you look, a list: keys, wallet, phone, why.',
      'Organic cotton from Tamil Nadu, printed with water-based ink round the corner from the roastery.',
    ),
    attributes: [
      ['Material', 'Organic cotton, 340 g/m²'],
      ['Capacity', '16 litres'],
      ['Dimensions', '38 × 42 × 10 cm, handles 70 cm'],
      ['Weight', '240 g'],
      ['Care', '30 °C, inside out'],
    ],
    variants: [
      { sku: 'GIF-TOT-NAT', name: 'Natural', priceCents: 1890, stock: 67 },
      { sku: 'GIF-TOT-NAV', name: 'Navy', priceCents: 1890, stock: 38 },
    ],
    picture: 'carry-less-tote',
    alt: 'Natural cotton tote bag printed with goldfish, orange handles, against an olive ground',
    drawing: {
      kind: 'tote',
      palette: { background: '#8b8a4c', main: '#f3e8d0', accent: '#ee6a2c', ink: '#2b2a14' },
      motif: 'fish',
      tilt: -2,
    },
  },
]
