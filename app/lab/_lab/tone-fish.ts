/** A fish in the colour of a replica, below an element with that replica's tone. */
export const toneFish = {
  body: 'var(--tone)',
  fin: 'color-mix(in oklab, var(--tone) 66%, var(--fish-shadow))',
  belly: 'color-mix(in oklab, var(--tone) 72%, var(--glint))',
}
