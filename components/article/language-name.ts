const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** What a language is called in English; a tag that has no name stays itself. */
export function languageName(tag: string): string {
  return tag === 'und' ? 'Not known' : (NAMES.of(tag) ?? tag)
}
