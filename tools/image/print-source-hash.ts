import { sourceHash } from '../cluster/source-hash'
import { root } from '../root'

// The name of a release that nobody gave one: the same sources, the same name.
process.stdout.write(await sourceHash(root, process.env))
