import type ts from 'typescript'

/** What a guard keeps out, and so which tests should notice that it is gone. */
export const GUARD_KINDS = [
  'permission',
  'confirmation',
  'scope',
  'workspace',
  'row state',
  'write check',
  'session',
  'http',
  'rule',
  'fetch',
  'sanitise',
  'database',
] as const
export type GuardKind = (typeof GUARD_KINDS)[number]

/** A guard, and how it is removed: the text from `start` to `end` becomes `becomes`. Offsets are UTF-16. */
export type Guard = {
  kind: GuardKind
  /** Is it a condition that refuses? Such a one can be switched off while tests run, and tells when it has refused. */
  isCondition: boolean
  /** How any other can be switched off: as a piece of SQL, a value or a property of an object. */
  switchAs?: 'sql' | 'value' | 'property'
  file: string
  line: number
  start: number
  end: number
  was: string
  becomes: string
}

/** A guard as the finders give it: a piece of text, and what it becomes. */
export type Found = Pick<Guard, 'kind' | 'switchAs' | 'start' | 'end' | 'becomes'> & { isCondition?: boolean }

export type Place = { file: string; source: string; tree: ts.SourceFile }

/** Names a guard in the list of equivalent ones and in the report. */
export function nameOf({ file, was, becomes }: Pick<Guard, 'file' | 'was' | 'becomes'>): string {
  return `${file}: ${oneLine(was)} → ${oneLine(becomes)}`
}

function oneLine(code: string): string {
  return code.replaceAll(/\s+/g, ' ').trim()
}

/** The same in short, for a switch. */
export function idOf({ file, start }: Pick<Guard, 'file' | 'start'>): string {
  return `${file}:${String(start)}`
}
