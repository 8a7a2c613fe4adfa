import { describe, expect, it } from 'vitest';
import { nearest } from '#compile/problems/nearest.ts';
import { compileFerry } from '../disk.ts';

describe('what was most likely meant', () => {
  it('is the one name that is a part of what was written, or has it as a part', () => {
    expect(nearest('unnamed officials', ['officials', 'outlet', 'person'])).toBe('officials');
    expect(nearest('scholz', ['olaf-scholz', 'mayor'])).toBe('olaf-scholz');
    expect(nearest('officials of an outlet', ['officials', 'outlet'])).toBeUndefined();
    expect(nearest('a far cry', ['far', 'cry'])).toBeUndefined();
  });

  it('is told of many ids by those that begin alike, or else by their file', () => {
    const more = Array.from({ length: 13 }, (_, nth) => `  - { id: tram-line-${nth}, label: L, unit: u }\n`).join('');
    const story = (measures: string) => `title: T\nsummary: S\nlanguage: en\nstart: order\nmeasures:\n${measures}`;
    const ferry = '  - { id: aboard-ferry, label: A, unit: people }\n  - { id: aboard-bus, label: B, unit: people }\n';
    const told = (measures: string) =>
      compileFerry({ 'story.yaml': story(measures) })
        .problems.filter(({ code }) => code === 'unknown-measure')
        .map(({ suggestion }) => suggestion);
    expect(told(more)).toContain('See which there are in story.yaml, under `measures`.');
    expect(told(more + ferry)).toContain('There are: `aboard-ferry`, `aboard-bus`.');
  });
});
