import { describe, expect, it } from 'vitest'
import { pageWindow } from './page-window'

describe('pageWindow', () => {
  it('shows everything while it is short', () => {
    expect(pageWindow(1, 1)).toEqual([1])
    expect(pageWindow(2, 3)).toEqual([1, 2, 3])
    expect(pageWindow(3, 5)).toEqual([1, 2, 3, 4, 5])
  })

  it('leaves out what is far away', () => {
    expect(pageWindow(1, 10)).toEqual([1, 2, null, 10])
    expect(pageWindow(6, 12)).toEqual([1, null, 5, 6, 7, null, 12])
    expect(pageWindow(12, 12)).toEqual([1, null, 11, 12])
  })

  it('never puts a gap where one number would do', () => {
    expect(pageWindow(4, 9)).toEqual([1, 2, 3, 4, 5, null, 9])
  })

  it('survives a page beyond the last one', () => {
    expect(pageWindow(40, 3)).toEqual([1, 2, 3])
  })
})
