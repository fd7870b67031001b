const NUMBER = new Intl.NumberFormat('en')

/** A number of things: "1 word", "1,234 words". */
export function count(number: number, thing: string): string {
  return `${NUMBER.format(number)} ${thing}${number === 1 ? '' : 's'}`
}
