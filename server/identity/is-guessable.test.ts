import { expect, it } from 'vitest'
import { isGuessable } from './is-guessable'

const about = ['ada.lovell@goldfish.test', 'Ada Lovell']

it.each([
  ['one of the list', '1234567890qwerty'],
  ['one of the list in capitals', 'PasswordPassword'],
  ['one of the list with something behind it', 'polniypizdec0211!!'],
  ['a word of the list twice', 'iloveyouiloveyou'],
  ['a word of the list with a year', 'sunshine20262026'],
  ['one letter', 'aaaaaaaaaaaaaaaaa'],
  ['four letters over and over', 'xkcdxkcdxkcdxkcdx'],
  ['the alphabet', 'abcdefghijklmnop'],
  ['the alphabet backwards, and digits', 'ponmlkjihgfe1234'],
  ['the keyboard', 'qwertyuiopasdfgh'],
  ['the keyboard, downwards', '1qaz2wsx3edc4rfv'],
  ['the own address', 'ada.lovell@goldfish.test'],
  ['the own name and little else', 'ada lovell ada 1815'],
  ['the shop', 'goldfish coffee 123'],
])('refuses %s', (_, password) => {
  expect(isGuessable(password, about)).toBe(true)
})

it.each([
  'correct horse latte',
  'battery staple mocha',
  'the fish remembers',
  'my kettle sings at five',
  'ßtraßen-Café, 7 Uhr früh',
  '日本の喫茶店で朝ごはんを食べる毎日',
])('takes %s', (password) => {
  expect(isGuessable(password, about)).toBe(false)
})

it('is done with a password of the greatest length at once, whatever is in it', () => {
  const startedAt = process.cpuUsage()
  isGuessable('p@55w0rd'.repeat(32), about)
  const { user, system } = process.cpuUsage(startedAt)
  // An estimator of guesses needs nine seconds for this one.
  expect((user + system) / 1000).toBeLessThan(1_000)
})
