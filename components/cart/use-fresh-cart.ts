'use client'

import { useEffect } from 'react'
import { cartChangedKey } from '@/components/hint/announce-cart'
import { cartStore } from './cart-store'

/** While a cart is in view it is looked up again when its tab comes back, when another tab changed it, and when the net is back. */
export function useFreshCart(): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void cartStore.look()
    }
    const onStorage = ({ key }: StorageEvent) => {
      if (key === cartChangedKey) look()
    }
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) look()
    }
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pageshow', onPageShow)
    window.addEventListener('storage', onStorage)
    window.addEventListener('online', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('pageshow', onPageShow)
      window.removeEventListener('storage', onStorage)
      window.removeEventListener('online', look)
    }
  }, [])
}
