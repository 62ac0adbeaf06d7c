import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** What a mail server may answer to a message, when it comes to its end, or instead to its recipient. */
export type Answer = 'ok' | { code: number; to: 'recipient' | 'message' }

/** A real mail server on a port of its own, which keeps what it is given. */
export async function mailServer() {
  const mails: Email[] = []
  let answer: (mail: Email) => Answer | Promise<Answer> = () => 'ok'
  let recipientAnswer: Answer = 'ok'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      if (recipientAnswer === 'ok') callback()
      else callback(refusal(recipientAnswer.code))
    },
    onData(stream, _session, callback) {
      const receive = async () => {
        const mail = await PostalMime.parse(await readAll(stream))
        const said = await answer(mail)
        if (said === 'ok') mails.push(mail)
        callback(said === 'ok' ? null : refusal(said.code))
      }
      // What cannot be read is a bug of the test, which then hears of it.
      void receive()
    },
  })
  // Whoever is killed in the middle of a conversation breaks its connection.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** Taken, in their order. */
    mails,
    /** Decides from now on what becomes of messages. */
    answers(decide: typeof answer): void {
      answer = decide
    },
    answersRecipients(decide: Answer): void {
      recipientAnswer = decide
    },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('not taken: ada@goldfish.test'), { responseCode })
}
