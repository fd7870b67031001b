import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { DemoMember } from '@/lib/schema/demo-member'
import { useRoleNames } from './use-role-names'

export type Demo = { password: string; members: readonly DemoMember[] }

type DemoMembersProps = { demo: Demo; action: (form: FormData) => void; busy: boolean }

/** Signs in as a member of the demo by one click. */
export function DemoMembers({ demo: { password, members }, action, busy }: DemoMembersProps) {
  const t = useTranslations('member')
  const { nameOf } = useRoleNames()
  return (
    <Stack component="section" gap="xs" mt="xl" aria-labelledby="demo-members">
      <Title order={2} size="h5" id="demo-members">
        {t('signIn.demo.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('signIn.demo.hint')}
      </Text>
      {members.map(({ email, name, role }) => (
        <form key={email} action={action}>
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="password" value={password} />
          <Button type="submit" variant="default" fullWidth disabled={busy}>
            {t('signIn.demo.as', { name, role: nameOf(role) })}
          </Button>
        </form>
      ))}
    </Stack>
  )
}
