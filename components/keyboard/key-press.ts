import { isSign, isSingleKey } from '@/lib/core/keyboard/key'
import type { Key } from '@/lib/schema/room-keys'
import { thisMachine } from './machine'

/** The parts of a keyboard event that say what it means. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  /** The place of the key on the keyboard, whatever its layout. */
  code?: string
  isComposing?: boolean
  keyCode?: number
  getModifierState?: (modifier: string) => boolean
}

type Bound = { keys: readonly Key[] }

/**
 * The bindings that a key press stands for. What the layout types decides: "j" is J on QWERTY, QWERTZ, AZERTY and Dvorak,
 * wherever it is. The place of the key decides only where the layout types no Latin letter or digit: Cyrillic, Greek,
 * kana, the unshifted digits of AZERTY.
 */
export function bindingsFor<Binding extends Bound>(
  press: KeyPress,
  bindings: readonly Binding[],
  { singleKeys }: { singleKeys: boolean } = { singleKeys: true },
): readonly Binding[] {
  const bound = new Set(bindings.flatMap(({ keys }) => keys.map(({ key }) => key.toLowerCase())))
  const meant = keyMeant(press, bound)
  if (meant === undefined) return []
  return bindings.filter(({ keys }) =>
    keys.some((key) => (singleKeys || !isSingleKey(key)) && matches({ press, meant }, key)),
  )
}

/** Is it this key? */
export function isPressed(press: KeyPress, key: Key): boolean {
  return bindingsFor(press, [{ keys: [key] }]).length > 0
}

/**
 * Is the key part of a composition, and so the input method's? Safari ends the composition before it tells of the key
 * that ended it; then only the key code says so.
 */
export function isComposition({ isComposing, keyCode, key }: KeyPress): boolean {
  return isComposing === true || keyCode === COMPOSED || key === 'Process'
}

/** Keys that are held while another is pressed, or that change what others type. */
const HELD = /^(Shift|Control|Alt|AltGraph|Meta|OS|Fn|Hyper|Super|Symbol)(Lock)?$|^(Caps|Num|Scroll)Lock$/

/** The key to bind so that this press stands for it, on this layout and on others; nothing while only modifiers are held. */
export function keyOf(press: KeyPress): Key | undefined {
  if (isComposition(press) || isOfSystem(press) || HELD.test(press.key)) return undefined
  const { key, alt } = isText(press.key) ? textKeyOf(press) : { key: press.key, alt: press.altKey }
  return {
    key,
    ...(press.shiftKey && !isSign(key) && { shift: true }),
    ...(isModified(press) && { mod: true }),
    ...(alt && { alt: true }),
  }
}

/** `alt`: a letter or digit that AltGr or Option chose, which never stands for a command. */
function textKeyOf(press: KeyPress): { key: string; alt: boolean } {
  const typed = plainOf(press.key)
  if (isThirdLevel(press)) return { key: typed, alt: !isSignOfLayout(press, typed) }
  return { key: keyAtPlace(press, typed) ?? typed, alt: false }
}

function isThirdLevel(press: KeyPress): boolean {
  // Called on the event: a browser's method does not work without it.
  return press.altKey || press.getModifierState?.('AltGraph') === true
}

/** The key code of whatever an input method handles. */
const COMPOSED = 229

function matches(
  { press, meant }: { press: KeyPress; meant: string },
  { key, shift, mod, alt }: Key,
): boolean {
  if (isModified(press) !== (mod ?? false)) return false
  // With a key that types a character, Alt chooses the character.
  if (!isText(press.key) && press.altKey !== (alt ?? false)) return false
  return meant === key.toLowerCase() && (isSign(key) || press.shiftKey === (shift ?? false))
}

/** Is the key for commands held that the labels of this machine name? AltGr is Ctrl and Alt together on some systems. */
function isModified({ ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return thisMachine() === 'apple' ? metaKey : ctrlKey && !altKey
}

/** Is a key held that is not Stet's on this machine: the system's, or Ctrl on Apple's, which edits text there? */
function isOfSystem({ ctrlKey, metaKey }: KeyPress): boolean {
  return thisMachine() === 'apple' ? ctrlKey : metaKey
}

/** The key that is meant, in lower case, as a binding names it. */
function keyMeant(press: KeyPress, bound: ReadonlySet<string>): string | undefined {
  if (isComposition(press) || isOfSystem(press)) return undefined
  if (!isText(press.key)) return press.key.toLowerCase()
  const typed = plainOf(press.key)
  if (isThirdLevel(press)) return bound.has(typed) && isSignOfLayout(press, typed) ? typed : undefined
  return bound.has(typed) ? typed : keyAtPlace(press, typed)
}

/** Named keys have names of several ASCII letters. A layout may type several characters with one key: Arabic "لا". */
function isText(key: string): boolean {
  return /^.$/su.test(key) || NOT_ASCII.test(key)
}

/**
 * Many layouts type "[" or "/" only with AltGr or Option: that is the sign itself. Not so where the key has the sign
 * without them: then it is a shortcut of the browser. Letters and digits typed so are never commands.
 */
function isSignOfLayout({ code }: KeyPress, typed: string): boolean {
  return !/[\p{L}\p{N}]/u.test(typed) && !OWN_PLACES[typed]?.some((place) => place === code)
}

const OWN_PLACES: Partial<Record<string, readonly string[]>> = {
  '/': ['Slash', 'NumpadDivide'],
  '?': ['Slash'],
  '[': ['BracketLeft'],
  ']': ['BracketRight'],
}

/** What a keyboard with Latin letters has at this place, if the layout types nothing Latin there. */
function keyAtPlace({ code = '', shiftKey }: KeyPress, typed: string): string | undefined {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  if (letter) return isLatin(typed) ? undefined : letter.toLowerCase()
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? []
  // With Shift, the key has a sign of its own: "!" is not 1.
  if (digit) return shiftKey || /[a-z\d]/i.test(typed) ? undefined : digit
  const isOfOtherScript = !isLatin(typed) && /[\p{L}\p{M}]/u.test(typed)
  return isOfOtherScript ? signAt(code, { shiftKey }) : undefined
}

function signAt(code: string, { shiftKey }: Pick<KeyPress, 'shiftKey'>): string | undefined {
  if (code === 'Slash') return shiftKey ? '?' : '/'
  if (shiftKey) return undefined
  return { BracketLeft: '[', BracketRight: ']' }[code]
}

/** ASCII signs count as Latin: Dvorak has ";" where QWERTY has Z. */
function isLatin(typed: string): boolean {
  return /\p{Script=Latin}/u.test(typed) || !NOT_ASCII.test(typed)
}

// Whatever is not between the first and the last printable ASCII character.
const NOT_ASCII = /[^ -~]/

/** In lower case; digits of any script and full-width characters as ASCII has them. */
function plainOf(key: string): string {
  if (key === '؟') return '?'
  const wide = /^[\uff01-\uff5e]$/.test(key)
  const narrow = wide ? String.fromCharCode(key.charCodeAt(0) - 0xfee0) : key
  return /^\p{Nd}$/u.test(narrow) ? digitOf(narrow) : narrow.toLowerCase()
}

/** Unicode has the ten digits of a script in a row. */
function digitOf(digit: string): string {
  const at = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at - value - 1))) value += 1
  return String(value)
}
