import { Icon } from '@/components/ui/icon'
import { Picture } from '@/components/ui/picture'
import { formatMoney } from '@/lib/money'
import type { SuggestionView } from '@/lib/views/suggestion-view'
import { suggestionWords } from '@/words/en/suggestions'
import styles from './search-box.module.css'

type SuggestionOptionProps = { id: string; item: SuggestionView; isActive: boolean; onChoose: () => void }

/** One line of the suggestions. The keyboard reaches it from the field, so it takes no focus. */
export function SuggestionOption({ id, item, isActive, onChoose }: SuggestionOptionProps) {
  const { kind, name, detail, picture, fromPriceCents } = item
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The field hears the keys.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.option}
      // Else the field would lose the focus, and the list would be gone before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {kind === 'product' ? (
        <Picture picture={picture} alt="" sizes="3rem" className={styles.picture} />
      ) : (
        <span className={styles.shelf}>
          <Icon name="arrow" />
        </span>
      )}
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.detail}>{kind === 'product' ? detail : suggestionWords.shelf(detail)}</span>
      </span>
      {fromPriceCents === null ? null : <span className={styles.price}>{formatMoney(fromPriceCents)}</span>}
    </div>
  )
}
