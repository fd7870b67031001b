import { Button } from '@mantine/core'

type UndoMessageProps = { message: string; label: string; onUndo: () => void }

/** What has happened, with the way back. For a notification. */
export function UndoMessage({ message, label, onUndo }: UndoMessageProps) {
  return (
    <>
      <span>{message}</span>{' '}
      <Button variant="subtle" size="compact-sm" onClick={onUndo}>
        {label}
      </Button>
    </>
  )
}
