import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import { originOf } from './origin-of'

/** Who is at the provider's sign-in page, as the provider knows them. */
export type Identity = { sub: string; name: string; email: string; email_verified?: unknown }

export type IdentityProvider = {
  issuer: string
  /** Whoever comes by next is this person, and agrees to everything. */
  becomes: (identity: Identity) => void
  /** The provider's own addresses that were asked for, in order. */
  asked: string[]
  stop: () => Promise<void>
}

type Client = { clientId: string; clientSecret: string; redirectUri: string }

/** A real OpenID Connect provider on a port of its own, with one client. */
export async function startIdentityProvider(client: Client): Promise<IdentityProvider> {
  const asked: string[] = []
  const people = new Map<string, Identity>()
  let present: Identity | undefined
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', issuer).pathname)
    if (request.url?.startsWith('/interaction/')) void agree(request, response)
    else void answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = originOf(server)
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [client.redirectUri],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['only these tests'] },
    features: { devInteractions: { enabled: false } },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_, sub) => {
      const person = people.get(sub)
      return person && { accountId: sub, claims: () => ({ ...person }) }
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    async loadExistingGrant(context) {
      const { session, client: asking } = context.oidc
      const grant = new provider.Grant({
        ...(session?.accountId !== undefined && { accountId: session.accountId }),
        ...(asking && { clientId: asking.clientId }),
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()

  async function agree(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!present) throw new Error('Nobody is at the sign-in page.')
    await provider.interactionFinished(request, response, { login: { accountId: present.sub } })
  }

  return {
    issuer,
    asked,
    becomes: (identity) => {
      people.set(identity.sub, identity)
      present = identity
    },
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}
