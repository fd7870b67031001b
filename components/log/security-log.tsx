import { useTranslations } from 'next-intl'
import { deviceName } from '@/components/member/device-name'
import { Moment } from '@/components/ui/moment'
import { isSecurityKind, type SecurityEventView } from '@/lib/schema/security-event'
import classes from './log.module.css'
import { KIND_LABELS, wayOf } from './security-words'

/** The security log's entries, newest first: when, who, what, and from where. */
export function SecurityLog({ events }: { events: readonly SecurityEventView[] }) {
  const t = useTranslations('workspace')
  return (
    <ol className={classes['log']}>
      {events.map(({ id, at, kind, user, address, device, detail }) => (
        <li key={id} className={classes['line']}>
          <span className={classes['when']}>
            <Moment at={at} />
          </span>
          <div className={classes['what']}>
            <bdi className={classes['who']}>{user?.name ?? t('securityLog.unknown')}</bdi>{' '}
            {isSecurityKind(kind) ? t(KIND_LABELS[kind]) : kind}
            {detail !== null && (
              <span className={classes['fact']}>
                <Detail kind={kind} detail={detail} />
              </span>
            )}
          </div>
          <span className={classes['when']}>
            <bdi>{address}</bdi>
            <br />
            <bdi>{deviceName(device)}</bdi>
          </span>
        </li>
      ))}
    </ol>
  )
}

type DetailProps = { kind: string; detail: string }

/** In words where it has any; an address of the API, a permission or a reason as it was logged. */
function Detail(props: DetailProps) {
  const t = useTranslations('workspace')
  const way = wayOf(props)
  return way ? t(way) : <bdi dir="ltr">{props.detail}</bdi>
}
