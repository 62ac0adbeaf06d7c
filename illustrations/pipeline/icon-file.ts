/** Packs PNGs into one favicon.ico: a directory of 16 bytes an image, then the images as they are. */
export function iconFile(images: readonly { sidePx: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [index, { sidePx, png }] of images.entries()) {
    const at = 6 + 16 * index
    // A side of 256 is written as 0: the field has one byte.
    header.writeUInt8(sidePx % 256, at)
    header.writeUInt8(sidePx % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)])
}
