import type { Language } from '#app/language/language.ts';
import { oneByOne } from '#app/loading/idle.ts';
import { inTime } from '#app/loading/inTime.ts';
import type { Bulk } from '#app/view/bulk.svelte.ts';
import type { Viewing } from '#app/view/view.svelte.ts';
import type { Dense } from './dense.svelte.ts';
import type * as Room from './room.ts';

/** What it reads of the page. */
interface Given {
  readonly viewing: Viewing;
  readonly language: () => Language;
}

/** What a timeline needs whose facts are too many to be read one by one: it is asked for once there are so many. */
export class Large {
  /** What has come: what reads the columns of a collection, and the components that draw it. */
  room: { readonly dense: Dense; readonly parts: typeof Room } | null = $state.raw(null);
  /** Whether a part of the timeline could not be had. */
  failed: boolean = $state.raw(false);

  readonly #given: Given;

  /** What takes the place of everything that is read from facts; null where facts are few, and until it has come. */
  readonly dense: Dense | null = $derived.by(() => {
    const dense = this.room?.dense;
    return dense && dense.bulk === this.#given.viewing.many ? dense : null;
  });

  /** To be made while a component starts. */
  constructor(given: Given) {
    this.#given = given;
    $effect(() => {
      const { bulk } = given.viewing;
      if (bulk) void this.#enter(bulk);
    });
  }

  async #enter(bulk: Bulk): Promise<void> {
    const { viewing, language } = this.#given;
    const parts = await inTime(language().later.with(import('./room.ts')));
    this.failed = !parts;
    if (!parts || viewing.bulk !== bulk) return;
    const dense = new parts.Dense(bulk, viewing, language);
    this.room = { dense, parts };
    oneByOne(dense.ahead);
  }
}
