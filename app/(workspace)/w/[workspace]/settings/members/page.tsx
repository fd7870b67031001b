import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationList } from '@/components/member/invitation-list'
import { MemberList } from '@/components/member/member-list'
import { RemovedMemberList } from '@/components/member/removed-member-list'
import { Section } from '@/components/ui/section'
import { decide } from '@/lib/core/permissions/decide'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listRemovedMembers } from '@/lib/server/data/member/former-members'
import { listInvitations, listMembers } from '@/lib/server/data/member/members'
import { extend } from '@/lib/server/grants/grant'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: t('settings.members') }
}

export default async function Members({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const grant = await pageGrant('member:read', workspace)
  const mayManage = decide('member:manage', grant.actor)
  const managing = mayManage ? extend(grant, 'member:manage') : undefined
  const [members, invitations, removed] = await Promise.all([
    listMembers(grant),
    managing ? listInvitations(managing) : [],
    managing ? listRemovedMembers(managing) : [],
  ])
  const t = await getTranslations('page')
  return (
    <>
      <Section title={t('settings.members')} lead={t('members.lead')}>
        <MemberList workspace={workspace} members={members} me={grant.actor.memberId} mayManage={mayManage} />
      </Section>
      {mayManage && (
        <Section title={t('members.invitations')} lead={t('members.invitationsLead')}>
          <InvitationList workspace={workspace} invitations={invitations} />
        </Section>
      )}
      {removed.length > 0 && (
        <Section title={t('members.removed')} lead={t('members.removedLead')}>
          <RemovedMemberList workspace={workspace} members={removed} />
        </Section>
      )}
    </>
  )
}
