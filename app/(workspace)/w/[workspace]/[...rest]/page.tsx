import { notFound } from 'next/navigation'

/** An address that no screen has: answered inside the workspace, so that its navigation stays. */
export default function Nothing(): never {
  notFound()
}
