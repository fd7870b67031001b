import { useMemo, useState } from 'react'
import { createApiClient, type ApiClient } from '@/components/api/api-client'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import { disagreementsOf, type Disagreements } from '@/lib/core/annotation/disagreements'
import { annotatedSentences } from '@/lib/core/annotation/reading-progress'
import { heldKeys, workingKeys } from '@/lib/core/keyboard/held-keys'
import type { KeyedCommand } from '@/lib/core/keyboard/room-keys'
import { may } from '@/lib/core/permissions/may'
import type { ArticleContent } from '@/lib/schema/article'
import type { Key } from '@/lib/schema/room-keys'
import type { WorkspaceView } from '@/lib/schema/workspace'
import type { Binding } from './bindings'
import type { Appearance } from './appearance'
import { placeOf, type Opening } from './opening'
import { createRoomApi, type RoomApi } from './room-api'
import { useAnnouncer } from './use-announcer'
import { useAppearance, type RoomAppearance } from './use-appearance'
import { useBeside, type RoomBeside } from './use-beside'
import { useCursor } from './use-cursor'
import { usePlace, type RoomPlace } from './use-place'
import { useSingleKeys } from '@/components/keyboard/use-single-keys'
import { useWork, type RoomWork } from './use-work'

/** What the page gives the room. */
export type RoomOptions = {
  article: ArticleContent
  workspace: WorkspaceView
  /** What somebody was led here to see. */
  opening: Opening | null
  /** The dialog for a new version is open from the start: somebody was led here to make one. */
  startsCapturing: boolean
  /** How this browser's user wants the text and the rail. */
  appearance: Appearance
}

/** What every feature of the room is given: where one is, the work on the article, and the means to say something. */
export type Room = Omit<RoomOptions, 'appearance'> & {
  appearance: RoomAppearance
  place: RoomPlace
  work: RoomWork & {
    /** The sentences that carry an annotation, by ordinal. */
    annotated: ReadonlySet<number>
    disagreements: Disagreements
  }
  beside: RoomBeside
  keys: {
    map: readonly Binding[]
    /** The key of a command to show: the first that works. */
    first: (command: KeyedCommand) => Key | undefined
    /** That key as a message names it. */
    word: (command: KeyedCommand) => string
    single: boolean
    setSingle: (on: boolean) => void
  }
  mayAnnotate: boolean
  call: ApiClient
  api: RoomApi
  /** Puts a message into the status line, where assistive technology reads it. */
  say: (message: string) => void
  /** Takes it back once it holds no longer. */
  unsay: (message: string) => void
}

/** The state that the features of a room share. What only one of them needs is its own. */
export function useRoom(options: RoomOptions, map: readonly Binding[]) {
  const { article, workspace, opening } = options
  const { me } = workspace
  const [call] = useState(() => createApiClient(workspace.slug, me.memberId))
  const [api] = useState(() => createRoomApi(call, article))
  const { said, say, unsay } = useAnnouncer()
  const [single, setSingle] = useSingleKeys({ preference: me.singleKeys, call })
  const first = (command: KeyedCommand): Key | undefined =>
    workingKeys(heldKeys(command, me.roomKeys), { singleKeys: single })[0]
  const names = useKeyNames()
  const { cursor, actions, elements } = useCursor(
    article.sentences,
    opening?.kind === 'annotation' ? opening.annotation : null,
  )
  const work = useWork({
    api,
    article,
    me,
    place: placeOf(workspace.slug, article.id),
    onSentences: actions.replaceSentences,
    say,
  })
  const { annotations } = work
  const place = usePlace({ cursor, actions, article, annotations, me })
  const annotated = useMemo(
    () => annotatedSentences(cursor.sentences, annotations),
    [cursor.sentences, annotations],
  )
  const disagreements = useMemo(() => disagreementsOf(annotations), [annotations])
  const beside = useBeside(opening)
  const { appearance, measureRail } = useAppearance(options.appearance)
  const room: Room = {
    ...options,
    appearance,
    place,
    work: { ...work, annotated, disagreements },
    beside,
    keys: { map, first, word: (command) => names.word(first(command)), single, setSingle },
    mayAnnotate: may(workspace, 'annotation:create'),
    call,
    api,
    say,
    unsay,
  }
  return { room, said, elements, measureRail }
}
