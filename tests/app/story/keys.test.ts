import { describe, expect, test } from 'vitest';
import { commandOf } from '#app/story/keys.ts';

const press = (key: string, on: 'page' | 'button' | 'field' = 'page') => ({ key, modified: false, on, full: false });

describe('the keys of a presentation', () => {
  test.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageUp', 'back'],
    ['ArrowLeft', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['a', 'answer'],
    ['A', 'answer'],
    ['b', 'blank'],
    ['.', 'blank'],
    ['f', 'full'],
    ['+', 'larger'],
    ['-', 'smaller'],
    ['s', 'speaker'],
    ['Escape', 'leave'],
  ])('%j asks for %s', (key, command) => expect(commandOf(press(key), true)).toBe(command));

  test('1 to 9 ask for a step', () => {
    expect(commandOf(press('1'), true)).toEqual({ step: 0 });
    expect(commandOf(press('9'), true)).toEqual({ step: 8 });
    expect(commandOf(press('0'), true)).toBeNull();
  });

  test('single characters can be switched off, and the keys of a clicker stay', () => {
    for (const key of 'aAbfs.+-=19') expect(commandOf(press(key), false)).toBeNull();
    expect(commandOf(press('PageDown'), false)).toBe('next');
    expect(commandOf(press('ArrowLeft'), false)).toBe('back');
  });

  test('a clicker works wherever the focus is; a field and a button keep their own keys', () => {
    expect(commandOf(press('PageDown', 'field'), true)).toBe('next');
    expect(commandOf(press('ArrowRight', 'field'), true)).toBeNull();
    expect(commandOf(press('a', 'field'), true)).toBeNull();
    expect(commandOf(press(' ', 'button'), true)).toBeNull();
    expect(commandOf(press('ArrowRight', 'button'), true)).toBe('next');
  });

  test('Esc leaves the full screen first, and then the lesson', () => {
    expect(commandOf({ ...press('Escape'), full: true }, true)).toBe('full');
    expect(commandOf({ ...press('Escape'), full: false }, false)).toBe('leave');
  });

  test('keys held with Ctrl, Alt or Command are the browser’s', () => {
    for (const key of ['f', 'PageDown', '+']) expect(commandOf({ ...press(key), modified: true }, true)).toBeNull();
  });
});
