import { useTranslations } from 'next-intl'
import { defineFeature, type CommandState } from '@/components/reader/room-feature'
import { nothingSelected } from '@/components/reader/room/key-hints'
import { TagLetter } from '@/components/workspace/tag-letter'
import { tagCommand } from '@/lib/core/keyboard/room-keys'
import { createTagging } from './create-tagging'

/** Tagging what is selected. The codebook's first tags have the digits, in its order, unless a member chose others. */
export const tagging = defineFeature<string>({
  id: 'tagging',
  commands: (tags) =>
    Object.fromEntries(
      tags.map(({ key, label }, index) => [
        key,
        {
          group: 'annotate',
          name: { tag: label },
          keyed: tagCommand(index),
          tool: { icon: <TagLetter tag={key} />, atPointer: true },
        },
      ]),
    ),
  useParts: (room) => {
    const t = useTranslations('reader')
    const { place, work, workspace } = room
    const { tag } = createTagging(room, t)
    const refusal = work.list.isPending
      ? t('toolbar.loading')
      : place.span
        ? null
        : nothingSelected(room.keys, t)

    /** Does one's own annotation on exactly these words carry the tag? */
    function isApplied(key: string): boolean {
      const { here, span } = place
      return here.some(
        ({ member, anchor, tag }) =>
          tag === key &&
          member.memberId === workspace.me.memberId &&
          anchor.start === span?.start &&
          anchor.end === span.end,
      )
    }

    const states = workspace.tags.map(({ key }): [string, CommandState] => [
      key,
      { refusal, pressed: isApplied(key) },
    ])
    return {
      run: Object.fromEntries(
        workspace.tags.map(({ key }) => [
          key,
          () => {
            // What is tagged is shown by its mark, no longer as the browser's selection.
            document.getSelection()?.removeAllRanges()
            tag(key)
          },
        ]),
      ),
      state: Object.fromEntries(states),
    }
  },
})
