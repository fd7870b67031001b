const NUMBER = new Intl.NumberFormat('en')

/** A number of things: "1 word", "1,234 words"; a third word where the plural is not made with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`
}
