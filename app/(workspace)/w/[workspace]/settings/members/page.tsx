import type { Metadata } from 'next'
import { InvitationList, MemberList } from '@/components/member/member-list'
import { Section } from '@/components/ui/section'
import { decide } from '@/lib/core/permissions/decide'
import { pageGrant } from '@/lib/server/auth/page-grant'
import { listInvitations, listMembers } from '@/lib/server/data/member/members'
import { extend } from '@/lib/server/grants/grant'

export const metadata: Metadata = { title: 'Members' }

export default async function Members({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params
  const grant = await pageGrant('member:read', workspace)
  const mayManage = decide('member:manage', grant.actor)
  const [members, invitations] = await Promise.all([
    listMembers(grant),
    mayManage ? listInvitations(extend(grant, 'member:manage')) : [],
  ])
  return (
    <>
      <Section
        title="Members"
        lead="Removing somebody takes effect with their next click; what they did stays theirs."
      >
        <MemberList workspace={workspace} members={members} me={grant.actor.memberId} mayManage={mayManage} />
      </Section>
      {mayManage && (
        <Section
          title="Invitations"
          lead="An invitation is a link that works once, for the address it was made for."
        >
          <InvitationList workspace={workspace} invitations={invitations} />
        </Section>
      )}
    </>
  )
}
