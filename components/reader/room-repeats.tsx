import { useLocalStorage } from '@mantine/hooks'
import { RepeatPanel } from '@/components/annotation/repeat-panel'
import { atSentence } from '@/lib/core/annotation/sentence-cursor'
import { repeatFacts } from './repeat-facts'
import type { Room } from './use-room'
import type { RoomCommands } from './use-room-commands'

type RoomRepeatsProps = { room: Room; commands: RoomCommands }

/** The repeats of the sentence one is at, where it has any. Whether the list is open stays as one left it. */
export function RoomRepeats({ room, commands }: RoomRepeatsProps) {
  const [opened, setOpened] = useLocalStorage({ key: 'stet.repeats', defaultValue: true })
  const { sentences, repeats, head, offer, mending } = room
  const facts = repeatFacts({ text: room.article.text, sentences, repeats, head, offer })
  if (!facts) return null
  return (
    <RepeatPanel
      facts={facts}
      opened={opened}
      onToggle={() => setOpened(!opened)}
      onGo={(ordinal) => {
        commands.go(atSentence(ordinal))
        commands.open({ cards: false })
        commands.focusList()
      }}
      editing={
        room.mayAnnotate
          ? {
              // The pressed button goes away with what it did, and must not take the focus along.
              onConfirm: (wording) => {
                mending.confirm(wording)
                commands.focusList()
              },
              onDetach: (wording) => {
                mending.detach(wording)
                commands.focusList()
              },
              withConfirmed: room.withConfirmed,
              onWithConfirmed: room.setWithConfirmed,
            }
          : null
      }
    />
  )
}
