import { transformOf } from '#app/space/camera.ts';
import { onScreen } from '#app/space/ink/scene/areas.ts';
import { sorted } from '#app/space/ink/scene/boxes.ts';
import { courseOf } from '#app/space/ink/scene/course.ts';
import { atlasOf } from '#app/space/ink/scene/atlas.ts';
import { ALWAYS, columnsOf } from '#app/space/ink/counts/columns.ts';
import { bundlesOn, maskFor, sheetsOf } from '#app/space/ink/reading.ts';
import { type Asked, sceneOf } from '#app/space/ink/scene/scene.ts';
import { levelOf } from '#app/space/ink/counts/ledger.ts';
import { openingView, showAll } from '#app/view/view.ts';
import { select } from '#facts/select.ts';
import { archiveOf, atSizes } from './sizes.ts';

const VIEW = transformOf({ lon: 10, lat: 30, zoom: 1.2 }, { width: 900, height: 400 });
const WORDS: Asked['words'] = {
  place: ({ name }) => name,
  vague: 'area not specified',
  flow: ({ of }) => [`${of}, said by somebody`, of],
};

function drawing(facts: number) {
  const archive = archiveOf(facts);
  const atlas = atlasOf(archive);
  const view = showAll(true)(openingView(archive));
  const selection = select(archive, view);
  const gather = () => sheetsOf(atlas.columns, 'said', maskFor(atlas, selection, 'said', null))(levelOf(atlas.columns, VIEW.scale)); // prettier-ignore
  const moving = selection.shown.filter(({ of }) => of !== undefined);
  return { atlas, view, gather, moving };
}

/** Days of a scrub, one after another, over and over. */
function scrub(): () => number {
  let step = 0;
  return () => 19_000 + ((step++ * 7) % 1000);
}

/** The scene of a day of a scrub; `flows`: with the flows that are known by then, gathered anew on each step. */
function scrubbing(flows: boolean) {
  return (facts: number) => {
    const { atlas, view, gather, moving } = drawing(facts);
    const sheet = gather();
    const day = scrub();
    const asked = {
      sheet,
      selected: new Set<number>(),
      key: new Set<number>(),
      words: WORDS,
      shape: onScreen,
      course: courseOf,
      sort: sorted,
    };
    const rest = { inset: null, discs: false, covered: [] };
    return () => {
      const on = day();
      const bundles = flows ? bundlesOn(moving, view, on) : [];
      return sceneOf(atlas, { ...asked, ...rest, days: { from: ALWAYS, day: on }, bundles }, VIEW);
    };
  };
}

atSizes('columnsOf', (facts) => {
  const archive = archiveOf(facts);
  return () => columnsOf(archive);
});
atSizes('atlasOf', (facts) => {
  const archive = archiveOf(facts);
  return () => atlasOf(archive);
});
atSizes('a change of filter: mask and sheet', (facts) => drawing(facts).gather);
atSizes('a scrub step: scene without flows', scrubbing(false));
atSizes('a scrub step: scene with flows', scrubbing(true), [1_000, 10_000]);
