/*
 * The few SVG elements the drawings are made of. Numbers may have any precision: tidy-svg.ts rounds them at the end.
 */

export const shape = (outline: string, fill: string): string => `<path d="${outline}" fill="${fill}"/>`

export const line = (course: string, colour: string, width = 5): string =>
  `<path d="${course}" fill="none" stroke="${colour}" stroke-width="${width}"/>`

export const circle = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`

export const faded = (opacity: number, content: string): string => `<g opacity="${opacity}">${content}</g>`

export const turned = (degrees: number, x: number, y: number, content: string): string =>
  degrees === 0 ? content : `<g transform="rotate(${degrees} ${x} ${y})">${content}</g>`

export const moved = (x: number, y: number, content: string): string =>
  `<g transform="translate(${x} ${y})">${content}</g>`

/** Shows only what lies inside the outline. `name` must be used once in a picture. */
export const within = (name: string, outline: string, content: string): string =>
  `<clipPath id="${name}"><path d="${outline}"/></clipPath><g clip-path="url(#${name})">${content}</g>`
