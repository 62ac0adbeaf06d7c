/** `--paper` of app/tokens.css by day and by night, for the browser's own frame. A test holds them together. */
export const viewportColours = { light: '#fbf5ec', dark: '#1a120d' } as const
