import type { Filter } from '#facts/select.ts';

/** The filters that are chosen by chips; the words are typed. */
export const CHIP_FILTERS = ['standing', 'place', 'voice', 'article', 'question'] as const satisfies readonly Filter[];
export type ChipFilter = (typeof CHIP_FILTERS)[number];
