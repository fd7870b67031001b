import { idOf, type Guard } from './guard'

/** Under these names a test process finds the switch of a condition, and whether another guard is off. */
export const SWITCH = 'stetGuard'
export const IS_OFF = 'stetGuardIsOff'

/** Under this name a file with switches finds the tag that makes a piece of SQL. */
const SQL_TAG = 'stetSqlTag'
const IMPORT = `import { sql as ${SQL_TAG} } from '@/lib/server/db/sql'`

/** The source with a switch around each guard that can have one. Line numbers stay as they are. */
export function withSwitches(source: string, guards: readonly Guard[]): string {
  const switched = switchable(guards)
  const text = switched.toReversed().reduce((before, guard) => {
    const { start, end } = guard
    return before.slice(0, start) + switchFor(guard, source.slice(start, end)) + before.slice(end)
  }, source)
  return switched.some(({ switchAs }) => switchAs === 'sql') ? `${text}\n${IMPORT}\n` : text
}

function switchFor(guard: Guard, text: string): string {
  const { switchAs, becomes } = guard
  const id = JSON.stringify(idOf(guard))
  if (switchAs === undefined) return `globalThis.${SWITCH}(${id}, (${text}), ${becomes})`
  const isOff = `globalThis.${IS_OFF}(${id})`
  switch (switchAs) {
    case 'sql':
      return `\${${isOff} ? ${SQL_TAG}\`${becomes}\` : ${SQL_TAG}\`${text}\`}`
    case 'value':
      return `(${isOff} ? ${becomes} : ${text})`
    case 'property':
      return `...(${isOff} ? {} : { ${text} }),`
  }
}

/** Conditions that are not within another, and what else is within none of them and no other; in text order. */
function switchable(guards: readonly Guard[]): Guard[] {
  const conditions = outermost(guards.filter(({ isCondition }) => isCondition))
  const others = outermost(guards.filter(({ switchAs }) => switchAs !== undefined))
  const free = others.filter((one) =>
    conditions.every((other) => other.end <= one.start || other.start >= one.end),
  )
  return [...conditions, ...free].sort((a, b) => a.start - b.start)
}

function outermost(guards: readonly Guard[]): Guard[] {
  return guards.filter(
    (one) => !guards.some((other) => other !== one && other.start <= one.start && other.end >= one.end),
  )
}
