import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { shortQuote } from '@/lib/core/text/short-quote'
import type { Room } from '@/components/reader/room/use-room'
import type { WorkStore } from '@/components/reader/room/work-store'
import { annotationSpan } from '@/lib/core/annotation/annotations-at'
import { unconfirmedOf } from '@/lib/core/annotation/placing'
import type { Span } from '@/lib/core/text/span'
import type { Translate } from '@/lib/messages/translate'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { WorkspaceView } from '@/lib/schema/workspace'
import { createConfirming, refusalOf, wordsOf } from './create-confirming'

type UseConfirmingOptions = {
  store: WorkStore
  text: string
  annotations: readonly AnnotationView[]
  me: WorkspaceView['me']
  span: Span | null
  focused: AnnotationView | null
  pick: (id: string, span: Span | null) => void
  keys: Pick<Room['keys'], 'first' | 'word'>
  say: (message: string) => void
}

/** Which annotation is being confirmed. `choosing`: another place for it is being selected in the article. */
type At = { id: string; choosing: boolean } | null

/** Going through the annotations that a changed text has left unsure or lost. */
export function useConfirming(options: UseConfirmingOptions) {
  const { annotations, me, span, focused, pick, keys, say } = options
  const t = useTranslations('reader')
  const [at, setAt] = useState<At>(null)
  const items = useMemo(() => unconfirmedOf(annotations), [annotations])
  const answers = createConfirming({ ...options, items, t })
  const active = items.find(({ id }) => id === at?.id) ?? null

  /** What a key means: the one that another place is being chosen for, or the unconfirmed one that one is at. */
  function meant(): AnnotationView | null {
    const found = at?.choosing ? active : (items.find(({ id }) => id === focused?.id) ?? null)
    if (!found) {
      say(items.length > 0 ? t('confirm.goToNext', { key: keys.word('confirming.next') }) : t('confirm.none'))
    }
    return found
  }

  /** Goes to it. A lost one is nowhere: the next thing to do is to select where it belongs. */
  function show(item: AnnotationView): void {
    const span = annotationSpan(item)
    const refusal = refusalOf({ item, me, t })
    setAt({ id: item.id, choosing: !span && refusal === null })
    if (span) pick(item.id, span)
    say(describe(item, { refusal, keys, t }))
  }

  function next(): void {
    const index = items.findIndex(({ id }) => id === at?.id)
    const item = items[(index + 1) % Math.max(1, items.length)]
    if (item) show(item)
    else say(t('confirm.none'))
  }

  function place(item: AnnotationView | null): boolean {
    const own = item && annotationSpan(item)
    const elsewhere = span && (own?.start !== span.start || own.end !== span.end)
    if (item && refusalOf({ item, me, t }) === null && (!span || (!elsewhere && !at?.choosing))) {
      choose(item)
      return false
    }
    return answer(answers.place, item)
  }

  function answer(act: (item: AnnotationView) => boolean, item: AnnotationView | null): boolean {
    const done = item !== null && act(item)
    if (done) setAt(null)
    return done
  }

  function choose(item: AnnotationView): void {
    setAt({ id: item.id, choosing: true })
    const key = keys.word('confirming.place')
    say(t('confirm.selectFor', { quote: shortQuote(wordsOf(item)), key }))
  }

  /** Ends the choice of another place, if there is one to end. */
  function leave(): boolean {
    if (!at?.choosing) return false
    setAt(null)
    say(t('confirm.cancelled'))
    return true
  }

  return {
    items,
    activeId: active?.id ?? null,
    choosing: at?.choosing ? active : null,
    show,
    next,
    choose,
    leave,
    confirm: (item = meant()) => answer(answers.confirm, item),
    refuse: (item = meant()) => answer(answers.refuse, item),
    place: (item = meant()) => place(item),
  }
}

export type Confirming = ReturnType<typeof useConfirming>

type Wording = {
  refusal: string | null
  keys: Pick<Room['keys'], 'first' | 'word'>
  t: Translate<'reader'>
}

function describe(item: AnnotationView, { refusal, keys, t }: Wording): string {
  const before = shortQuote(wordsOf(item), 120)
  const unsure = item.anchor.status === 'fuzzy'
  const what = unsure
    ? t('confirm.sayToConfirm', { before, after: shortQuote(item.anchor.exact, 120) })
    : t('confirm.sayLost', { before })
  const how = unsure ? howToConfirm(keys, t) : t('confirm.howToPlace', { key: keys.word('confirming.place') })
  return [item.approved && t('confirm.approved'), what, refusal ?? how].filter(Boolean).join(' ')
}

/** Which keys confirm and reject, as far as there are such keys. */
function howToConfirm({ first, word }: Wording['keys'], t: Translate<'reader'>): string {
  return [
    first('confirming.confirm') && t('confirm.howToConfirm', { key: word('confirming.confirm') }),
    first('confirming.reject') && t('confirm.howToReject', { key: word('confirming.reject') }),
  ]
    .filter(Boolean)
    .join(' ')
}
