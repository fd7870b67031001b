import { useTranslations } from 'next-intl'
import { defineFeature, type CommandState } from '@/components/reader/room-feature'
import { TAG_KEYS } from '@/components/reader/room/bindings'
import { TagLetter } from '@/components/workspace/tag-letter'
import { createTagging } from './create-tagging'

/** Tagging what is selected. The codebook's tags are on the digits, in its order. */
export const tagging = defineFeature<string>({
  id: 'tagging',
  commands: (tags) =>
    Object.fromEntries(
      tags.map(({ key, label }, index) => [
        key,
        {
          group: 'annotate',
          name: { tag: label },
          keys: index < TAG_KEYS ? [{ key: String(index + 1) }] : [],
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
        : t('refusal.nothingSelected')

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
