import { bytes } from '../../bytes'

export const dynamic = 'force-dynamic'
export const GET = bytes('listing.json', 'application/json')
