/**
 * The value that a table has under a name which somebody else wrote. Undefined for a name that is not in the table, also
 * for those that every object inherits, such as "constructor".
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
