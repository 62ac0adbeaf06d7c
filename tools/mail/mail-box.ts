import PostalMime from 'postal-mime'

export type CaughtMail = {
  id: number
  receivedAt: Date
  from: string
  to: string
  subject: string
  text: string
}

const keptMails = 200

/** The mails that the local shop has sent, newest first. They go nowhere else. */
export class MailBox {
  readonly #mails: CaughtMail[] = []
  #lastId = 0

  /** @param source a message as it came over SMTP */
  async receive(source: Buffer, to: string): Promise<void> {
    const { from, subject, text } = await PostalMime.parse(source)
    this.#lastId += 1
    this.#mails.unshift({
      id: this.#lastId,
      receivedAt: new Date(),
      from: from?.address ?? '',
      to,
      subject: subject ?? '(no subject)',
      text: text?.trim() ?? '',
    })
    this.#mails.length = Math.min(this.#mails.length, keptMails)
  }

  /** @param to only what went to this address */
  list(to?: string): CaughtMail[] {
    return to === undefined ? [...this.#mails] : this.#mails.filter((mail) => mail.to === to)
  }
}
