import { expect, it } from 'vitest'
import { iconFile } from './icon-file'

it('lists every image with its place in the file', () => {
  const images = [
    { sidePx: 16, png: Buffer.from('first') },
    { sidePx: 256, png: Buffer.from('second!') },
  ]
  const file = iconFile(images)
  expect(file.readUInt16LE(4)).toBe(2)
  for (const [index, { sidePx, png }] of images.entries()) {
    const entry = file.subarray(6 + 16 * index, 22 + 16 * index)
    expect(entry.readUInt8(0)).toBe(sidePx % 256)
    const offset = entry.readUInt32LE(12)
    expect(file.subarray(offset, offset + entry.readUInt32LE(8))).toEqual(png)
  }
})
