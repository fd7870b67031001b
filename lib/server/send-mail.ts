import { createTransport, type Transporter } from 'nodemailer'
import { env, type Environment } from './env'

export type Mail = { to: string; subject: string; text: string }

const TIMEOUT_MS = 20_000

/** Has the installation a mail server to send by? */
export function canSendMail({ SMTP_URL }: Environment = env()): boolean {
  return SMTP_URL !== undefined
}

/** Sends a letter by the mail server of the environment. Throws when that does not take it. */
export async function sendMail(mail: Mail, { SMTP_URL, SMTP_FROM }: Environment = env()): Promise<void> {
  if (SMTP_URL === undefined || SMTP_FROM === undefined)
    throw new Error('There is no mail server: SMTP_URL is not set.')
  const transport = transportTo(new URL(SMTP_URL))
  try {
    await transport.sendMail({ from: SMTP_FROM, ...mail })
  } finally {
    transport.close()
  }
}

function transportTo({ protocol, hostname, port, username, password }: URL): Transporter {
  const secure = protocol === 'smtps:'
  return createTransport({
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    ...(port !== '' && { port: Number(port) }),
    secure,
    // A password goes to another machine over TLS, or not at all.
    requireTLS: !secure && username !== '' && !isThisMachine(hostname),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function isThisMachine(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
