import { toastRegionId } from './toast-region-id'
import styles from './toast-region.module.css'

/**
 * Where toasts appear. In the page before there is anything to say: a live region that arrives with its text is not read out.
 * What they are made of is loaded by the first toast.
 */
export function ToastRegion() {
  return <div id={toastRegionId} role="status" className={styles.region} />
}
