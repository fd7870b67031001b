'use client'

import { Button, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { isPressed, keyOf } from '@/components/keyboard/key-press'
import type { KeyNames } from '@/components/keyboard/keys'
import { useKeyNames } from '@/components/keyboard/use-key-names'
import type { KeyedCommand } from '@/lib/core/keyboard/room-keys'
import type { Translate } from '@/lib/messages/translate'
import type { Key } from '@/lib/schema/room-keys'
import classes from './shortcut-settings.module.css'
import type { Refused } from './use-own-keys'

type KeyRecorderProps = {
  name: string
  nameOf: (command: KeyedCommand) => string
  refused: Refused | null
  /** Whether there is a key to do without. */
  mayClear: boolean
  onKey: (key: Key | null) => void
  onTake: (other: KeyedCommand, key: Key) => void
  onLeave: () => void
}

/** Takes the next key that is pressed. Tab moves on, as everywhere, and Escape leaves: neither can be given away. */
export function KeyRecorder(props: KeyRecorderProps) {
  const { name, nameOf, refused, mayClear, onKey, onTake, onLeave } = props
  const t = useTranslations('member')
  const common = useTranslations('ui')
  const names = useKeyNames()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  function press(event: KeyboardEvent): void {
    const { nativeEvent } = event
    const isTab =
      isPressed(nativeEvent, { key: 'Tab' }) || isPressed(nativeEvent, { key: 'Tab', shift: true })
    if (isTab) return
    event.preventDefault()
    const key = keyOf(nativeEvent)
    if (isPressed(nativeEvent, { key: 'Escape' })) onLeave()
    else if (key && !event.repeat) onKey(key)
  }

  function leaveWithFocus({ currentTarget, relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) onLeave()
  }

  return (
    <Stack gap="xs" className={classes['recorder'] ?? ''} onBlur={leaveWithFocus}>
      <TextInput
        ref={field}
        readOnly
        label={t('shortcuts.newKey', { command: name })}
        description={t('shortcuts.howTo', { mod: names.mod })}
        placeholder={t('shortcuts.press')}
        value={refused ? names.word(refused.key) : ''}
        error={refused && <span role="alert">{reasonOf(refused, { nameOf, names, t })}</span>}
        errorProps={{ size: 'sm' }}
        onKeyDown={press}
      />
      <div className={classes['answers']}>
        {refused?.clash.kind === 'taken' && (
          <Take clash={refused.clash} nameOf={nameOf} onTake={(other) => onTake(other, refused.key)} />
        )}
        {mayClear && (
          <Button variant="default" size="compact-sm" onClick={() => onKey(null)}>
            {t('shortcuts.noKey')}
          </Button>
        )}
        <Button variant="default" size="compact-sm" onClick={onLeave}>
          {common('cancel')}
        </Button>
      </div>
    </Stack>
  )
}

type TakeProps = Pick<KeyRecorderProps, 'nameOf'> & {
  clash: { command: KeyedCommand }
  onTake: (other: KeyedCommand) => void
}

function Take({ clash: { command }, nameOf, onTake }: TakeProps) {
  const t = useTranslations('member')
  return (
    <Button size="compact-sm" onClick={() => onTake(command)}>
      {t('shortcuts.take', { command: nameOf(command) })}
    </Button>
  )
}

type Wording = Pick<KeyRecorderProps, 'nameOf'> & { names: KeyNames; t: Translate<'member'> }

function reasonOf({ key, clash }: Refused, { nameOf, names, t }: Wording): string {
  if (clash.kind === 'browser') return t('shortcuts.clash.browser', { key: names.word(key) })
  const said = { key: names.word(key), command: nameOf(clash.command) }
  return clash.kind === 'fixed' ? t('shortcuts.clash.fixed', said) : t('shortcuts.clash.taken', said)
}
