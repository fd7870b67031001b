import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import classes from './welcome.module.css'

type WelcomeProps = { workspace: string; mayInvite: boolean }

/** What to do first in a workspace without articles: three steps, the first of which can be taken here. */
export function Welcome({ workspace, mayInvite }: WelcomeProps) {
  const t = useTranslations('page')
  return (
    <section className={classes['welcome']} aria-labelledby="welcome">
      <h2 id="welcome" className={classes['title']}>
        {t('welcome.title')}
      </h2>
      <ol className={classes['steps']}>
        <li>
          <h3>{t('welcome.import.title')}</h3>
          <p>{t('articles.none.importHint')}</p>
          <LinkButton href={`/w/${workspace}/articles/new`}>{t('articles.none.importFirst')}</LinkButton>
        </li>
        <li>
          <h3>{t('welcome.tag.title')}</h3>
          <p>{t('welcome.tag.hint')}</p>
        </li>
        <li>
          <h3>{t('welcome.check.title')}</h3>
          <p>{t('welcome.check.hint')}</p>
          {mayInvite && (
            <LinkButton variant="default" href={`/w/${workspace}/settings/members`}>
              {t('welcome.invite')}
            </LinkButton>
          )}
        </li>
      </ol>
    </section>
  )
}
