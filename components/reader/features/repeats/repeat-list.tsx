import { useLocalStorage } from '@mantine/hooks'
import type { ComponentProps } from 'react'
import { RepeatPanel } from '@/components/annotation/repeat-panel'

type RepeatListProps = Omit<ComponentProps<typeof RepeatPanel>, 'opened' | 'onToggle'>

/** The repeats of the sentence one is at. Whether the list is open stays as one left it. */
export function RepeatList(props: RepeatListProps) {
  const [opened, setOpened] = useLocalStorage({ key: 'stet.repeats', defaultValue: true })
  return <RepeatPanel {...props} opened={opened} onToggle={() => setOpened(!opened)} />
}
