import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import type { DetailSection } from '@/components/annotation/annotation-detail'
import { movePlace, type Move } from '@/lib/core/annotation/move-cursor'
import { atSentence, NOWHERE, placeOf, sentenceAt, type Place } from '@/lib/core/annotation/sentence-cursor'
import { annotationsAt, annotationSpan } from '@/lib/core/annotation/annotations-at'
import { snapSelection } from '@/lib/core/annotation/snap-selection'
import type { Span } from '@/lib/core/text/span'
import type { MessageKey } from '@/lib/messages/translate'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { ArticleHandle } from './article-handle'
import type { Command, PlainCommand } from './key-map'
import type { Room } from './use-room'

/** What is open beside the article. */
export type Panels = {
  detail: { id: string; section: DetailSection } | null
  /** The annotation whose note is being written. */
  noting: string | null
  searching: boolean
  shortcuts: boolean
  /** On a narrow screen the cards lie over the article, when asked for. */
  cards: boolean
}

const CLOSED: Panels = { detail: null, noting: null, searching: false, shortcuts: false, cards: false }

type Refs = { article: RefObject<ArticleHandle | null>; list: RefObject<HTMLElement | null> }

/** What the keys, buttons and pointers do. */
export function useRoomCommands(room: Room, refs: Refs) {
  const t = useTranslations('reader')
  const [panels, setPanels] = useState(CLOSED)
  const [found, setFound] = useState<Span | null>(null)
  // Whether the last selection was made with a pointer: then the tags hang beside it, and the article stays put.
  const [pointed, setPointed] = useState(false)
  const open = (part: Partial<Panels>): void => setPanels((before) => ({ ...before, ...part }))
  const { sentences, say, store, marking, mending, settling, split, focused } = room

  function go(place: Place): void {
    document.getSelection()?.removeAllRanges()
    room.go(place)
    setPointed(false)
  }

  function focusList(): void {
    refs.list.current?.focus({ preventScroll: true })
  }

  function move(way: Move): void {
    const entry = sentenceAt(sentences, refs.article.current?.firstOnScreen() ?? 0)
    const isOpen = (ordinal: number): boolean => !room.annotated.has(ordinal) && !sentences[ordinal]?.residue
    const next = movePlace(room.place, way, { sentences, isOpen, entry })
    focusList()
    if (next) go(next)
    else say(t(NOWHERE_TO_GO[way]))
  }

  function openDetail(item: AnnotationView | null, section: DetailSection): void {
    if (!item) say(room.refusals.source ?? t('refusal.nothingSelected'))
    else open({ detail: { id: item.id, section }, noting: null, cards: true })
  }

  function openSection(section: DetailSection): void {
    if (room.refusals.source !== null && section !== 'claim') say(room.refusals.source)
    else openDetail(focused, section)
  }

  function note(item: AnnotationView | null): void {
    if (!item) {
      say(t(room.span ? 'refusal.noteNeedsTag' : 'refusal.nothingSelected'))
      return
    }
    if (item.member.memberId !== room.me.memberId) {
      say(t('refusal.othersNote', { name: item.member.name }))
      return
    }
    open({ noting: item.id, detail: null, cards: true })
  }

  function clear(): void {
    if (settling.leave()) {
      focusList()
      return
    }
    if (panels.detail || panels.noting) open({ detail: null, noting: null })
    else if (room.place.kind !== 'nowhere') {
      go(NOWHERE)
      say(t('said.nothingSelected'))
    }
    focusList()
  }

  function undo(): void {
    const step = store.undo()
    say(step === undefined ? t('refusal.nothingToUndo') : t('change.undone', { step }))
  }

  function redo(): void {
    const step = store.redo()
    say(step === undefined ? t('refusal.nothingToRedo') : t('change.redone', { step }))
  }

  const plain: Record<PlainCommand, () => void> = {
    first: () => go(atSentence(0)),
    last: () => go(atSentence(sentences.length - 1)),
    clear,
    remove: () => marking.remove(),
    repeats: marking.tagRepeats,
    note: () => note(focused),
    source: () => openSection('source'),
    verdict: () => openSection('verdict'),
    open: () => openDetail(focused, 'claim'),
    split: split.begin,
    merge: split.merge,
    noise: mending.toggleNoise,
    put_back: mending.putBack,
    undo,
    redo,
    next_unsettled: () => {
      focusList()
      setPointed(false)
      settling.next()
    },
    settle_yes: () => void settling.confirm(),
    settle_no: () => void settling.refuse(),
    settle_here: () => void settling.place(),
    search: () => open({ searching: true }),
    shortcuts: () => open({ shortcuts: true }),
  }

  function run(command: Command): void {
    if (command.kind === 'move') {
      move(command.move)
      return
    }
    if (!room.mayAnnotate && !READING.has(command.kind)) {
      say(t('refusal.readOnly'))
      return
    }
    if (command.kind === 'tag') {
      document.getSelection()?.removeAllRanges()
      marking.tag(command.tag)
    } else plain[command.kind]()
    setPointed(false)
  }

  /** Marks under the pointer, one's own and shorter ones first; pressing again goes through those that overlap. */
  function click(offset: number): void {
    if (split.active) {
      split.point(offset)
      return
    }
    const here = annotationsAt(room.annotations, { start: offset, end: offset + 1 }, room.me.memberId)
    const next = here[(here.findIndex(({ id }) => id === focused?.id) + 1) % Math.max(1, here.length)]
    if (next) room.pick(next.id, annotationSpan(next))
    else room.go(atSentence(sentenceAt(sentences, offset)))
    focusList()
    setPointed(true)
  }

  function select(span: Span, { free }: { free: boolean }): void {
    const { text, language } = room.article
    const meant = snapSelection(text, span, { sentences, language, free })
    if (!meant || split.active) return
    room.go(placeOf(meant, sentences))
    setPointed(true)
  }

  function closeSearch(span: Span | null): void {
    setFound(null)
    open({ searching: false })
    if (span) go(atSentence(sentenceAt(sentences, span.start)))
    focusList()
  }

  return {
    panels,
    open,
    found,
    setFound,
    pointed,
    go,
    focusList,
    run,
    click,
    select,
    note,
    openDetail,
    closeSearch,
  }
}

export type RoomCommands = ReturnType<typeof useRoomCommands>

const NOWHERE_TO_GO = {
  next: 'refusal.lastSentence',
  extend_next: 'refusal.lastSentence',
  previous: 'refusal.firstSentence',
  extend_previous: 'refusal.firstSentence',
  next_open: 'refusal.allAnnotated',
  previous_open: 'refusal.allAnnotated',
  next_repeat: 'refusal.notRepeated',
} as const satisfies Record<Move, MessageKey<'reader'>>

/** What somebody may do who only reads. */
const READING: ReadonlySet<string> = new Set(['first', 'last', 'clear', 'open', 'search', 'shortcuts'])
