import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { cartChangedKey } from '@/components/hint/announce-cart'

/** Another tab has changed the cart: the summary takes it as it is now, and what was typed stays. */
export function useFreshSummary(): void {
  const router = useRouter()
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent) => {
      if (key === cartChangedKey) router.refresh()
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [router])
}
