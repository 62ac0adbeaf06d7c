import type { ComponentProps } from 'react'
import type { CounterScene } from './counter-scene'

export type Panel = {
  john: string
  barista: string
  scene: Omit<ComponentProps<typeof CounterScene>, 'wall'>
}

/** @param total what John owes, once it is known */
export function storyHere(total: string): Panel[] {
  const scene = { showsCard: true, isPuzzled: false }
  return [
    {
      john: 'I am John, here’s my card. A coffee, please.',
      barista: 'One coffee for John. I write it in the book.',
      scene: { ...scene, item: 'cup' },
    },
    {
      john: 'I am John, here’s my card. Oat milk in it!',
      barista: 'Says the book: John, one coffee. With oat milk now.',
      scene: { ...scene, item: 'milk' },
    },
    {
      john: 'I am John, here’s my card. What do I owe?',
      barista: total
        ? `The book says ${total}, John. Whoever you are.`
        : 'I’ve never seen you, John. But the book has.',
      scene: { ...scene, item: 'bill' },
    },
  ]
}

export const storyThere: Panel[] = [
  {
    john: 'I’m John. A coffee, please.',
    barista: 'Coming up! A face like yours I never forget.',
    scene: { item: 'cup', showsCard: false, isPuzzled: false },
  },
  {
    john: 'Oat milk in it!',
    barista: 'In what? Do I know you?',
    scene: { item: 'nothing', showsCard: false, isPuzzled: true },
  },
  {
    john: 'What do I owe?',
    barista: 'For what? Next, please!',
    scene: { item: 'nothing', showsCard: false, isPuzzled: true },
  },
]
