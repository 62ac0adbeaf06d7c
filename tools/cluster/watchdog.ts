import { spawn, type ChildProcess } from 'node:child_process'

// Reads "<signal> <pid>" and "gone <pid>" until told "done". When its input ends without that, whoever wrote it was
// killed, and everything that was still running is told to end.
const script = `
all=
while read -r word pid; do
  case $word in
    done) exit ;;
    gone) rest=; for one in $all; do [ "\${one#*:}" = "$pid" ] || rest="$rest $one"; done; all=$rest ;;
    *) all="$all $word:$pid" ;;
  esac
done
for one in $all; do kill -"\${one%%:*}" "\${one#*:}"; done
`

/** A sleeping shell that ends the cluster's programs when the launcher is killed (SIGKILL) and cannot do it itself. */
export class Watchdog {
  readonly #shell: ChildProcess

  constructor() {
    // Detached: a Ctrl-C at the terminal is for the launcher, which stops things in order.
    this.#shell = spawn('/bin/sh', ['-c', script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
    this.#shell.stdin?.on('error', () => {})
    this.#shell.unref()
  }

  watch(pid: number, stopSignal: NodeJS.Signals): void {
    this.#shell.stdin?.write(`${stopSignal.replace('SIG', '')} ${pid}\n`)
  }

  forget(pid: number): void {
    this.#shell.stdin?.write(`gone ${pid}\n`)
  }

  close(): void {
    this.#shell.stdin?.end('done\n')
  }
}
