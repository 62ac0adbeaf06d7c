import 'server-only'
import { dictionary } from '@zxcvbn-ts/language-common'

/** Along which fingers and alphabets run. */
const tracks = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]
/** A unit so short that repeating it adds nothing worth counting. */
const shortUnit = 4
/** What must be left of a password when everything that is known about its owner is taken out. */
const ownPart = 8
const shopWords = ['goldfish', 'coffee', 'password']

let common: Set<string> | undefined

/**
 * Whether a password is among the first that somebody would try: one of the 49,000 most common ones, something short over
 * and over, a run along keyboard or alphabet, or what is known about its owner. (NIST 800-63B asks for such a list, and for
 * no rules about capitals and digits.) Its time grows with the password's length and nothing else: an estimator that tries
 * all readings of a password takes seconds for some that people could send on purpose.
 * @param about what others know of the owner: the e-mail address, the name
 */
export function isGuessable(password: string, about: string[]): boolean {
  const plain = squeeze(password)
  const unit = repeatedUnit(plain)
  return unit.length <= shortUnit || isCommon(plain) || isCommon(unit) || isRun(plain) || isAboutOwner(plain, about)
}

/** What differs in capitals and blanks alone is as easy to guess. */
function squeeze(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}

/** The list, and what people hang on to a word of it when they are told to make it longer. */
function isCommon(plain: string): boolean {
  common ??= new Set(dictionary['passwords-common'])
  return [plain, plain.replace(/[\W_]+$/, ''), plain.replace(/[\d\W_]+$/, '')].some((word) => common?.has(word))
}

/** The shortest piece that, written again and again, gives the whole: "abab" is "ab" twice. */
function repeatedUnit(plain: string): string {
  for (let length = 1; length <= plain.length / 2; length++) {
    const unit = plain.slice(0, length)
    if (plain === unit.repeat(Math.ceil(plain.length / length)).slice(0, plain.length)) return unit
  }
  return plain
}

/** At most two jumps in it: "abcdefgh12345678". */
function isRun(plain: string): boolean {
  let jumps = 0
  for (let index = 1; index < plain.length; index++) {
    const step = plain.slice(index - 1, index + 1)
    const back = `${step[1]}${step[0]}`
    const follows = step[0] === step[1] || tracks.some((track) => track.includes(step) || track.includes(back))
    if (!follows) jumps += 1
  }
  return jumps <= 2
}

function isAboutOwner(plain: string, about: string[]): boolean {
  const words = [
    ...about.map(squeeze),
    ...about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\d]+/u)),
    ...shopWords,
  ]
  let left = plain
  for (const word of words.filter((word) => word.length > 2)) left = left.replaceAll(word, '')
  return left.length < plain.length && left.length < ownPart
}
