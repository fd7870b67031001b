const KINDS = [
  {
    one: 'One embedded video was left out.',
    many: 'embedded videos were left out.',
    tag: 'video',
    host: /(?:youtube(?:-nocookie)?|youtu|vimeo|dailymotion|brightcove|jwplatform|jwplayer|kaltura|wistia|rutube|bilibili)\./i,
  },
  {
    one: 'One embedded audio recording was left out.',
    many: 'embedded audio recordings were left out.',
    tag: 'audio',
    host: /(?:soundcloud|spotify|podcasts\.apple|megaphone|simplecast|anchor|acast)\./i,
  },
  {
    one: 'One embedded chart or map was left out.',
    many: 'embedded charts or maps were left out.',
    tag: undefined,
    host: /(?:datawrapper|dwcdn|flo\.uri|flourish|infogram|tableau|google\.[a-z.]{2,6}\/maps|openstreetmap)/i,
  },
  {
    one: 'One embedded post was left out.',
    many: 'embedded posts were left out.',
    tag: undefined,
    host: /(?:platform\.twitter|facebook\.com\/plugins|instagram|tiktok|embed\.bsky|t\.me)/i,
  },
] as const

const LONGEST_ADDRESS = 2_000

/** Sentences about the recordings, charts and posts among `elements`, which cannot be taken along. */
export function notesOnEmbeds(elements: Iterable<Element>): string[] {
  const counts = new Map<(typeof KINDS)[number], number>()
  for (const element of elements) {
    const kind = kindOf(element)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => (count === 1 ? kind.one : `${count} ${kind.many}`))
}

function kindOf(element: Element): (typeof KINDS)[number] | undefined {
  const { localName } = element
  if (localName === 'video' || localName === 'audio') return KINDS.find(({ tag }) => tag === localName)
  if (localName !== 'iframe' && localName !== 'embed' && localName !== 'object') return undefined
  const address = ['src', 'data-src', 'data']
    .map((name) => element.getAttribute(name))
    .find((value) => value !== null && value !== '')
  return address ? KINDS.find(({ host }) => host.test(address.slice(0, LONGEST_ADDRESS))) : undefined
}
