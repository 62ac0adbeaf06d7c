import { bytes } from '../../bytes'

export const dynamic = 'force-dynamic'
export const GET = bytes('page.html', 'text/html; charset=utf-8')
