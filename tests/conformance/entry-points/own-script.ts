import * as z from 'zod'

export type ParsedScript = {
  url: string
  executionContextAuxData?: unknown
  stackTrace?: unknown
  length?: number
}

/** Calls of the framework with one argument, which is data: the content of a page, and the files of its code. */
const DATA_CALLS = [
  /^\(?self\.__next_f(?:=self\.__next_f\|\|\[\]\))?\.push\((\[[\s\S]*\])\);?$/,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[\s\S]*\})\);?$/,
]

/** Other lines of the framework and of the control library, which hold nothing of an article. */
const FIXED = [
  /^document\.querySelectorAll\('body link\[rel="icon"\], body link\[rel="apple-touch-icon"\]'\)\.forEach\(el => document\.head\.appendChild\(el\)\)$/,
  /^requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);?$/,
  /^(?:\$R[A-Z]=[\s\S]*)?\$R[A-Z]\("[A-Z]:[\da-f]+"(?:,"[A-Z]:[\da-f]+")*\);?$/,
  /^try \{\s+var _colorScheme = window\.localStorage\.getItem\("mantine-color-scheme-value"\);[\s\S]{0,600}\} catch \(e\) \{\}$/,
]

const frames = z.object({ callFrames: z.array(z.object({ url: z.string() })) })

/**
 * Is this script the product's? A file is, if it comes from the folder where the product keeps its own. A script in the
 * page is, if it is one of the few lines that the framework writes. There an article is data only: a script that breaks out
 * of the data has another form. A script in the page whose `source` is unknown counts as not ours.
 */
export function isOwnScript(
  script: ParsedScript,
  { origin, source }: { origin: string; source?: string },
): boolean {
  if (!isPageWorld(script.executionContextAuxData)) return true
  if (script.url.startsWith(`${origin}/_next/static/`)) return true
  if (source === undefined) return false
  if (/^\(function anonymous\(/.test(source)) return isMadeBy(script.stackTrace, `${origin}/_next/static/`)
  const text = source.trim()
  const data = DATA_CALLS.map((call) => call.exec(text)?.[1]).find((found) => found !== undefined)
  if (data !== undefined) return isJson(data)
  return FIXED.some((line) => line.test(text))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The page's own world, not one of those in which elements are handled. */
function isPageWorld(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'isDefault' in data && data.isDefault === true
}

/** Functions that the product's own code makes of text, as its checker of forms does. */
function isMadeBy(stackTrace: unknown, place: string): boolean {
  const stack = frames.safeParse(stackTrace)
  return stack.success && stack.data.callFrames[0]?.url.startsWith(place) === true
}
