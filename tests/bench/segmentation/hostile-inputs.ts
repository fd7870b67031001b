/** Bits that, said again and again, have sent splitters into quadratic time. */
const BITS = [
  '.',
  '“',
  '"',
  "'",
  '(',
  '[',
  'a',
  '. ',
  'a. b. c. ',
  'A.',
  '?! ',
  '1. ',
  '…',
  '。「',
  '.Ab',
  'x\n',
  '"a. ',
]

/** A megabyte (10⁶ UTF-16 units) of each. */
export function hostileInputs(size = 1_000_000): { bit: string; text: string }[] {
  return BITS.map((bit) => ({ bit, text: bit.repeat(Math.ceil(size / bit.length)) }))
}
