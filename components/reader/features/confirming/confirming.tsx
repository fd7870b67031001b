import { defineFeature } from '@/components/reader/room-feature'
import { useRemoving } from '@/components/reader/room/use-removing'
import { ConfirmTray } from './confirm-tray'
import { PlacingBar } from './placing-bar'
import { useConfirming } from './use-confirming'

/** Going through the annotations that a changed text has left without a sure place. */
export const confirming = defineFeature({
  id: 'confirming',
  commands: () => ({
    next: { group: 'changed', name: 'keys.nextToConfirm', keyed: 'confirming.next' },
    confirm: { group: 'changed', name: 'confirm.yes', keyed: 'confirming.confirm' },
    reject: { group: 'changed', name: 'confirm.no', keyed: 'confirming.reject' },
    place: { group: 'changed', name: 'confirm.place', keyed: 'confirming.place' },
  }),
  useParts: (room) => {
    const { article, workspace, place, work, beside, keys, say } = room
    const { me, tags } = workspace
    const { span, focused, pick, focusArticle } = place
    const { store, annotations } = work
    const confirming = useConfirming({
      store,
      text: article.text,
      annotations,
      me,
      span,
      focused,
      pick,
      keys,
      say,
    })
    const { choosing, leave } = confirming
    const removing = useRemoving(room)
    const hasSelection = span !== null

    return {
      run: {
        next: () => {
          focusArticle()
          confirming.next()
        },
        confirm: () => void confirming.confirm(),
        reject: () => void confirming.refuse(),
        place: () => void confirming.place(),
      },
      leave,
      panels: {
        dialog: removing.dialog,
        pending: (
          <ConfirmTray
            confirming={confirming}
            me={me}
            tags={tags}
            keys={keys}
            hasSelection={hasSelection}
            onRemove={(item) => void removing.remove(item)}
            onLeave={() => {
              beside.putAway()
              focusArticle()
            }}
            onEmptied={focusArticle}
          />
        ),
        below: choosing && (
          <PlacingBar
            item={choosing}
            hasSelection={hasSelection}
            placeKey={keys.first('confirming.place')}
            onPlace={() => {
              confirming.place()
              place.releasePointer()
            }}
            onLeave={() => {
              leave()
              focusArticle()
              place.releasePointer()
            }}
          />
        ),
      },
    }
  },
})
