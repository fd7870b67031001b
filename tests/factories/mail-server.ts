import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type Letter = { from: string; to: string[]; content: string; user: string | undefined }

export type MailServer = {
  port: number
  letters: Letter[]
  stop: () => Promise<void>
}

/** A mail server on a port of this machine that speaks SMTP and keeps what it is sent. */
export async function startMailServer(login: { user: string; pass: string }): Promise<MailServer> {
  const letters: Letter[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (username === login.user && password === login.pass) done(null, { user: username })
      else done(new Error('Wrong user or password'))
    },
    onData(stream, { envelope, user }, done) {
      void text(stream).then((content) => {
        letters.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          content,
          user,
        })
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port.')
  return {
    port: address.port,
    letters,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}
