/** A part of a message, its text as bytes in Latin-1: one character a byte, whatever they mean. */
export type Part = {
  /** Fields by lower-case name, unfolded and not decoded; of equal names the first. */
  headers: ReadonlyMap<string, string>
  /** `text/html`, in lower case. */
  type: string
  /** Parameters of the type by lower-case name. */
  parameters: ReadonlyMap<string, string>
  body: string
  parts: readonly Part[]
}

/** The part itself and all below it, in order. */
export function allParts(part: Part): Part[] {
  return [part, ...part.parts.flatMap(allParts)]
}

/** The address of a part inside its message, without the angle brackets. */
export function contentId(part: Part): string | undefined {
  return /<?([^<>\s]+)>?/.exec(part.headers.get('content-id') ?? '')?.[1]
}
