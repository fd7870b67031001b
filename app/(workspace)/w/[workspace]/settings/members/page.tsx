import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationList, MemberList } from '@/components/member/member-list'
import { Section } from '@/components/ui/section'
import { decide } from '@/lib/core/permissions/decide'
import { pageGrant } from '@/lib/server/auth/page-grant'
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
  const [members, invitations] = await Promise.all([
    listMembers(grant),
    mayManage ? listInvitations(extend(grant, 'member:manage')) : [],
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
    </>
  )
}
