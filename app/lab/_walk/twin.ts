import type { Exchange } from '@/lib/lab/exchange'
import type { Send, Sent } from '../_lab/send'
import { sendUntil } from '../_lab/send-until'

type TwinCart = { name: string; replica: string; itemCount: number }

const path = '/api/lab/stateful'

/** With the cookie the proxy leads this browser to the same server each time; another value may mean another server. */
export function setSticky(isSticky: boolean): void {
  const value = Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  document.cookie = `lab_sticky=${isSticky ? value : ''}; path=${path}; SameSite=Lax${isSticky ? '' : '; Max-Age=0'}`
}

/** Signs in to the twin, at this server so that both shops lose the same one. */
export function signInToTwin(send: Send, at: string | null, isSticky: boolean): Promise<Sent<TwinCart>> {
  return sendUntil(
    () => {
      setSticky(isSticky)
      return twin(send, 'POST', '/sign-in', { name: 'John' })
    },
    ({ replica }: Exchange) => replica === at,
  )
}

export const addAtTwin = (send: Send) => twin(send, 'POST', '/cart', { item: 'Flat white', quantity: 1 })

export const viewAtTwin = (send: Send) => twin(send, 'GET', '/cart')

function twin(send: Send, method: 'GET' | 'POST', below: string, body?: unknown): Promise<Sent<TwinCart>> {
  return send<TwinCart>({ method, path: `${path}${below}`, withCookies: true, traveller: 'twin', body })
}
