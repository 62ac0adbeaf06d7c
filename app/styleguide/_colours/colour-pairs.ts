/**
 * `text` needs 4.5 : 1 (WCAG 2.2, 1.4.3); `shape`, the edge of something to press or a focus ring, needs 3 : 1 (1.4.11).
 * There is no kind for large text: whatever passes here may be set in any size.
 */
export type ColourPair = { front: string; back: string; kind: 'text' | 'shape' }

const text = (front: string, ...backs: string[]): ColourPair[] =>
  backs.map((back) => ({ front, back, kind: 'text' as const }))
const shape = (front: string, ...backs: string[]): ColourPair[] =>
  backs.map((back) => ({ front, back, kind: 'shape' as const }))

const replicas = ['0', '1', '2', '3', '4', '5', 'nobody'].map((name) => `replica-${name}`)

/** Which colour stands on which, anywhere in the shop: names of tokens. The styleguide shows them, a test measures them by day and by night. */
export const colourPairs: readonly ColourPair[] = [
  ...text('ink', 'paper', 'milk', 'foam', 'alarm-wash', 'sun-wash', 'leaf-wash'),
  ...text('ink-soft', 'paper', 'milk', 'foam', 'alarm-wash', 'sun-wash', 'leaf-wash'),
  ...text('accent', 'paper', 'milk', 'foam', 'sun-wash'),
  ...text('alarm', 'paper', 'milk', 'foam', 'alarm-wash'),
  ...text('paper', 'ink'),
  ...text('on-fish', 'fish', 'sun', 'glint', ...replicas),
  ...text('on-sun', 'sun'),
  ...text('on-sea', 'sea', 'sea-deep', 'sea-night'),
  ...text('sea-night', 'on-sea'),
  ...text('alarm-on-sea', 'sea-deep'),
  ...text('on-night', 'night'),
  ...text('replica-0', 'night'),
  ...text('replica-1', 'night'),
  ...text('replica-2', 'night'),
  ...shape('field-rule', 'paper', 'milk'),
  ...shape('accent', 'paper', 'milk', 'foam'),
  ...shape('sun', 'sea-deep', 'sea-night'),
  ...shape('fish', 'paper', 'milk'),
]
