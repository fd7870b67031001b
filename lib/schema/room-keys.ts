import * as z from './zod'

/** What a keyboard event calls a key: the one character that it types, or its name ("F2"). Never a space. */
const keyName = z.string().regex(/^([^\s\ud800-\udfff]|[A-Z][A-Za-z\d]{1,19})$/, 'Expected a key.')

const held = z.literal(true).exactOptional()

/** A key as a keyboard event names it. `mod` is Ctrl, or Command on Apple's keyboards. */
const key = z.strictObject({ key: keyName, shift: held, mod: held, alt: held })
export type Key = z.output<typeof key>

const ownKey = key.nullable()

/** Far more than there are commands, and a bound for what is stored. */
const MOST = 200

/**
 * The keys that a member gave commands of the reading room: one for each command, or null for none. A command that is
 * not named has the keys that Stet gives it.
 */
export const ownKeys = z
  .record(z.string().max(60), ownKey)
  .refine((keys) => Object.keys(keys).length <= MOST, `At most ${MOST} keys.`)
export type OwnKeys = z.output<typeof ownKeys>

/** The keys as they are stored. What this version cannot read is left out: it is never a reason to show no page. */
export function readOwnKeys(stored: unknown): OwnKeys {
  const entries = z.record(z.string(), z.unknown()).safeParse(stored).data ?? {}
  return Object.fromEntries(
    Object.entries(entries).flatMap(([command, entry]) => {
      const read = ownKey.safeParse(entry)
      return read.success ? [[command, read.data]] : []
    }),
  )
}
