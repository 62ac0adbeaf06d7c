/** More of one thing than this is a mistake or a wholesale order. By itself, as a browser that wants it needs no schemas. */
export const maxLineQuantity = 99
