import { expect, test } from 'vitest'
import { readFarewells } from './farewells'

const line = (msg: string) => `${JSON.stringify({ level: 'info', replica: 'S1', msg })}\n`

test('counts who has left, and what they left undone', () => {
  const leaving = line('leaving: serves on for 2 s, 3 requests are under way')
  expect(readFarewells('')).toEqual({ left: 0, cutOff: 0 })
  expect(readFarewells(leaving)).toEqual({ left: 0, cutOff: 0 })
  const late = line('the deadline has come: 2 unfinished requests are cut off')
  expect(readFarewells(leaving + line('left') + leaving + late + line('left'))).toEqual({ left: 2, cutOff: 2 })
})
