import type { MessageKeys, NestedKeyOf, useTranslations } from 'next-intl'
import type { LanguageTag } from '@/lib/schema/locale'
import type english from './en.json'
import type { formats } from './formats'

// English decides which messages there are: a key it lacks does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: LanguageTag
    Messages: typeof english
    Formats: typeof formats
  }
}

export type Messages = typeof english
export type Namespace = keyof Messages

/** The function that `useTranslations(namespace)` gives, for code outside components that is handed it. */
export type Translate<N extends Namespace> = ReturnType<typeof useTranslations<N>>

/** A key of a namespace: what a table of labels by status, role or kind holds. */
export type MessageKey<N extends Namespace> = MessageKeys<Messages[N], NestedKeyOf<Messages[N]>>
