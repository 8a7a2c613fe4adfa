import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, segments } from '#facts/stress.ts';

describe('stressed text', () => {
  it('is cut into its runs', () => {
    expect(segments('They *are* here')).toEqual([
      { text: 'They ', stressed: false },
      { text: 'are', stressed: true },
      { text: ' here', stressed: false },
    ]);
  });

  it('keeps asterisks that stress nothing', () => {
    expect(plainText('2 * 3 * 4 and 5*')).toBe('2 * 3 * 4 and 5*');
  });

  it('never turns markup into anything but text', () => {
    expect(segments('<b>*x*</b>').map(({ text }) => text)).toEqual(['<b>', 'x', '</b>']);
  });

  it('loses nothing of a text but its marks', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainText(text).replaceAll('*', '')).toBe(text.replaceAll('*', ''));
      }),
    );
  });
});
