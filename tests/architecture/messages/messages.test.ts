import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOGUES } from '@/lib/messages/catalogues'
import { LANGUAGE_TAGS, LOCALES } from '@/lib/schema/locale'
import { messageArguments } from './message-arguments'
import { messageUsage } from './message-usage'

const root = path.resolve(import.meta.dirname, '../../..')

type Tree = { [key: string]: Tree | string }

/** Messages by "namespace.key". */
function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

const english = flatten(CATALOGUES.en)
const translations = LOCALES.filter((locale) => locale !== 'en')

/** Names and signs that are the same in every language. */
const SAME_EVERYWHERE = ['Label Studio', 'Markdown', 'JSON', 'CSV', 'JSON-LD']

/** Words that another language writes as English does. */
const SAME_IN: Record<string, string[]> = {
  es: ['member.roles.editor', 'reader.keys.general', 'source.form.locatorExample', 'workspace.auditLog.hash'],
}

const files = ['app', 'components', 'lib/server'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('db/generated/'))
    .map((file) => path.join(folder, file)),
)
const usages = files.map((file) => ({
  file,
  ...messageUsage(file, readFileSync(path.join(root, file), 'utf8')),
}))

describe.each(translations)('the messages in %s', (locale) => {
  const messages = flatten(CATALOGUES[locale])

  it('are those of English, in the same order', () => {
    expect([...messages.keys()]).toEqual([...english.keys()])
  })

  it('take the same values and tags', () => {
    const different = [...messages].filter(([key, message]) => {
      const [mine, theirs] = [messageArguments(message), messageArguments(english.get(key) ?? '')]
      return mine.values.join() !== theirs.values.join() || mine.tags.join() !== theirs.tags.join()
    })
    expect(different).toEqual([])
  })

  it('are translated', () => {
    const same = [...messages].filter(
      ([key, message]) =>
        message === english.get(key) &&
        /\p{L}/u.test(message.replace(/\{\w+(, number)?\}|<\/?\w+>/g, '')) &&
        !SAME_EVERYWHERE.includes(message) &&
        !SAME_IN[locale]?.includes(key),
    )
    expect(same).toEqual([])
  })
})

it.each(LOCALES)('plurals in %s tell apart what the language does', (locale) => {
  const rules = new Intl.PluralRules(LANGUAGE_TAGS[locale])
  const categories = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)))
  const incomplete = [...flatten(CATALOGUES[locale])].filter(([, message]) =>
    messageArguments(message).plurals.some((told) => [...categories].some((one) => !told.includes(one))),
  )
  expect(incomplete).toEqual([])
})

describe('the messages in the code', () => {
  it('are all used', () => {
    const used = new Set(
      usages.flatMap(({ calls, tables }) => [
        ...calls.flatMap(({ namespaces, key }) => namespaces.map((namespace) => `${namespace}.${key}`)),
        ...tables.namespaces.flatMap((namespace) => tables.strings.map((key) => `${namespace}.${key}`)),
      ]),
    )
    expect([...english.keys()].filter((key) => !used.has(key))).toEqual([])
  })

  it('are named in full, never put together from parts', () => {
    expect(usages.flatMap(({ file, composed }) => composed.map((call) => `${file}: ${call}`))).toEqual([])
  })

  it('are given the values that they ask for', () => {
    const wrong = usages.flatMap(({ file, calls }) =>
      calls.flatMap(({ namespaces, key, given }) => {
        const wanted = namespaces
          .flatMap((namespace) => english.get(`${namespace}.${key}`) ?? [])
          .map((message) => messageArguments(message))
          .map(({ values, tags }) => [...values, ...tags].sort().join())
        return given === 'unknown' || wanted.includes(given.join())
          ? []
          : [`${file}: ${key} (${given.join()})`]
      }),
    )
    expect(wrong).toEqual([])
  })
})

describe('what these tests go by', () => {
  it('finds calls, tables and composed keys', () => {
    const usage = messageUsage(
      'example.tsx',
      `function Example({ state }: { state: 'open' }) {
        const t = useTranslations('claim')
        const STATES = { open: 'state.open' } as const satisfies Record<string, MessageKey<'claim'>>
        return [t('title', { count: 1, name }), t(state ? 'a' : 'b'), t(STATES[state] ?? 'c'), t(\`state.\${state}\`)]
      }
      function words(t: Translate<'review'>) { return t.rich('text', { day: () => 1 }) }`,
    )
    const namespaces = ['claim', 'review']
    expect(usage.calls).toEqual([
      { namespaces, key: 'title', given: ['count', 'name'] },
      { namespaces, key: 'a', given: [] },
      { namespaces, key: 'b', given: [] },
      { namespaces, key: 'c', given: [] },
      { namespaces, key: 'text', given: ['day'] },
    ])
    expect(usage.tables.namespaces).toEqual(['claim'])
    expect(usage.tables.strings).toContain('state.open')
    expect(usage.composed).toEqual(['t(`state.${state}`)'])
  })

  it('reads values, tags and plurals, however deep', () => {
    expect(
      messageArguments('{name}: {count, plural, one {<b>{what}</b>} other {# by <i>all</i>}} {at, date}'),
    ).toEqual({ values: ['at', 'count', 'name', 'what'], tags: ['b', 'i'], plurals: [['one', 'other']] })
  })
})
