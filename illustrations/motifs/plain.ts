/** Nothing at all: some things are best left alone. */
export const plain = (): string => ''
