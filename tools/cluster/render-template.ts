/**
 * Fills in ${NAMES} in capitals, as nginx's own container does with its templates; nginx's $variables are left alone.
 * @throws Error when the template asks for something that was not given
 */
export function renderTemplate(template: string, values: Record<string, string>): string {
  return template.replace(/\$\{([A-Z_]+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The template asks for ${name}, which nobody gave.`)
    return value
  })
}
